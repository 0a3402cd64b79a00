import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/backup/backup.css';
import { Backup } from '../../components/backup/Backup';
import { TranslateContext } from '../../components/shared/translate';
import { runBackup } from '../../utils/browser/pages/library/backup-page';
import { browser } from '../../utils/browser/wire/browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';
import { createSanitiser } from '../../utils/core/sanitise';

const root = document.getElementById('backup');
const t = translator(browser);
markLanguage(document.documentElement, browser);
document.title = `${t('extensionName')}: ${t('backupTitle')}`;

runBackup(createSanitiser(window), (model) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <Backup {...model} />
    </TranslateContext.Provider>,
    root,
  );
});

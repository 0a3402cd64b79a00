import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/backup/backup.css';
import { Backup } from '../../components/backup/Backup';
import { TranslateContext } from '../../components/shared/translate';
import { browser } from '../../utils/browser/browser';
import { runBackup } from '../../utils/browser/library/backup-page';
import { markLanguage, translator } from '../../utils/browser/strings';
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

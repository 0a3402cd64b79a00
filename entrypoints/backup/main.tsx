import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/backup/backup.css';
import { Backup } from '../../components/backup/Backup';
import { TranslateContext } from '../../components/shared/translate';
import { runBackup } from '../../utils/browser/backup-page';
import { browser } from '../../utils/browser/browser';
import { translator } from '../../utils/browser/strings';
import { createSanitiser } from '../../utils/core/sanitise';

const root = document.getElementById('backup');
const t = translator(browser);
document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
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

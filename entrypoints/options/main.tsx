import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options';
import { TranslateContext } from '../../components/shared/translate';
import { browser } from '../../utils/browser/browser';
import { openOptions } from '../../utils/browser/options';
import { translator } from '../../utils/browser/strings';

const root = document.getElementById('options');
const t = translator(browser);
document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = `${t('extensionName')}: ${t('optionsTitle')}`;

openOptions((props) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <Options {...props} />
    </TranslateContext.Provider>,
    root,
  );
});

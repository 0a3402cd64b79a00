import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/reader/reader.css';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options';
import { TranslateContext } from '../../components/shared/translate';
import { openOptions } from '../../utils/browser/pages/options';
import { browser } from '../../utils/browser/wire/browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';

const root = document.getElementById('options');
const t = translator(browser);
const locale = markLanguage(document.documentElement, browser);
document.title = `${t('extensionName')}: ${t('optionsTitle')}`;

openOptions((props) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <Options {...props} locale={locale} />
    </TranslateContext.Provider>,
    root,
  );
});

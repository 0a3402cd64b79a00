import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/welcome/welcome.css';
import { TranslateContext } from '../../components/shared/translate';
import { Welcome } from '../../components/welcome/Welcome';
import { openWelcome } from '../../utils/browser/pages/welcome';
import { browser } from '../../utils/browser/wire/browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';

const root = document.getElementById('welcome');
const t = translator(browser);
const locale = markLanguage(document.documentElement, browser);
document.title = t('welcomeTitle');

openWelcome((props) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <Welcome {...props} locale={locale} />
    </TranslateContext.Provider>,
    root,
  );
});

import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/Popup';
import { TranslateContext } from '../../components/shared/translate';
import { openPopup } from '../../utils/browser/pages/popup';
import { browser } from '../../utils/browser/wire/browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';

const root = document.getElementById('popup');
const t = translator(browser);
const locale = markLanguage(document.documentElement, browser);

openPopup((props) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <Popup {...props} locale={locale} />
    </TranslateContext.Provider>,
    root,
  );
});

import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/panel/panel.css';
import { Panel } from '../../components/panel/Panel';
import { TranslateContext } from '../../components/shared/translate';
import { openPanelPage } from '../../utils/browser/pages/library/panel';
import { browser } from '../../utils/browser/wire/browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';

const root = document.getElementById('panel');
const t = translator(browser);
const locale = markLanguage(document.documentElement, browser);

openPanelPage((props) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <Panel {...props} locale={locale} />
    </TranslateContext.Provider>,
    root,
  );
});

import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/panel/panel.css';
import { Panel } from '../../components/panel/Panel';
import { TranslateContext } from '../../components/shared/translate';
import { browser } from '../../utils/browser/browser';
import { openPanelPage } from '../../utils/browser/library/panel';
import { markLanguage, translator } from '../../utils/browser/strings';

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

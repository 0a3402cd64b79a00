import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/reader/reader.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/Library';
import { TranslateContext } from '../../components/shared/translate';
import { openLibraryPage } from '../../utils/browser/pages/library/page';
import { browser } from '../../utils/browser/wire/browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';
import { createSanitiser } from '../../utils/core/sanitise';

const root = document.getElementById('library');
const t = translator(browser);
const locale = markLanguage(document.documentElement, browser);

openLibraryPage(createSanitiser(window), (props) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <Library {...props} locale={locale} />
    </TranslateContext.Provider>,
    root,
  );
});

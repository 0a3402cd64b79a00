import { render } from 'preact';
import '../../components/shared/icon-button.css';
import '../../components/reader/reader.css';
import '../../components/reader/highlights/notes-frame.css';
import { NotesFrame } from '../../components/reader/highlights/NotesFrame';
import { TranslateContext } from '../../components/shared/translate';
import { contentBrowser } from '../../utils/browser/wire/content-browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';
import { receiveNotes } from '../../utils/page/overlay/notes-frame';

/** The one page of the extension that pages may frame: it knows nothing but what the reader around it gives it. */
const root = document.getElementById('notes');
const browser = contentBrowser();
const t = translator(browser);
markLanguage(document.documentElement, browser);

receiveNotes(window, (shown, told) => {
  if (!root) return;
  render(
    <TranslateContext.Provider value={t}>
      <NotesFrame {...shown} {...told} />
    </TranslateContext.Provider>,
    root,
  );
});

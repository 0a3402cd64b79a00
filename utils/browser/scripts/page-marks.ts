import { markPage, type PageMark } from '../../page/marks/page-marks';
import { contentBrowser } from '../wire/content-browser';
import { answer } from '../wire/messages';
import type { PassagesProtocol } from '../wire/protocol';
import { whenMoved } from './moves';
import { whenSucceeded } from './succession';

/** Waits, on a page that is kept, to be told which passages of it are marked. */
export function runPageMarks(window: Window): void {
  let end: (() => void) | null = null;
  let shown = '';
  const show = (marks: readonly PageMark[]) => {
    const next = JSON.stringify(marks);
    // Told again of the same, a page that shows them has nothing to do.
    if (next === shown && end) return;
    end?.();
    end = markPage(window, marks);
    shown = next;
  };
  const browser = contentBrowser();
  answer<PassagesProtocol>(
    browser,
    {
      'passages:show': ({ marks }) => {
        show(marks);
        return end !== null;
      },
      'page:moved': () => {
        show([]);
        return null;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
  const life = new AbortController();
  whenMoved(window, life.signal, () => show([]));
  whenSucceeded(browser, window.document, life.signal, () => show([]));
}

import { findInPlace } from '../core/extract/in-place';
import type { Lexicons } from '../core/words/lexicon';
import { isBehindReader } from '../page/behind';
import { enterFocus, type Focus } from '../page/focus';
import { openFocusBar } from '../page/focus-bar';
import { contentBrowser } from './content-browser';
import { answer } from './messages';
import { whenMoved } from './moves';
import type { FocusProtocol } from './protocol';
import { markLanguage, translator } from './strings';
import { lexiconsOf } from './words';

/** Waits, on a page, to be asked to show its story alone, in place. */
export function runFocus(window: Window, css: string): void {
  const browser = contentBrowser();
  const { document } = window;
  const t = translator(browser);
  let focus: Focus | null = null;
  let closeBar = () => {};

  let lexicons: Lexicons = {};
  const find = () => {
    const found = findInPlace(document, document.URL, lexicons);
    return typeof found === 'string' ? null : found;
  };
  const leave = () => {
    closeBar();
    focus?.leave();
    focus = null;
  };
  const enter = () => {
    focus = enterFocus(window, find, leave);
    if (!focus) return;
    closeBar = openFocusBar(window, {
      css,
      label: t('focusLeave'),
      mark: (button) => markLanguage(button, browser),
      onLeave: () => !isBehindReader(window) && leave(),
    });
  };

  answer<FocusProtocol>(
    browser,
    {
      'focus:set': async ({ on }) => {
        const wanted = on ?? !focus;
        if (wanted) lexicons = await lexiconsOf(browser, document);
        if (wanted && !focus) enter();
        else if (!wanted) leave();
        return wanted && !focus ? null : wanted;
      },
      'page:moved': () => {
        leave();
        return null;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
  whenMoved(window, new AbortController().signal, leave);
}

import { enterFocus, type Focus } from '../../page/focus/focus';
import { openFocusBar } from '../../page/focus/focus-bar';
import { isBehindReader } from '../../page/overlay/behind';
import { contentBrowser } from '../wire/content-browser';
import { answer } from '../wire/messages';
import type { FocusProtocol } from '../wire/protocol';
import { markLanguage, translator } from '../wire/strings';
import { whenMoved } from './moves';
import { takeStory } from './story-handover';

/** Waits, on a page, to be asked to show its story alone, in place. */
export function runFocus(window: Window, css: string): void {
  const browser = contentBrowser();
  const t = translator(browser);
  let focus: Focus | null = null;
  let closeBar = () => {};

  const { learn, inPlace } = takeStory();
  const find = () => {
    const found = inPlace();
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
        if (wanted) await learn();
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

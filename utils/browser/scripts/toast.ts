import { showToast } from '../../page/overlay/toast';
import { contentBrowser } from '../wire/content-browser';
import { answer, askBackground } from '../wire/messages';
import type { ToastProtocol } from '../wire/protocol';
import { markLanguage, translator } from '../wire/strings';

/** Waits, on a page, to be told what to say there. */
export function runToast(window: Window, css: string): void {
  const browser = contentBrowser();
  const t = translator(browser);
  let close = () => {};
  const say = (text: string, onUndo?: () => void) => {
    close();
    const undo = onUndo && { label: t('libraryUndo'), onPress: onUndo };
    close = showToast(
      window,
      { text, ...(undo && { undo }) },
      { css, mark: (element) => markLanguage(element, browser) },
    );
  };
  const takeBack = async (token: string) => {
    const said = await askBackground(browser, { type: 'report:undo', token }).catch(() => null);
    if (said !== null) say(said);
  };
  answer<ToastProtocol>(
    browser,
    {
      'toast:say': ({ text, undo }) => {
        say(text, undo === null ? undefined : () => takeBack(undo));
        return true;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
}

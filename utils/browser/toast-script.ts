import { showToast } from '../page/toast';
import { contentBrowser } from './content-browser';
import { answer, askBackground } from './messages';
import type { ToastProtocol } from './protocol';
import { noticeOfSave } from './save-notice';
import { markLanguage, translator } from './strings';

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
  const takeBack = async (url: string) => {
    if (await askBackground(browser, { type: 'report:unsave', url }).catch(() => false)) say(t('toastUnsaved'));
  };
  answer<ToastProtocol>(
    browser,
    {
      'toast:saved': ({ result, newAt }) => {
        const text = t(noticeOfSave(result) ?? 'readerSaved');
        say(text, newAt === null ? undefined : () => takeBack(newAt));
        return true;
      },
      'toast:say': ({ text }) => {
        say(text);
        return true;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
}

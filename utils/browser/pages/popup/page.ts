import type { PopupModel } from '../../../core/views/popup';
import { noticeOfSave } from '../../stores/save-notice';
import { browser } from '../../wire/browser';
import { askBackground, askSurely } from '../../wire/messages';

/** What the popup's actions work on. */
export interface PopupDesk {
  tabId: number;
  url: string;
  model(): PopupModel;
  /** Does something and draws what came of it. */
  act(step: () => Promise<void>): void;
}

type Actions =
  | 'onRead'
  | 'onSave'
  | 'onFocus'
  | 'onClean'
  | 'onShow'
  | 'onFree'
  | 'onPick'
  | 'onPickStory'
  | 'onReload';

/** What can be done with the page of the popup's tab. */
export function pageActions({ tabId, model, act }: PopupDesk): Pick<PopupModel, Actions> {
  return {
    onRead: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'reader:open', tabId })) window.close();
        else model().notice = 'noticeNoReader';
      }),
    onSave: () =>
      act(async () => {
        // A save is asked for till there is an answer; to take one back is asked once, for done twice it would save again.
        const press = { type: 'library:press-save', tabId, only: !model().isSaved } as const;
        const result = await (press.only ? askSurely(browser, press) : askBackground(browser, press).catch(() => null));
        if (result?.ok) model().isSaved = !result.isTaken;
        model().notice = noticeOfSave(result);
      }),
    onFocus: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'focus:toggle', tabId })) window.close();
      }),
    onClean: (on) =>
      act(async () => {
        model().page = await askBackground(browser, { type: 'page:clean', tabId, on });
      }),
    onShow: (id) =>
      act(async () => {
        model().page = await askBackground(browser, { type: 'page:show', tabId, id });
      }),
    onFree: () =>
      act(async () => {
        await askBackground(browser, { type: 'page:free', tabId });
        window.close();
      }),
    onPick: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'picker:start', tabId })) window.close();
        else model().notice = 'popupNotHere';
      }),
    onPickStory: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'picker:story', tabId })) window.close();
        else model().notice = 'popupNotHere';
      }),
    onReload() {
      browser.tabs.reload(tabId);
      window.close();
    },
  };
}

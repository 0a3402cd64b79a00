import type { LibraryStore } from '../library/store';
import { readLink, saveLink } from '../saving/links';
import { pressSave } from '../saving/press-save';
import { type SavedTabs, saveTabs } from '../saving/save-tabs';
import { noticeOfSave } from '../stores/save-notice';
import { openMenu } from '../toolbar/icon';
import { browser } from '../wire/browser';
import type { SaveResult } from '../wire/protocol';
import { translator } from '../wire/strings';
import { say, setFocus, setReader, startPicker } from '../wire/tab-scripts';
import type { UndoDesk } from './desks/undo-desk';
import { runMenu } from './menu';

/** `windows.WINDOW_ID_CURRENT`, which Firefox for Android does not have. */
const THIS_WINDOW = -2;

/** Has keys and context menus do what they are for. */
export function runDeeds(library: LibraryStore, undos: UndoDesk): void {
  /** Says on a page what came of a save, with the way back. @param isNew it was not kept before */
  const saySaved = (tabId: number, result: SaveResult, text: string, isNew = true) => {
    const put = (deleted: string | null) =>
      result.ok ? library.change([{ id: result.id, change: { deleted } }]) : null;
    const undo = result.ok &&
      isNew && {
        work: async () => put(result.isTaken ? null : new Date().toISOString()),
        said: result.isTaken ? ('readerSaved' as const) : ('toastUnsaved' as const),
      };
    return say(tabId, text, undo ? undos.offer({ tabId, ...undo }) : null);
  };
  const deeds: Record<string, (tabId: number) => Promise<unknown>> = {
    'open-reader': (tabId) => setReader(tabId, null),
    'focus-page': (tabId) => setFocus(tabId, null),
    'save-article': async (tabId) => {
      const result = await pressSave(library, tabId);
      await saySaved(tabId, result, translator(browser)(noticeOfSave(result) ?? 'readerSaved'));
    },
    'hide-piece': (tabId) => startPicker(tabId),
    'open-menu': openMenu,
  };
  browser.commands.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (tabId !== undefined) await deeds[command]?.(tabId);
  });
  runMenu(async (deed, { id, windowId = THIS_WINDOW }, { linkUrl = '', linkText = '' }) => {
    if (deed === 'read-link') await readLink(linkUrl, id);
    else if (deed === 'save-link') {
      // A page takes its time to come.
      await say(id, translator(browser)('toastLinkSaving'));
      const isNew = (await library.find(linkUrl, linkUrl)) === null;
      const result = await saveLink(library, { url: linkUrl, title: linkText }, windowId);
      await saySaved(id, result, linkSaved(result), isNew);
    } else if (deed === 'save-tabs') await say(id, tabsSaved(await saveTabs(library, windowId, false)));
    else if (deed === 'save-chosen-tabs') await say(id, tabsSaved(await saveTabs(library, windowId, true)));
    else await deeds[deed]?.(id);
  });
}

function linkSaved(result: SaveResult): string {
  const t = translator(browser);
  if (result.ok && result.isLink) return t('noticeLinkKept');
  return t(noticeOfSave(result) ?? 'toastLinkSaved');
}

function tabsSaved({ stories, links, failed }: SavedTabs): string {
  const t = translator(browser);
  if (stories + links + failed === 0) return t('toastTabsNone');
  const parts = [t('toastTabsSaved', String(stories + links))];
  if (links > 0) parts.push(t('toastTabsLinks', String(links)));
  if (failed > 0) parts.push(t('toastTabsFailed', String(failed)));
  return parts.join(' · ');
}

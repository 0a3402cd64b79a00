import { browser } from './browser';
import { openMenu } from './icon';
import { type LinkResult, readLink, saveLink } from './library/links';
import { type SavedTabs, saveTabs } from './library/save-tabs';
import { saveTabAndSay } from './library/saving';
import type { LibraryStore } from './library/store';
import { runMenu } from './menu';
import { noticeOfSave } from './save-notice';
import { translator } from './strings';
import { say, setFocus, setReader, startPicker } from './tab-scripts';

/** `windows.WINDOW_ID_CURRENT`, which Firefox for Android does not have. */
const THIS_WINDOW = -2;

/** Has keys and context menus do what they are for. */
export function runDeeds(library: LibraryStore): void {
  const deeds: Record<string, (tabId: number) => Promise<unknown>> = {
    'open-reader': (tabId) => setReader(tabId, null),
    'focus-page': (tabId) => setFocus(tabId, null),
    'save-article': (tabId) => saveTabAndSay(library, tabId),
    'hide-piece': startPicker,
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
      await say(id, linkSaved(await saveLink(library, { url: linkUrl, title: linkText }, windowId)));
    } else if (deed === 'save-tabs') await say(id, tabsSaved(await saveTabs(library, windowId, false)));
    else if (deed === 'save-chosen-tabs') await say(id, tabsSaved(await saveTabs(library, windowId, true)));
    else await deeds[deed]?.(id);
  });
}

function linkSaved(result: LinkResult): string {
  const t = translator(browser);
  if ('isLink' in result) return t('noticeLinkKept');
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

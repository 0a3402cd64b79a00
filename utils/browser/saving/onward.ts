import type { Tabs } from 'webextension-polyfill';
import { isOnShelf } from '../../core/library/find/query';
import type { LibraryReads } from '../library/reads';
import { browser } from '../wire/browser';

/** Opens the library beside a tab, looking for words. */
export async function openSearchTab(words: string, tab?: Tabs.Tab): Promise<void> {
  const url = browser.runtime.getURL(`/library.html?q=${encodeURIComponent(words)}`);
  await browser.tabs.create({ url, ...(tab && { index: tab.index + 1 }) });
}

/** Opens the library beside a tab. @param isNext at the newest article that is unread, where there is one */
export async function openLibraryTab(library: LibraryReads, isNext: boolean, tab?: Tabs.Tab): Promise<void> {
  const now = new Date().toISOString();
  const isUnread = (summary: Parameters<typeof isOnShelf>[0]) =>
    summary.length > 0 && summary.url !== tab?.url && isOnShelf(summary, 'unread', now);
  const [next] = isNext ? await library.newest(1, isUnread) : [];
  const query = next ? `?id=${encodeURIComponent(next.id)}` : '';
  await browser.tabs.create({
    url: browser.runtime.getURL(`/library.html${query}`),
    ...(tab && { index: tab.index + 1 }),
  });
}

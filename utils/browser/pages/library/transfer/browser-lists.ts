import type { BrowserSource } from '../../../../core/library/import/browser-lists';
import { BROWSER_SOURCES } from '../../../../core/library/import/browser-lists';
import { browser } from '../../../wire/browser';

/** What the polyfill's types do not know, and what is there with its permission alone. */
interface ListApis {
  readingList?: { query(filter: object): Promise<unknown[]> };
  bookmarks?: { getTree(): Promise<unknown[]> };
}

const READ: Record<BrowserSource, (apis: ListApis) => Promise<unknown[]> | undefined> = {
  readingList: ({ readingList }) => readingList?.query({}),
  bookmarks: ({ bookmarks }) => bookmarks?.getTree(),
};

/** The lists of its own that this browser lets be read, if its reader allows it: Firefox has no reading list, phones have no bookmarks for extensions. */
export async function offeredSources(): Promise<BrowserSource[]> {
  const { permissions = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  const { os } = await browser.runtime.getPlatformInfo();
  const named: readonly string[] = os === 'android' ? [] : [...permissions, ...optional];
  return BROWSER_SOURCES.filter((source) => named.includes(source));
}

/**
 * Reads one of the browser's own lists, and gives the permission for it back. To be called at once on the reader's click:
 * the browser asks for nothing else.
 * @returns null where the permission was not given
 */
export async function readSource(source: BrowserSource): Promise<unknown[] | null> {
  // The polyfill's types know of no permission for a reading list.
  const needed = { permissions: [source as 'bookmarks'] };
  if (!(await browser.permissions.request(needed).catch(() => false))) return null;
  try {
    return (await READ[source](browser as unknown as ListApis)) ?? null;
  } finally {
    // A permission that came with the installation stays.
    await browser.permissions.remove(needed).catch(() => false);
  }
}

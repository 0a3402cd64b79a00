import type { LibraryStore } from '../library/store';
import { browser } from '../wire/browser';
import type { SaveResult } from '../wire/protocol';

/** How long a page is given to load, and how often it is looked at, in milliseconds. */
const PATIENCE = 30_000;
const STEP = 500;

/**
 * Fills links that came in without a text, as imports bring them: when the page of one is opened, its story is kept.
 * @param save saves the story of a tab's page
 */
export function createFiller(library: LibraryStore, save: (tabId: number) => Promise<SaveResult>) {
  const tried = new Set<string>();
  const hasLoaded = async (tabId: number, url: string): Promise<boolean> => {
    for (let waited = 0; waited < PATIENCE; waited += STEP) {
      const tab = await browser.tabs.get(tabId);
      if (tab.url !== url) return false;
      if (tab.status === 'complete') return true;
      await new Promise((resolve) => setTimeout(resolve, STEP));
    }
    return false;
  };
  /** @param id what the page of the tab is saved as */
  return async (id: string, tabId: number, url: string): Promise<void> => {
    const page = `${tabId} ${url}`;
    if (tried.has(page)) return;
    tried.add(page);
    try {
      const record = (await library.records([id])).get(id);
      if (record?.length === 0 && (await hasLoaded(tabId, url))) await save(tabId);
      // Pages are reported many times while they are open; a link may be brought in meanwhile.
      else tried.delete(page);
    } catch (error) {
      console.error('lede: not filled', error);
    }
  };
}

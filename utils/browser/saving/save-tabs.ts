import { webAddressIn } from '../../core/library/record/limits';
import type { LibraryStore } from '../library/store';
import { browser } from '../wire/browser';
import type { SaveResult } from '../wire/protocol';
import { keepLink } from './links';
import { saveTab } from './saving';

/** How many tabs were kept with their stories, as links alone, and not at all. */
export interface SavedTabs {
  stories: number;
  links: number;
  failed: number;
}

/**
 * Saves the tabs of a window one after the other; a page without a story, or one that sleeps, as a link.
 * @param areChosen only those the reader chose in the tab strip
 */
export async function saveTabs(library: LibraryStore, windowId: number, areChosen: boolean): Promise<SavedTabs> {
  const tabs = await browser.tabs.query({ windowId, ...(areChosen && { highlighted: true }) });
  const counts = { stories: 0, links: 0, failed: 0 };
  for (const { id, url = '', title = '', discarded } of tabs) {
    if (id === undefined || webAddressIn(url) === null) continue;
    const saved: SaveResult | null = discarded ? null : await saveTab(library, id).catch(() => null);
    const result = saved?.ok ? saved : await keepLink(library, { url, title });
    counts[!result.ok ? 'failed' : result.isLink ? 'links' : 'stories']++;
  }
  return counts;
}

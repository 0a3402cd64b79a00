import { isSameOrigin } from '../../core/library/record/addresses';
import { type Arriving, type ArrivingExtraction, parseExtraction } from '../../core/library/record/arriving';
import { type Highlight, webAddressIn } from '../../core/library/record/limits';
import type { LibraryStore } from '../library/store';
import { showOnToolbar } from '../toolbar/badge';
import { browser } from '../wire/browser';
import type { SaveResult } from '../wire/protocol';
import { articleIn } from '../wire/tab-scripts';
import { keepPictures } from './pictures';

/** Saves the story of a tab's page. */
export async function saveTab(library: LibraryStore, tabId: number): Promise<SaveResult> {
  const extraction = await articleIn(tabId);
  return saveExtraction(library, extraction && parseExtraction(extraction), tabId);
}

/** What came from a page, as an extraction. */
export const extractionOf = (article: Arriving | 'too-large'): ArrivingExtraction =>
  article === 'too-large' ? { ok: false, why: 'too-large' } : { ok: true, article };

/** Keeps what is marked in a story, and the story with it where it is not kept yet. */
export async function keepHighlights(
  library: LibraryStore,
  article: Arriving | 'too-large',
  highlights: Highlight[],
  tabId: number,
): Promise<SaveResult> {
  if (article === 'too-large') return { ok: false, why: 'too-large' };
  const { url = '' } = await browser.tabs.get(tabId);
  // The tab may show another page by now: what was noted here is none of its business.
  if (!isSameOrigin(article.url, url)) return { ok: false, why: 'no-page' };
  const [before] = await library.known([{ ...article, url }]);
  const id = before?.deleted === null ? before.id : null;
  const result = id === null ? await saveExtraction(library, { ok: true, article }, tabId) : { ok: true as const, id };
  if (result.ok) await library.change([{ id: result.id, change: { highlights } }]);
  return result;
}

/** Stores what was extracted under the address of the tab it came from, whatever the page says its address is. */
export async function saveExtraction(
  library: LibraryStore,
  extraction: ArrivingExtraction | null,
  tabId: number,
): Promise<SaveResult> {
  const { url = '', incognito } = await browser.tabs.get(tabId);
  if (!extraction || webAddressIn(url) === null) return { ok: false, why: 'no-page' };
  if (!extraction.ok) return extraction;
  if (!isSameOrigin(extraction.article.url, url)) return { ok: false, why: 'no-page' };
  try {
    const id = await library.save({ ...extraction.article, url });
    await showOnToolbar(tabId, { isArticle: true, isSaved: true });
    // The save is answered for already: pictures take as long as their hosts do.
    keepPictures(library, id).catch((error) => console.error('lede: pictures not kept', error));
    return { ok: true, id, ...(incognito && { isPrivate: true }) };
  } catch (error) {
    console.error('lede: not stored', error);
    return { ok: false, why: 'not-stored' };
  }
}

import { parseExtraction } from '../../core/library/record/arriving';
import type { LibraryStore } from '../library/store';
import { browser } from '../wire/browser';
import type { SaveResult } from '../wire/protocol';
import { articleIn } from '../wire/tab-scripts';
import { keepLink } from './links';
import { saveExtraction } from './saving';

/**
 * What a press on Save does, the same wherever it is pressed: keeps the story of a tab's page, or the link where it has
 * none; pressed again, takes that back. What is kept as a link alone gets its story instead, where there is one by now.
 * @param only what is kept stays: the press may have been asked for before, by somebody who heard no answer
 */
export async function pressSave(library: LibraryStore, tabId: number, only = false): Promise<SaveResult> {
  const { url = '', title = '' } = await browser.tabs.get(tabId);
  const known = await keptAt(library, url);
  const again = (id: string) => (only ? { ok: true as const, id } : takeBack(library, id));
  if (known && known.length > 0) return again(known.id);
  const extraction = await articleIn(tabId);
  const arrived = extraction && parseExtraction(extraction);
  // A page may be kept under another of its addresses.
  const [kept = null] = arrived?.ok ? await library.known([{ ...arrived.article, url }]) : [known];
  if (kept?.deleted === null && !(kept.length === 0 && arrived?.ok)) return again(kept.id);
  if (arrived && !arrived.ok && arrived.why === 'no-story') return keepLink(library, { url, title });
  return saveExtraction(library, arrived, tabId);
}

async function keptAt(library: LibraryStore, url: string) {
  const id = await library.find(url, url);
  return id === null ? null : ((await library.records([id])).get(id) ?? null);
}

async function takeBack(library: LibraryStore, id: string): Promise<SaveResult> {
  await library.delete(id);
  return { ok: true, id, isTaken: true };
}

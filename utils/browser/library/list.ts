import type { Browser, Storage } from 'webextension-polyfill';
import { byNewest, parseIndex } from '../../core/library/record/index-of-chunks';
import type { ArticleSummary } from '../../core/library/record/saved-article';
import { chunkOfKey, INDEX_KEY } from './keys';
import { type LibraryReads, parseChunk } from './reads';

/** Changes this close to each other are given as one, in milliseconds. */
const TOGETHER = 30;

/**
 * Gives all summaries, newest first, and gives them again whenever any page or the background changed one.
 * @param give called as chunks come in, with true while there are more to come
 */
export async function watchSummaries(
  browser: Browser,
  library: LibraryReads,
  give: (summaries: readonly ArticleSummary[], isLoading: boolean) => void,
): Promise<void> {
  const chunks = new Map<number, readonly ArticleSummary[]>();
  const changed = new Set<number>();
  let isLoading = true;
  let isFirst = true;
  const giveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    give([...chunks.values()].flat().sort(byNewest), isLoading);
  };
  // Many changes at once, as an import makes them, are drawn as one.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const giveAll = () => {
    timer ??= setTimeout(giveNow, TOGETHER);
  };

  const addChunks = async (numbers: readonly number[]) => {
    for (const [chunk, summaries] of await library.summariesIn(numbers)) {
      if (!changed.has(chunk)) chunks.set(chunk, summaries);
    }
    giveAll();
  };

  browser.storage.local.onChanged.addListener((changes: Record<string, Storage.StorageChange>) => {
    let isOurs = false;
    for (const [key, { newValue }] of Object.entries(changes)) {
      const chunk = chunkOfKey(key);
      if (chunk === null) continue;
      chunks.set(chunk, parseChunk(newValue));
      changed.add(chunk);
      isOurs = true;
    }
    if (isOurs) giveAll();
    // A chunk that was written as it was before makes no change of its own, though the index may have been without it.
    const index = parseIndex(changes[INDEX_KEY]?.newValue);
    const unknown = index?.chunks.map(({ chunk }) => chunk).filter((chunk) => !chunks.has(chunk)) ?? [];
    if (unknown.length > 0) addChunks(unknown);
  });
  for await (const { chunk, summaries } of library.chunks()) {
    // What changed while it was being read is newer than what was read.
    if (!changed.has(chunk)) chunks.set(chunk, summaries);
    if (isFirst) giveNow();
    isFirst = false;
  }
  isLoading = false;
  giveNow();
}

import type { ArticleSummary } from '../../core/library/record/saved-article';
import type { Holdings } from '../../core/views/options';
import { browser } from '../wire/browser';
import { watchSummaries } from './list';
import type { LibraryReads } from './reads';

/** Tells what the library holds, and again after every change. */
export function watchHoldings(library: LibraryReads, give: (holdings: Holdings) => void): Promise<void> {
  return watchSummaries(browser, library, (summaries, isLoading) => {
    if (!isLoading) give(holdingsOf(summaries));
  });
}

function holdingsOf(summaries: readonly ArticleSummary[]): Holdings {
  const holdings: Holdings = { articles: summaries.length, binned: 0, size: 0, pictures: 0 };
  for (const { deleted, size, pictureSize } of summaries) {
    if (deleted !== null) holdings.binned++;
    holdings.size += size;
    holdings.pictures += pictureSize;
  }
  return holdings;
}

import { foldedSummary, wordsOf } from '../../core/library/find/match';
import { findPassage, type Passage } from '../../core/library/find/passage';
import type { ArticleSummary } from '../../core/library/record/saved-article';
import type { LibraryReads } from './reads';

/** Texts read in the first step, so that hits come at once, and at most in one step. */
const FIRST = 25;
const MOST = 200;

/**
 * Looks through the full texts in the given order, a few at a time, and gives the hits as they come.
 * @param signal stops it: the next key was pressed
 * @param give called with all hits so far by id, after each step that found some and at the end with true
 */
export async function searchTexts(
  library: Pick<LibraryReads, 'texts'>,
  summaries: readonly ArticleSummary[],
  filter: string,
  signal: AbortSignal,
  give: (passages: ReadonlyMap<string, Passage>, isDone: boolean) => void,
): Promise<void> {
  const words = wordsOf(filter);
  const passages = new Map<string, Passage>();
  if (words.length === 0) return give(passages, true);
  for (let at = 0, step = FIRST; at < summaries.length; at += step, step = Math.min(MOST, step * 2)) {
    const batch = summaries.slice(at, at + step);
    const texts = await library.texts(batch.map(({ id }) => id));
    if (signal.aborted) return;
    const before = passages.size;
    for (const summary of batch) {
      const passage = findPassage(texts.get(summary.id) ?? '', words, foldedSummary(summary));
      if (passage) passages.set(summary.id, passage);
    }
    if (passages.size > before) give(new Map(passages), false);
  }
  give(passages, true);
}

import { type MarkColor, markColorIn } from '../../reading/mark-colors';
import type { Passages } from '../export/passages';
import { foldForSearch, wordsOf } from './match';

/** What of all passages is shown. */
export interface MarksQuery {
  words: string;
  /** Null for all. */
  color: MarkColor | null;
}

/**
 * The passages a query asks for, under their articles. Words are looked for in passage, note and title together.
 * @param all in the order in which they are to stand
 */
export function selectMarks(all: readonly Passages[], { words, color }: MarksQuery): Passages[] {
  const wanted = wordsOf(words);
  return all.flatMap(({ source, highlights }) => {
    const title = foldForSearch(`${source.title}\n${source.siteName}`);
    const found = highlights.filter((highlight) => {
      if (color !== null && markColorIn(highlight.color) !== color) return false;
      const text = wanted.length > 0 ? `${foldForSearch(`${highlight.quote}\n${highlight.note}`)}\n${title}` : '';
      return wanted.every((word) => text.replace(/\s+/g, ' ').includes(word));
    });
    return found.length > 0 ? [{ source, highlights: found }] : [];
  });
}

/** How many passages there are. */
export const countMarks = (all: readonly Passages[]): number =>
  all.reduce((sum, { highlights }) => sum + highlights.length, 0);

import { cleanName } from './metadata/byline';
import type { PageView } from './page-view';

/** A line that names the writer has no more words. */
const WORDS = 12;
const PROSE_WORDS = 12;

/** A line before the first paragraph that says no more than who wrote the story: the reader says so above. */
export function dropByline({ blocks }: PageView, keep: boolean[], byline: string | null): void {
  if (!byline) return;
  const key = byline.toLowerCase();
  const first = blocks.findIndex(({ index, words }) => keep[index] && words > PROSE_WORDS);
  for (const { index, text, words } of blocks.slice(0, Math.max(0, first)))
    if (keep[index] && words <= WORDS && cleanName(text)?.toLowerCase() === key) keep[index] = false;
}

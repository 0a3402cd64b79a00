import { cleanName } from './metadata/byline';
import { isHeading, type PageView } from './page-view';

/** A line that names the writer has no more words. */
const WORDS = 12;
const PROSE_WORDS = 12;

/** A box over the headline that presents the writer has no more words. */
const PRESENTED_WORDS = 60;

/** A line before the first paragraph that says no more than who wrote the story: the reader says so above. */
export function dropByline(page: PageView, keep: boolean[], byline: string | null): void {
  const { blocks } = page;
  dropOverTitle(page, keep, byline);
  if (!byline) return;
  const key = byline.toLowerCase();
  const first = blocks.findIndex(({ index, words }) => keep[index] && words > PROSE_WORDS);
  for (const { index, text, words } of blocks.slice(0, Math.max(0, first)))
    if (keep[index] && words <= WORDS && cleanName(text)?.toLowerCase() === key) keep[index] = false;
}

/** What stands over the headline before any paragraph: the site's own name as a heading, a box that presents the writer. */
function dropOverTitle({ blocks, heading }: PageView, keep: boolean[], byline: string | null): void {
  const over = blocks.slice(0, Math.max(0, heading)).filter(({ index }) => keep[index]);
  for (const block of over) {
    const { index, box, linkChars, chars } = block;
    const isSite = isHeading(block) && linkChars >= chars * 0.9;
    if (isSite) keep[index] = false;
    const around = box.parent;
    const presents = byline !== null && around !== null && around.end <= heading && around.words <= PRESENTED_WORDS;
    if (presents && blocks.slice(around.first, around.end).some(({ text }) => text === byline)) keep[index] = false;
  }
}

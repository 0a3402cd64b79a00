import { isHeading, type PageView } from '../measure/page-view';
import { cleanName } from '../metadata/byline';

/** A line that names the writer has no more words. */
const WORDS = 12;
const PROSE_WORDS = 12;

/** "PRESS RELEASE": what stands over the headline in a few words says what kind of story it is. */
const KICKER_WORDS = 4;
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
  dropAfterStory(page, keep, byline);
}

/** After the last paragraph: "Text: Ada Holm", and a box that opens with the writer's name and says who that is. A name alone there signs an essay. */
function dropAfterStory({ blocks }: PageView, keep: boolean[], byline: string): void {
  const key = byline.toLowerCase();
  const last = keep.lastIndexOf(true);
  for (const block of blocks.slice(Math.max(0, last - LAST_LINES), last + 1)) {
    const { index, text, words, box } = block;
    const around = box.parent;
    const isName = text.toLowerCase() === key;
    const isBio = isName && around !== null && around.first === index && around.end > last && around.tag !== 'ARTICLE';
    if (isBio && around.words <= BIO_WORDS && around.end - index > 1) keep.fill(false, index, around.end);
    const isSigned = index === last && !isName && words <= WORDS && cleanName(text)?.toLowerCase() === key;
    if (isSigned && /^\p{L}+\s?[:：]/u.test(text)) keep[index] = false;
  }
}
const LAST_LINES = 4;
const BIO_WORDS = 120;

/** What stands over the headline before any paragraph: the site's own name as a heading, a box that presents the writer. */
function dropOverTitle({ blocks, heading }: PageView, keep: boolean[], byline: string | null): void {
  const over = blocks.slice(0, Math.max(0, heading)).filter(({ index }) => keep[index]);
  for (const block of over) {
    const { index, box, linkChars, chars } = block;
    const isSite = isHeading(block) && linkChars >= chars * 0.9;
    const isKicker = block.words <= KICKER_WORDS && !over.some(({ words: some }) => some > PROSE_WORDS);
    if (isSite || isKicker) keep[index] = false;
    const around = box.parent;
    const presents = byline !== null && around !== null && around.end <= heading && around.words <= PRESENTED_WORDS;
    if (presents && blocks.slice(around.first, around.end).some(({ text }) => text === byline)) keep[index] = false;
  }
}

import type { Block, Box } from './layout';

/** A text of so many words with so little of it in links reads as prose. */
const PROSE_WORDS = 12;
const PROSE_LINKS = 0.4;
/** So many times more hidden prose than shown means that the story is what is hidden. */
const MUCH_MORE = 4;

/** True for what reads as sentences rather than labels or links. */
export function isProse({ words, linkChars, chars }: Pick<Block, 'words' | 'linkChars' | 'chars'>): boolean {
  return words >= PROSE_WORDS && linkChars < chars * PROSE_LINKS;
}

/** Elements a page says are not shown. One native query: asking every element for three attributes costs a millisecond. */
export function findHidden(root: Element): Set<Element> {
  const found = root.querySelectorAll('[hidden],[aria-hidden="true"],[style*="none"],[style*="hidden"]');
  return new Set(
    [...found].filter((element) => {
      if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
      return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
    }),
  );
}

/** Some pages hide everything until their script has run, or the story until somebody asks for the rest of it. */
export function isStoryHidden(blocks: readonly Block[], copies: readonly Block[]): boolean {
  let shown = 0;
  let unseen = 0;
  for (const block of blocks) {
    if (copies.includes(block)) continue;
    if (block.isProse) shown += block.words;
    else if (block.box.hidden && isProse(block)) unseen += block.words;
  }
  return unseen > shown * MUCH_MORE;
}

/** Takes everything hidden for shown. */
export function reveal(boxes: readonly Box[], blocks: readonly Block[], hidden: ReadonlySet<Element>): Element[] {
  for (const box of boxes) box.hidden = false;
  for (const block of blocks) block.isProse = isProse(block);
  return [...hidden];
}

import { holds, nameOf, native, selectAll, textOf } from '../../dom';
import type { Block, Box } from './layout';

/** A text of so many words with so little of it in links reads as prose. */
const PROSE_WORDS = 12;
const PROSE_LINKS = 0.4;
/** So many times more hidden prose than shown means that the story is what is hidden. */
const MUCH_MORE = 4;

/** True for what reads as sentences rather than labels or links. */
export function isProseBlock({ words, linkChars, chars }: Pick<Block, 'words' | 'linkChars' | 'chars'>): boolean {
  return words >= PROSE_WORDS && linkChars < chars * PROSE_LINKS;
}

/** On the copy of what a style keeps out of sight, with how it does so. */
export const UNSEEN = 'data-lede-unseen';
/** Not laid out, as what a click will open; what is laid out unseen over the page is opened by the pointer. */
export const CLOSED = 'closed';
const ASKED = { visibilityProperty: true, opacityProperty: true };
/** A text of so many letters that lies unseen over the page is what a pointer opens. */
const TOOLTIP = 400;
/** Who a card is about is shown no wider, in CSS pixels. */
const PORTRAIT = 160;
/** Never drawn, whatever a style says. */
const UNDRAWN = /^(?:head|base|link|meta|title|script|style|template|noscript|source|track|param|area|datalist)$/i;

/**
 * Marks the copies of what the page's styles, or Lede's own, take out of sight: cookie notices, boxes for other screens, what
 * opens on a click. What a closed `details` holds is none of them.
 * @param elements of the page as it is drawn, in document order
 * @param copies one for each of them
 */
export function markUnseen(doc: Document, elements: readonly Element[], copies: readonly Element[]): void {
  const page = native(doc);
  const view = page.defaultView;
  const isDrawn = page.documentElement?.checkVisibility;
  if (!view || !isDrawn) return;
  let outer: Element | null = null;
  for (const [i, element] of elements.entries()) {
    if (isDrawn.call(element, ASKED) || UNDRAWN.test(nameOf(element)) || (outer && holds(outer, element))) continue;
    const style = view.getComputedStyle(element);
    // What has no box of its own may hold some that are drawn.
    const isClosed = style.display === 'none';
    if (!isClosed && !liesUnseen(element, style)) continue;
    outer = element;
    copies[i]?.setAttribute(UNSEEN, isClosed ? CLOSED : 'over');
  }
}

/** A card or a hint that lies unseen over the page; what is only transparent in it may be waiting to be scrolled to. */
function liesUnseen(element: Element, { visibility, opacity, position }: CSSStyleDeclaration): boolean {
  const isClear = visibility === 'hidden' || opacity === '0';
  if (!isClear || !/^(?:absolute|fixed)$/.test(position) || textOf(element).length > TOOLTIP) return false;
  // The slides of a gallery lie over one another too.
  return [...selectAll<HTMLImageElement>(element, 'img')].every(({ width }) => width <= PORTRAIT);
}

/** Elements a page says are not shown. One native query: asking every element for three attributes costs a millisecond. */
export function findHidden(root: Element): Set<Element> {
  const found = root.querySelectorAll(`[hidden],[aria-hidden="true"],[style*="none"],[style*="hidden"],[${UNSEEN}]`);
  return new Set(
    [...found].filter((element) => {
      if (element.hasAttribute('hidden') || element.hasAttribute(UNSEEN)) return true;
      if (element.getAttribute('aria-hidden') === 'true') return true;
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
    else if (block.box.hidden && isProseBlock(block)) unseen += block.words;
  }
  return unseen > shown * MUCH_MORE;
}

/** Takes everything hidden for shown. */
export function reveal(boxes: readonly Box[], blocks: readonly Block[], hidden: ReadonlySet<Element>): Element[] {
  for (const box of boxes) box.hidden = false;
  for (const block of blocks) block.isProse = isProseBlock(block);
  return [...hidden];
}

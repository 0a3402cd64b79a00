import { holds, native, selectAsGiven, textOf } from '../../dom';
import type { Box, Layout } from '../layout/layout';
import { leaveOut, sum } from '../layout/leave-out';
import { isTitleText, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';
import { isDateLine, saysSomething } from './select';

/** An element with fewer letters than this is no story, whatever a selector says. */
const SHORTEST = 25;
/** What stands in the story with more of its letters in links than this leads elsewhere. */
const LINKED = 0.5;
/** Parts of a page's frame, wherever they stand. */
const BESIDE = 'nav,aside,footer,form,button,dialog,[role="navigation"],[role="complementary"],[role="dialog"]';

/**
 * The element that the reader pointed at as the story of a site's pages: the first selector that names just one element
 * counts. One that names none, several, the whole page or next to nothing says nothing, nor does one that is no selector.
 */
export function storyPlaceIn(doc: Document, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const [element, ...others] = selectAsGiven(doc, selector);
    if (!element || others.length > 0 || holds(element, native(doc).body)) continue;
    if (holds(native(doc).body, element) && textOf(element).trim().length >= SHORTEST) return element;
  }
  return null;
}

/** Takes all that stands outside of what was pointed at for hidden: the story is asked for within it. */
export function leaveOutAround(layout: Layout, box: Box): void {
  leaveOut(layout, { first: 0, end: box.first }, 'not pointed at');
  leaveOut(layout, { first: box.end, end: layout.blocks.length }, 'not pointed at');
  sum(layout);
}

/**
 * Keeps what stands in the element that the reader pointed at beyond what the model chose: all but titles, dates, labels,
 * links to elsewhere, parts of the page's frame and what is out of sight. The reader has said that it is the story; the
 * page's looks say less.
 */
export function keepPointed(page: PageView, keep: boolean[], { element, first, end }: Box): void {
  for (const block of page.blocks.slice(first, end)) {
    const { index, text, words, chars, linkChars, box } = block;
    const beside = box.element.closest(BESIDE);
    const isBeside = beside !== null && beside !== element && element.contains(beside);
    if (isBeside && !block.isProse) keep[index] = false;
    if (keep[index] || isBeside || box.hidden || linkChars > chars * LINKED || !saysSomething(text)) continue;
    if (index === page.heading || isTitleText(text, page) || isDateLine(text, words)) continue;
    keep[index] = labelsOf(page, index).length === 0;
  }
}

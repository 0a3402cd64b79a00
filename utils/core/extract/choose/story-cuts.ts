import { holds, native, selectAsGiven } from '../../dom';
import type { Box } from '../layout/layout';
import { hide } from '../layout/leave-out';
import type { PageView } from '../measure/page-view';

/** What is taken out of a story is less than this share of its words: more of it is the story. */
export const MOST_CUT = 1 / 3;

/** The pieces of a page that the reader took out of its site's stories, by rule; a rule that is no selector names none. */
export function cutsIn(doc: Document, selectors: readonly string[]): Element[][] {
  return selectors
    .map((selector) => selectAsGiven(doc, selector).filter((element) => holds(native(doc).body, element)))
    .filter((elements) => elements.length > 0);
}

/**
 * Takes pieces out of a story. A rule that would take too much of it, by itself or with those before it, changes nothing.
 * @param cuts elements of the copy that was judged, by rule; pictures in them go with them
 */
export function cutOut(page: PageView, keep: boolean[], cuts: readonly (readonly Element[])[]): void {
  const wordsIn = (first: number, end: number) =>
    page.blocks.slice(first, end).reduce((sum, { words, index }) => sum + (keep[index] ? words : 0), 0);
  const all = wordsIn(0, page.blocks.length);
  let taken = 0;
  for (const elements of cuts) {
    const boxes = outermost(elements.map((element) => page.boxOf.get(element)).filter((box) => box !== undefined));
    const words = boxes.reduce((sum, { first, end }) => sum + wordsIn(first, end), 0);
    if (taken + words > all * MOST_CUT) continue;
    taken += words;
    for (const box of boxes) {
      keep.fill(false, box.first, box.end);
      hide(box, page.blocks, 'taken out by the reader');
    }
    // A picture alone has no box.
    for (const element of elements) element.remove();
  }
}

/** Boxes that stand in none of the others. */
const outermost = (boxes: readonly Box[]): Box[] =>
  boxes.filter((box) => !boxes.some((other) => other !== box && other.element.contains(box.element)));

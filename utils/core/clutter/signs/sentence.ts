import { nameOf, parentOf, textOf, typeOf } from '../../dom';
import { INLINE } from '../../story';
import { normalise } from '../../words/match';
import type { Page } from '../look/page';

/** So much text beside a piece, on the same line, is a sentence it belongs to, in characters. */
const SENTENCE = 25;
/** So many neighbours of a piece are read for it, and so many levels up. */
const NEIGHBOURS = 6;

/** Whether a piece is words in a line of others: cut out, the sentence would be broken. */
export function isInSentence(element: Element, page: Page): boolean {
  let box = element;
  for (let depth = 0; depth < NEIGHBOURS; depth++) {
    if (!INLINE.test(nameOf(box)) && nameOf(box) !== 'BUTTON') return false;
    if (beside(box, page, 'previousSibling') + beside(box, page, 'nextSibling') >= SENTENCE) return true;
    const around = parentOf(box);
    if (!around) return false;
    box = around;
  }
  return false;
}

/** Characters on one side of a piece, up to the next block, outside links and what is a label. */
function beside(element: Element, page: Page, side: 'previousSibling' | 'nextSibling'): number {
  let chars = 0;
  let node = element[side];
  for (let count = 0; node && count < NEIGHBOURS && chars < SENTENCE; count++, node = node[side]) {
    if (typeOf(node) === 1) {
      const nodeName = nameOf(node);
      if (nodeName === 'BR' || (!INLINE.test(nodeName) && nodeName !== 'BUTTON')) break;
      if (nodeName === 'A' || nodeName === 'BUTTON') continue;
    } else if (typeOf(node) !== 3) continue;
    const says = normalise(textOf(node));
    if (says && page.words.groupsOf(says).length === 0) chars += says.length;
  }
  return chars;
}

import { nameOf, native, parentOf } from '../dom';
import { landmarkAround } from './landmarks';
import type { Page } from './page';

/** More than this share of a header's or footer's text in sight is its own, whatever it says. */
const SHARE = 0.35;
/** So many texts of one are read. */
const TEXTS = 1500;

/** What a look has taken from each landmark so far, and what each says, in characters in sight. */
const taken = new WeakMap<Page, Map<Element, { whole: number; spent: number; pieces: Set<Element> }>>();

/**
 * Whether a piece may be taken out of the header, footer or menu it stands in: all that is taken of one together stays a
 * small part of it. What is out of sight, such as a closed menu, does not count.
 */
export function isSmallPart(piece: Element, page: Page): boolean {
  const landmark = landmarkAround(piece, page);
  if (!landmark) return true;
  const marks = taken.get(page) ?? new Map<Element, { whole: number; spent: number; pieces: Set<Element> }>();
  taken.set(page, marks);
  const mark = marks.get(landmark) ?? { whole: charsInSight(landmark), spent: 0, pieces: new Set<Element>() };
  marks.set(landmark, mark);
  if (mark.pieces.has(piece)) return true;
  const chars = charsInSight(piece);
  // What a style keeps out of sight by its place alone is counted with the rest: one piece of words is enough.
  if (chars > mark.whole * SHARE || (chars > 0 && mark.spent > 0)) return false;
  mark.spent += chars;
  mark.pieces.add(piece);
  return true;
}

/** Characters below an element that are laid out and not see-through, as far as the document can tell. */
function charsInSight(element: Element): number {
  let chars = 0;
  let seen: Element | null = null;
  let isSeen = true;
  const texts = native(native(element).ownerDocument).createTreeWalker(element, 4);
  for (let count = 0, node = texts.nextNode(); node && count < TEXTS; count++, node = texts.nextNode()) {
    const says = (node as Text).data.trim().length;
    const parent = parentOf(node);
    if (says === 0 || !parent || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(nameOf(parent))) continue;
    if (parent !== seen) {
      seen = parent;
      isSeen = native(parent).checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
    }
    if (isSeen) chars += says;
  }
  return chars;
}

import { native, parentOf } from '../../dom';
import { piecesOf, type Twin } from './twin';

const SAYS_HIDDEN = '[hidden],[style*="none"],[style*="hidden"]';
/** So many pieces of lines are asked how they are drawn, and no more. */
const MOST_ASKED = 400;
/** A longer piece is folded away rather than hidden, in letters. */
const LONGEST_NOTE = 200;
const NAMED =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|show-for-sr|u-visually-hidden|a11y-hidden|assistive-text|visuallyhidden)(?:\s|$)/i;
const BLOCKS = 'p,ul,ol,table,figure,h2,h3,math,img,picture';

/** Takes out pieces of lines that nobody sees: hints for screen readers, keys to sort by, tooltips. */
export function removeUnseen(copy: Document, twin: Twin): void {
  for (const element of piecesOf(copy, SAYS_HIDDEN)) {
    const style = element.getAttribute('style') ?? '';
    const isHidden = element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
    if (isHidden && isPiece(element)) element.remove();
  }
  for (const hint of copy.querySelectorAll('figure [class]')) {
    if (hint.nodeName !== 'FIGCAPTION' && NAMED.test(hint.getAttribute('class') ?? '') && isPiece(hint)) hint.remove();
  }
  let asked = 0;
  for (const element of piecesOf(copy, '[class]')) {
    if (!isPiece(element)) continue;
    if (NAMED.test(element.getAttribute('class') ?? '')) element.remove();
    else if (asked++ < MOST_ASKED && isUnseen(twin(element))) element.remove();
  }
}

function isPiece(element: Element): boolean {
  const length = element.textContent?.trim().length ?? 0;
  return length > 0 && length < LONGEST_NOTE && !element.querySelector(BLOCKS);
}

/** Hidden by a style sheet, where what is around it is not. */
function isUnseen(element: Element | undefined): boolean {
  const parentElement = element && parentOf(element);
  const doc = native(native(element)?.ownerDocument);
  const view = doc?.defaultView;
  if (!element || !parentElement || !view || doc.styleSheets.length === 0) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'none') return true;
  if (style.visibility === 'hidden') return view.getComputedStyle(parentElement).visibility !== 'hidden';
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  // Sizes and places are asked last: they make the browser lay the page out.
  if (style.opacity === '0' || /inset\((?:50|100)%/.test(style.clipPath)) return true;
  const isCut = style.overflow !== 'visible';
  return (
    (isCut && Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1) ||
    Number.parseFloat(style.left) < -900
  );
}

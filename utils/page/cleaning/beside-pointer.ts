import { holds, native, parentOf, selectAll } from '../../core/dom';
import { styleOf } from '../style';

/** A card stands this near to what it belongs to, in pixels. */
const NEAR = 16;
/** What opens a card is a word, a picture or a button, not a part of the page, in pixels. */
const WIDE = 400;
const HIGH = 80;

/**
 * Finds the card that a script put beside the small thing under the reader's pointer, for one look at the page: the
 * pointer is asked for once, at the first question.
 * @returns for an element the box laid over the page around it, where it stands beside that thing; null for what lies
 * over the thing or over half the window, which came by itself
 */
export function cardsBesidePointer(window: Window): (element: Element) => Element | null {
  let small: { thing: Element; place: DOMRect } | null | undefined;
  return (element) => {
    if (small === undefined) small = smallUnderPointer(window);
    if (!small) return null;
    let card: Element | null = element;
    while (card && !/fixed|absolute/.test(styleOf(window, card).position)) card = parentOf(card);
    if (!card || holds(card, small.thing)) return null;
    const { place } = small;
    const box = native(card).getBoundingClientRect();
    const isNear = (x: number, y: number) =>
      box.left < place.right + x &&
      box.right > place.left - x &&
      box.top < place.bottom + y &&
      box.bottom > place.top - y;
    const isOver = isNear(-place.width / 2, -place.height / 2);
    return isNear(NEAR, NEAR) && !isOver && box.width < window.innerWidth / 2 ? card : null;
  };
}

function smallUnderPointer(window: Window): { thing: Element; place: DOMRect } | null {
  const thing = [...selectAll(window.document, ':hover')].pop();
  if (!thing) return null;
  const place = native(thing).getBoundingClientRect();
  return place.width > WIDE || place.height > HIGH ? null : { thing, place };
}

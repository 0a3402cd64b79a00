import { holds, native, parentOf, selectAll } from '../core/dom';

/** A card stands this near to what it belongs to, in pixels. */
const NEAR = 16;
/** What opens a card is a word, a picture or a button, not a part of the page, in pixels. */
const WIDE = 400;
const HIGH = 80;

/**
 * Tells what a script put beside the small thing that the reader points at, for one look at the page.
 * @returns for an element the box laid over the page around it, where it stands beside that thing; null for what lies
 * over the thing or over half the window, which came by itself
 */
export function createPointed(window: Window): (element: Element) => Element | null {
  let at: Element | null | undefined;
  return (element) => {
    if (at === undefined) at = [...selectAll(window.document, ':hover')].pop() ?? null;
    if (!at) return null;
    const thing = native(at).getBoundingClientRect();
    if (thing.width > WIDE || thing.height > HIGH) return null;
    let card: Element | null = element;
    while (card && !/fixed|absolute/.test(window.getComputedStyle(card).position)) card = parentOf(card);
    if (!card || holds(card, at)) return null;
    const box = native(card).getBoundingClientRect();
    const isNear = (x: number, y: number) =>
      box.left < thing.right + x &&
      box.right > thing.left - x &&
      box.top < thing.bottom + y &&
      box.bottom > thing.top - y;
    const isOver = isNear(-thing.width / 2, -thing.height / 2);
    return isNear(NEAR, NEAR) && !isOver && box.width < window.innerWidth / 2 ? card : null;
  };
}

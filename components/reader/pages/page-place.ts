import { blocksOf, topBlock } from '../../../utils/page/reading/blocks';
import { type Flow, flowOf } from '../../../utils/page/reading/flow';

/** Where reading has come to: a block, or the letter of one at which a page begins. */
export type PagePlace = Element | Range;

/**
 * The place in the story that is kept where it is laid out anew: the first block that begins on the page that is open, else
 * the first letter on it. One that is on the page stays: taken anew each time, it would creep back, since a page
 * begins before what must be on it.
 */
export function placeOn(root: Element, content: Element, before: PagePlace | null): PagePlace | null {
  const { start, end } = flowOf(root);
  const view = root.getBoundingClientRect();
  const isOn = (part: PagePlace) => {
    const from = start(part.getBoundingClientRect());
    return from >= start(view) - 1 && from < end(view) - 1;
  };
  if (before && isConnected(before) && isOn(before)) return before;
  const top = blocksOf(content).find(isOn) ?? topBlock(content, view);
  if (!top || isOn(top)) return top;
  return letterFrom(top, start(view), start) ?? top;
}

export const isConnected = (place: PagePlace): boolean =>
  place instanceof Element ? place.isConnected : place.startContainer.isConnected;

/** The block that a place is in. */
export function holderOf(place: PagePlace): Element | null {
  return place instanceof Element ? place : place.startContainer.parentElement;
}

/** The first letter of a block that stands behind a place along the flow. */
function letterFrom(block: Element, from: number, start: Flow['start']): Range | null {
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const letter = block.ownerDocument.createRange();
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      letter.setStart(text, middle);
      letter.setEnd(text, middle + 1);
      const box = letter.getClientRects()[0];
      if (box && start(box) >= from - 1) high = middle;
      else low = middle + 1;
    }
    if (low === text.length) continue;
    letter.setStart(text, low);
    letter.setEnd(text, low + 1);
    return letter;
  }
  return null;
}

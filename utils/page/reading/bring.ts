import { flowOf } from './flow';

/** How far from the edge at which the text begins a heading comes to stand, px. */
const CLEAR = 40;
/** What scrolls by itself within a story. */
const OWN_SCROLLER = 'pre, .table';

/**
 * Scrolls a part of the story to where it is read; in pages, opens the one on which it begins. The browser's own
 * `scrollIntoView` scrolls no further than it must, which in pages may end between two of them.
 * @param where at the edge at which the text begins, or in the middle
 */
export function bringIntoView(scroller: Element, part: Element | Range, where: 'start' | 'middle'): void {
  const holder = part instanceof Element ? part : part.startContainer.parentElement;
  const inner = holder?.closest(OWN_SCROLLER);
  if (inner && inner !== part && scroller.contains(inner)) {
    const [box, around] = [boxOf(part), inner.getBoundingClientRect()];
    inner.scrollBy({ top: middle(box.top, box.bottom) - middle(around.top, around.bottom), behavior: 'instant' });
    if (box.left < around.left || box.right > around.right)
      inner.scrollBy({ left: middle(box.left, box.right) - middle(around.left, around.right), behavior: 'instant' });
  }
  const { start, end, to } = flowOf(scroller);
  const [box, view] = [boxOf(part), scroller.getBoundingClientRect()];
  const room = end(view) - start(view) - (end(box) - start(box));
  scroller.scrollBy(to(box, view, where === 'start' ? CLEAR : Math.max(CLEAR, room / 2)));
}

/** The first of its boxes: what is parted between two pages has more. */
const boxOf = (part: Element | Range): DOMRect => part.getClientRects()[0] ?? part.getBoundingClientRect();

const middle = (one: number, other: number): number => (one + other) / 2;

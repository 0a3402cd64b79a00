import { parentOf, selectAll } from '../../core/dom';
import { takesRoom } from '../consent/banners';
import { floats } from '../hiding/floating';

/** A wrapper's box lies no deeper than among its first elements. */
const INSIDE = 40;

/** Whether an element floats over the page, by itself or with what is around it. */
export function isRaised(window: Window, element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box)) if (floats(window, box)) return true;
  return false;
}

/** Whether a box the reader opened is showing over the page: by itself, or in a wrapper that came with it. */
export const isHeld = (window: Window, opened: readonly Element[]): boolean =>
  opened.some((box) => {
    const floating = isRaised(window, box)
      ? box
      : [...selectAll(box, '*')].slice(0, INSIDE).find((each) => floats(window, each));
    return floating !== undefined && takesRoom(floating);
  });

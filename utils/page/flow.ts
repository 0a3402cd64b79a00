import { native } from '../core/dom';

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/** Which way a text goes on: line below line, or, set vertically, column left of column. */
export interface Flow {
  /** Where a box begins, in px along the flow: grows with the text. */
  start(box: Box): number;
  end(box: Box): number;
  /** What scrolls by so many px along the flow. */
  by(distance: number): ScrollToOptions;
}

const LINES: Flow = { start: ({ top }) => top, end: ({ bottom }) => bottom, by: (distance) => ({ top: distance }) };
const COLUMNS: Flow = {
  start: ({ right }) => -right,
  end: ({ left }) => -left,
  by: (distance) => ({ left: -distance }),
};

export function flowOf(element: Element): Flow {
  const mode = native(native(element).ownerDocument).defaultView?.getComputedStyle(element).writingMode;
  return mode === 'vertical-rl' ? COLUMNS : LINES;
}

/** How far a scroller stands along its content, 0 to 1; 1 where all of it is in view. */
export function progressOf(scroller: Element): number {
  const length =
    native(scroller).scrollHeight -
    native(scroller).clientHeight +
    native(scroller).scrollWidth -
    native(scroller).clientWidth;
  return length > 0 ? Math.min(1, travelOf(scroller) / length) : 1;
}

/** How many px a scroller has gone along its content. */
export const travelOf = ({ scrollTop, scrollLeft }: Element): number => scrollTop + Math.abs(scrollLeft);

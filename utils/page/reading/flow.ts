import { native } from '../../core/dom';

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/** Which way a text goes on: line below line; set vertically, column left of column; in pages, page beside page. */
export interface Flow {
  /** Where a box begins, in px along the flow: grows with the text. */
  start(box: Box): number;
  end(box: Box): number;
  /**
   * What scrolls a box to where the text begins to be seen.
   * @param view the box through which the text is seen
   * @param clear how far from the edge of the view it comes to stand, px; a page begins where it begins
   */
  to(box: Box, view: Box, clear: number): ScrollToOptions;
  /** What scrolls to so many px along the flow. */
  at(travel: number): ScrollToOptions;
  /** Whether a box stands where reading has come to. */
  isReached(box: Box, view: Box): boolean;
}

/** How far from the edge at which the text begins a box counts as reached, px. */
const EYE = 120;

/** Set on what scrolls in pages: how wide one is, px. */
export const PAGE_WIDTH = '--lede-page';

const LINES: Flow = {
  start: ({ top }) => top,
  end: ({ bottom }) => bottom,
  to: (box, view, clear) => ({ top: box.top - view.top - clear }),
  at: (travel) => ({ top: travel }),
  isReached: (box, view) => box.top < view.top + EYE,
};
const COLUMNS: Flow = {
  start: ({ right }) => -right,
  end: ({ left }) => -left,
  to: (box, view, clear) => ({ left: box.right - view.right + clear }),
  at: (travel) => ({ left: -travel }),
  isReached: (box, view) => box.right > view.right - EYE,
};

/** @param isBack whether page follows page to the left */
function pagesOf(width: number, isBack: boolean): Flow {
  const start = ({ left, right }: Box) => (isBack ? -right : left);
  const end = ({ left, right }: Box) => (isBack ? -left : right);
  return {
    start,
    end,
    to: (box, view) => {
      const pages = Math.floor((start(box) - start(view)) / width);
      return { left: pages * width * (isBack ? -1 : 1) };
    },
    at: (travel) => ({ left: travel * (isBack ? -1 : 1) }),
    isReached: (box, view) => start(box) < end(view),
  };
}

/** The flow of a text, or of what it scrolls in. */
export function flowOf(element: Element): Flow {
  const style = native(native(element).ownerDocument).defaultView?.getComputedStyle(element);
  const width = Number.parseFloat(style?.getPropertyValue(PAGE_WIDTH) ?? '');
  if (width > 0) return pagesOf(width, style?.direction === 'rtl');
  return style?.writingMode === 'vertical-rl' ? COLUMNS : LINES;
}

/** How far a scroller stands along its content, 0 to 1; 1 where all of it is in view. */
export function progressOf(scroller: Element): number {
  const length = lengthOf(scroller);
  return length > 0 ? Math.min(1, travelOf(scroller) / length) : 1;
}

/** How many px a scroller can go. */
export function lengthOf(scroller: Element): number {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = native(scroller);
  return scrollHeight - clientHeight + scrollWidth - clientWidth;
}

/** How many px a scroller has gone along its content. */
export const travelOf = ({ scrollTop, scrollLeft }: Element): number => scrollTop + Math.abs(scrollLeft);

/** Marks what is hidden; the stylesheet beside the content script gives it its meaning. Says nothing to the page. */
export const MARK = 'data-q7h';

/** The mark's value on what goes out of sight but keeps its track of a grid. */
export const PLACE = 'place';
/** The mark's value on a banner that is being answered: out of sight, and there for those who press its buttons. */
export const VEIL = 'veil';

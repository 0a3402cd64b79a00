/** How often a page is looked at: often while it loads, ever less on one that never rests. */
export interface Pace {
  /** How long it is to be left alone still, ms; nothing or less where it is not. */
  left(): number;
  /** It has loaded. */
  loaded(): void;
  /**
   * A look is over.
   * @param start when it began, ms
   * @returns whether nothing came for so long that the page need not be watched any more
   */
  looked(start: number, hasFound: boolean): boolean;
}

/** While a page loads, at most this share of the time goes into looking, as pause over work. */
const WHILE_LOADING = 10;
/** Afterwards at most one hundredth. */
const AFTERWARDS = 100;
/** A page that is this old and still changes is looked at no more often than once a second, ms. */
const SETTLED = 10_000;
const RARELY = 1000;
/** Watching ends when nothing was found for this long, ms. */
const QUIET = 20_000;

/** @param now a clock, ms */
export function createPace(document: Document, now: () => number): Pace {
  let restUntil = 0;
  let lastFound = now();
  let readyAt = Number.POSITIVE_INFINITY;
  return {
    left: () => restUntil - now(),
    loaded() {
      readyAt = now();
    },
    looked(start, hasFound) {
      const end = now();
      const isLoaded = document.readyState === 'complete';
      if (hasFound) lastFound = start;
      restUntil = end + (end - start) * (isLoaded ? AFTERWARDS : WHILE_LOADING);
      if (end - readyAt > SETTLED) restUntil = Math.max(restUntil, end + RARELY);
      return isLoaded && start - Math.max(lastFound, readyAt) > QUIET;
    },
  };
}

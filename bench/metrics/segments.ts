import { share } from './numbers';

/** Annotated segments of one page: how many wanted ones were found, missed, and how many unwanted ones were found. */
export interface SegmentsPage {
  found: number;
  missed: number;
  unwanted: number;
  f1: number;
}

export interface SegmentsScore {
  n: number;
  f1: number;
  precision: number;
  recall: number;
}

function f1Of(found: number, missed: number, unwanted: number): number {
  return share(2 * found, 2 * found + missed + unwanted);
}

export function scoreSegmentsPage(
  truth: { with: readonly string[]; without: readonly string[] },
  text: string,
): SegmentsPage {
  const lower = text.toLowerCase();
  const count = (segments: readonly string[]) =>
    segments.filter((segment) => lower.includes(segment.toLowerCase())).length;
  const found = count(truth.with);
  const missed = truth.with.length - found;
  const unwanted = count(truth.without);
  return { found, missed, unwanted, f1: f1Of(found, missed, unwanted) };
}

/** Segments are counted over all pages at once, as trafilatura's own evaluation does. */
export function sumUpSegments(pages: readonly SegmentsPage[]): SegmentsScore {
  const sum = (pick: (page: SegmentsPage) => number) => pages.reduce((total, page) => total + pick(page), 0);
  const found = sum((page) => page.found);
  const missed = sum((page) => page.missed);
  const unwanted = sum((page) => page.unwanted);
  return {
    n: pages.length,
    f1: f1Of(found, missed, unwanted),
    precision: share(found, found + unwanted),
    recall: share(found, found + missed),
  };
}

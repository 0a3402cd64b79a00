import type { ArticleSummary } from '../../../utils/core/library/record/saved-article';
import type { DayGroup } from '../../../utils/core/reading/day';

/** Heights in px, as list.css has them: what is of a known height needs no measuring, whatever its number. */
export const ROW = 96;
const HEADING = 36;

/** One line of the list: an article, or the heading of a day. */
export type Line = { top: number; day: DayGroup } | { top: number; at: number; isDated: boolean };

export interface Lines {
  lines: readonly Line[];
  /** Where each article stands, by its place among the articles. */
  tops: readonly number[];
  height: number;
}

/** Lays articles out below each other, under headings of days where they come by day. */
export function layOut(articles: readonly ArticleSummary[], nameOf: ((iso: string) => DayGroup) | null): Lines {
  const lines: Line[] = [];
  const tops: number[] = [];
  let top = 0;
  let last: string | null = null;
  for (const [at, { saved }] of articles.entries()) {
    const day = nameOf?.(saved);
    if (day && day.key !== last) {
      lines.push({ top, day });
      last = day.key;
      top += HEADING;
    }
    lines.push({ top, at, isDated: day?.isDay === true });
    tops.push(top);
    top += ROW;
  }
  return { lines, tops, height: top };
}

/** The first line that ends below a height. */
export function lineAt({ lines }: Lines, height: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle + 1]?.top ?? Number.POSITIVE_INFINITY) <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

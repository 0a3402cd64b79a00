/** The systems measured side by side, in the order of the tables. */
export const SYSTEMS = ['lede', 'readability', 'defuddle'] as const;
export type System = (typeof SYSTEMS)[number];

/** What a system says of one page; null where it does not say. */
export interface Answer {
  articleBody: string;
  isArticle: boolean | null;
  confidence: number | null;
  title: string | null;
  byline: string | null;
  published: string | null;
  /** Addresses of the pictures it shows. */
  pictures: string[];
  /** What Lede takes the page for, and why; only Lede says. */
  pageKind?: string;
  reasons?: string[];
}

/** Milliseconds a page took; `first` with cold code, `again` the best of further runs on the same page. */
export interface Timing {
  first: number;
  again: number;
}

/** What was timed on every page: extraction, Readability's parse on a ready clone, detection, one walk over all elements. */
export const TIMED = ['extract', 'parse', 'detect', 'walk'] as const;
export type Timed = (typeof TIMED)[number];

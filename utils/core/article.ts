import type { SafeHtml } from './sanitise/safe-html';

/** One story as a reader gets it: what extraction returns, the reader shows and the library keeps. */
export interface Article {
  /** Address the story was read at. */
  url: string;
  /** Address the page names as its own (`link[rel=canonical]`, og:url), else `url`; http or https only. */
  canonicalUrl: string;
  title: string;
  /** Who wrote it, without "By"; null where the page does not say. */
  byline: string | null;
  siteName: string | null;
  /** When it was first published, ISO 8601 (a date, or a date and time); null where the page does not say. */
  published: string | null;
  /** BCP 47 tag, from the markup or from the text itself; null where neither tells. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** True where the page sets it in columns from right to left, as Japanese may be. */
  isVertical: boolean;
  /** One or two sentences for lists. */
  excerpt: string;
  /** Address of the lead picture, or null. */
  leadImage: string | null;
  html: SafeHtml;
  /** The story block by block, a blank line between blocks; no captions. */
  text: string;
  /** Words, or characters in scripts without spaces between words. */
  length: number;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
  /** The next page of a story in several pages, or null. */
  nextPage: string | null;
  /** True where the page shows only the beginning to readers without an account. */
  isCut: boolean;
}

/** Why a page gave no article. A value, never an exception. */
export type NoArticle = 'no-story' | 'too-large';

export type Extraction = { ok: true; article: Article } | { ok: false; why: NoArticle };

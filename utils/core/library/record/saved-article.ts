import { idOf } from './addresses';
import type { Arriving } from './arriving';
import type { Highlight } from './limits';
import { type KeptPictures, sizeOfPictures } from './pictures';

/** The version of the layout below; a migration goes with every step. */
export const ARTICLE_SCHEMA = 2;

/** Longest excerpt kept for lists, in characters. */
const EXCERPT = 240;
/** From this share of the way on, an article counts as read to its end. */
export const FINISHED = 0.97;

/** What the reader does with an article; saving its text again leaves it alone. */
export interface ReaderDetails {
  tags: string[];
  isArchived: boolean;
  isFavourite: boolean;
  /** How far it was read, 0 to 1. */
  progress: number;
  /** When it was last read in, ISO 8601, or null. */
  lastRead: string | null;
  /** Text anchor of the block reading stopped at, or null. */
  place: string | null;
  highlights: Highlight[];
  /** When it comes back among the unread ones, ISO 8601; null where it was not put off. */
  snoozed: string | null;
  /** When it went to the bin, ISO 8601; null where it is not in it. */
  deleted: string | null;
}

/** What is to become of one article's details. */
export interface Change {
  id: string;
  change: Partial<ReaderDetails>;
}

/** What a list shows of a saved article, without its text. */
export interface ArticleSummary extends Omit<ReaderDetails, 'place' | 'highlights'> {
  id: string;
  url: string;
  title: string;
  byline: string | null;
  siteName: string;
  published: string | null;
  /** When it was saved first, ISO 8601. */
  saved: string;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  excerpt: string;
  readingMinutes: number;
  /** Words, or characters in scripts without spaces between words; 0 for a link whose text was never read. */
  length: number;
  /** Space its text and pictures take in storage, in bytes. */
  size: number;
  /** Space the pictures kept with it take of that; 0 where none is kept and they stay on the web. */
  pictureSize: number;
  /** When text or details were last written, ISO 8601. */
  updated: string;
  /** True where the record cannot be read any more: it is kept as it is, for export. */
  isDamaged?: true;
}

/** The record of an article: everything but its contents, small enough to rewrite at every change. */
export interface ArticleRecord extends ArticleSummary, ReaderDetails {
  schema: typeof ARTICLE_SCHEMA;
  canonicalUrl: string;
  /** Addresses of the same story for other devices, as its page names them; missing where it names none. */
  alternates?: string[];
  leadImage: string | null;
  nextPage: string | null;
  isCut: boolean;
  isVertical: boolean;
}

/** The story itself. Its HTML is a plain string: whoever shows it sends it through the sanitiser again. */
export interface Contents {
  html: string;
  text: string;
  /** There only where any are kept. */
  pictures?: KeptPictures;
}

export type SavedArticle = ArticleRecord & Contents;

export const UNTOUCHED: ReaderDetails = {
  tags: [],
  isArchived: false,
  isFavourite: false,
  progress: 0,
  lastRead: null,
  place: null,
  highlights: [],
  snoozed: null,
  deleted: null,
};

/**
 * Makes the record of an article. Saving again keeps when it was saved first and all the reader did with it, and takes
 * it out of the bin.
 * @param now the time of the save
 * @param before the record it is saved over, or null
 */
export function toSaved(article: Arriving, now: Date, before: ArticleRecord | null): SavedArticle {
  const { url, canonicalUrl, title, byline, published, lang, dir, excerpt, leadImage, html, text, length } = article;
  const { tags, isArchived, isFavourite, progress, lastRead, place, highlights, snoozed } = before ?? UNTOUCHED;
  // Pictures are written by themselves; those kept before stay until then.
  const pictureSize = before?.pictureSize ?? 0;
  return {
    schema: ARTICLE_SCHEMA,
    id: before?.id ?? idOf(article),
    url,
    canonicalUrl,
    title: title || url,
    byline,
    siteName: article.siteName ?? siteNameOf(canonicalUrl),
    published,
    saved: before?.saved ?? now.toISOString(),
    updated: now.toISOString(),
    lang,
    dir,
    isVertical: article.isVertical,
    excerpt: excerpt.slice(0, EXCERPT),
    readingMinutes: article.readingMinutes,
    ...(article.alternates?.length && { alternates: [...article.alternates] }),
    leadImage,
    nextPage: article.nextPage,
    isCut: article.isCut,
    length,
    size: sizeOf({ html, text }) + pictureSize,
    pictureSize,
    tags,
    isArchived,
    isFavourite,
    progress,
    lastRead,
    place,
    highlights,
    snoozed,
    deleted: null,
    html,
    text,
  };
}

/** What a list needs of a record. */
export function summaryOf(record: ArticleRecord): ArticleSummary {
  const { id, url, title, byline, siteName, published, saved, lang, dir, excerpt, readingMinutes, length } = record;
  const { updated, size, pictureSize, tags, isArchived, isFavourite, progress, lastRead, snoozed, deleted } = record;
  const { isDamaged } = record;
  return {
    ...{ id, url, title, byline, siteName, published, saved, lang, dir, excerpt, readingMinutes, length },
    ...{ updated, size, pictureSize, tags, isArchived, isFavourite, progress, lastRead, snoozed, deleted },
    ...(isDamaged && { isDamaged }),
  };
}

/** Bytes of an article's texts as UTF-8, and of its pictures. */
export function sizeOf({ html, text, pictures }: Contents): number {
  const encoder = new TextEncoder();
  return encoder.encode(html).length + encoder.encode(text).length + sizeOfPictures(pictures);
}

/** The host of an address without `www.`; the address itself where it has none. */
export function siteNameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

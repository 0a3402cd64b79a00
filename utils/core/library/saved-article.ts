import type { Article } from '../article';

/** The version of the layout below; a migration goes with every step. */
export const ARTICLE_SCHEMA = 1;

/** What a list shows of a saved article, without its text. */
export interface ArticleSummary {
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
}

/** A saved article whole. Its HTML is a plain string: whoever shows it sends it through the sanitiser again. */
export interface SavedArticle extends ArticleSummary {
  schema: typeof ARTICLE_SCHEMA;
  canonicalUrl: string;
  leadImage: string | null;
  html: string;
  text: string;
  length: number;
  /** When text or details were last written, ISO 8601. */
  updated: string;
}

/**
 * Makes the record of an article. Saving again keeps when it was saved first.
 * @param now the time of the save
 */
export function toSaved(article: Article, id: string, now: Date, before: SavedArticle | null): SavedArticle {
  const { url, canonicalUrl, title, byline, published, lang, dir, excerpt, leadImage, html, text, length } = article;
  return {
    schema: ARTICLE_SCHEMA,
    id,
    url,
    canonicalUrl,
    title: title || url,
    byline,
    siteName: article.siteName ?? hostOf(canonicalUrl),
    published,
    saved: before?.saved ?? now.toISOString(),
    updated: now.toISOString(),
    lang,
    dir,
    excerpt,
    readingMinutes: article.readingMinutes,
    leadImage,
    html,
    text,
    length,
  };
}

/** What a list needs of a record. */
export function summaryOf(saved: SavedArticle): ArticleSummary {
  const { id, url, title, byline, siteName, published, lang, dir, excerpt, readingMinutes } = saved;
  return { id, url, title, byline, siteName, published, saved: saved.saved, lang, dir, excerpt, readingMinutes };
}

/** The host of an address without `www.`; the address itself where it has none. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

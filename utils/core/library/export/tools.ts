import type { Sanitise } from '../../sanitise';
import type { SavedArticle } from '../saved-article';

export const EXPORT_FORMATS = ['lede', 'epub', 'markdown', 'html', 'netscape', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What writing an export needs from where it runs. */
export interface ExportTools {
  /** Parses HTML into a document of its own, in which no script runs and nothing loads. */
  parseHtml(html: string): Document;
  sanitise: Sanitise;
  now(): Date;
  /** What a collection of articles is called. */
  title: string;
}

/** Articles one after the other, so that no more than a few are ever held at once. */
export type ArticleStream = AsyncIterable<SavedArticle>;

/** What is stored may have come from anywhere: it is sanitised again on its way out. Pictures stay where they are. */
export const safeHtmlOf = ({ html, url }: SavedArticle, { sanitise }: ExportTools) => sanitise(html, url);

/** The same with the pictures that are kept in it. */
export const illustratedHtmlOf = ({ html, url, pictures }: SavedArticle, { sanitise }: ExportTools) =>
  sanitise(html, url, pictures);

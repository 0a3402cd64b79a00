import { markPassages, notesAsHtml } from '../../formats/marked-passages';
import type { Sanitise } from '../../sanitise';
import type { SavedArticle } from '../record/saved-article';
import { escapeXml } from './escape';

export const EXPORT_FORMATS = [
  'lede',
  'epub',
  'markdown',
  'html',
  'netscape',
  'csv',
  'passages',
  'annotations',
] as const;
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

/** The same in a document of its own, with what was marked in it, and under it what was noted. */
export function markedBodyOf(article: SavedArticle, tools: ExportTools): HTMLElement {
  const { body } = tools.parseHtml(illustratedHtmlOf(article, tools));
  const rest = markPassages(body, article.highlights);
  // Text of the reader's own: it is escaped, and nothing else stands around it.
  const notes = notesAsHtml(rest, escapeXml);
  if (notes) body.append(...tools.parseHtml(notes).body.childNodes);
  return body;
}

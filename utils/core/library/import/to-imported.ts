import { blockText } from '../../text/block-text';
import { readingMinutes, textLength } from '../../text/words';
import { articleId } from '../record/article-id';
import { ARTICLE_SCHEMA, FINISHED, type SavedArticle, sizeOf } from '../record/saved-article';
import type { ImportEntry } from './entry';
import type { ImportTools } from './tools';

/** Longest excerpt kept for lists, in characters. */
const EXCERPT = 240;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** Makes a record of an entry; one without a text becomes a link, to be filled when it is opened. */
export function toImported(entry: ImportEntry, tools: ImportTools): SavedArticle {
  const now = tools.now().toISOString();
  const html = entry.html === null ? '' : tools.sanitise(withoutTwins(tools.parseHtml(entry.html)), entry.url);
  const text = html ? blockText(tools.parseHtml(html).body) : '';
  const { url, byline, siteName, published, lang, leadImage, tags, isArchived, isFavourite, progress, highlights } =
    entry;
  return {
    schema: ARTICLE_SCHEMA,
    id: articleId(url),
    url,
    canonicalUrl: url,
    title: entry.title ?? url,
    ...{ byline, siteName, published, lang, leadImage },
    saved: entry.saved ?? now,
    updated: now,
    dir: isRightToLeft(text || entry.title || '') ? 'rtl' : 'ltr',
    excerpt: (entry.excerpt || text.split('\n\n')[0] || '').slice(0, EXCERPT),
    readingMinutes: text ? readingMinutes(text) : 0,
    nextPage: null,
    isCut: false,
    isVertical: false,
    length: text ? textLength(text) : 0,
    size: sizeOf({ html, text }),
    pictureSize: 0,
    ...{ tags, isArchived, isFavourite, progress, highlights },
    lastRead: progress > 0 && progress < FINISHED ? (entry.saved ?? now) : null,
    place: null,
    snoozed: null,
    deleted: null,
    html: text ? html : '',
    text,
  };
}

/** Some exports hold the story twice, one copy after the other. */
function withoutTwins({ body }: Document): string {
  const seen = new Set<string>();
  for (const child of [...body.children]) {
    const text = child.textContent.replace(/\s+/g, ' ').trim();
    if (text.length > 0 && seen.has(text) && child.localName === 'div') child.remove();
    seen.add(text);
  }
  return body.innerHTML;
}

/** Whether most letters of a text's beginning run from right to left. */
function isRightToLeft(text: string): boolean {
  const start = text.slice(0, 500);
  return (start.match(RIGHT_TO_LEFT)?.length ?? 0) > start.replace(/\P{L}/gu, '').length / 2;
}

import { Fields } from './fields';
import { migrate } from './migrate';
import {
  ARTICLE_SCHEMA,
  type ArticleRecord,
  type ArticleSummary,
  type Highlight,
  hostOf,
  UNTOUCHED,
} from './saved-article';

/** BCP 47, as far as anything here uses it. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

/** A record as it lies in storage: the article's details, and the number of the chunk its summary stands in. */
export interface StoredRecord {
  chunk: number;
  article: ArticleRecord;
}

/**
 * Reads a record of any version from storage.
 * @returns null where it is damaged: no object, no id, no address, or of a version that is not known
 */
export function parseRecord(value: unknown): StoredRecord | null {
  const stored = new Fields(migrate(value));
  const chunk = stored.number('chunk');
  const article = parseArticle(stored.get('article'));
  return chunk !== null && chunk >= 0 && article ? { chunk, article } : null;
}

/** Reads an article's details, from storage or from a file Lede wrote; null where they are damaged. */
export function parseArticle(value: unknown): ArticleRecord | null {
  const fields = new Fields(value);
  const summary = parseSummary(value);
  if (!summary || fields.get('schema') !== ARTICLE_SCHEMA) return null;
  return {
    ...summary,
    schema: ARTICLE_SCHEMA,
    canonicalUrl: fields.text('canonicalUrl') ?? summary.url,
    leadImage: fields.text('leadImage'),
    nextPage: fields.text('nextPage'),
    isCut: fields.flag('isCut'),
    isVertical: fields.flag('isVertical'),
    updated: fields.date('updated') ?? summary.saved,
    place: fields.text('place'),
    highlights: fields.list('highlights').map(parseHighlight),
  };
}

/** Reads a summary; null where it has no id, title, address or date. */
export function parseSummary(value: unknown): ArticleSummary | null {
  const fields = new Fields(value);
  const isDamaged = fields.flag('isDamaged');
  const [id, title, saved] = [fields.text('id'), fields.text('title'), fields.date('saved')];
  // Of a damaged record nothing but its id may be known.
  const url = fields.text('url') ?? (isDamaged ? '' : null);
  if (id === null || url === null || title === null || saved === null) return null;
  return {
    id,
    url,
    title,
    saved,
    byline: fields.text('byline'),
    siteName: fields.text('siteName') ?? hostOf(url),
    published: fields.date('published'),
    lang: LANGUAGE.exec(fields.text('lang') ?? '')?.[0] ?? null,
    dir: fields.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    excerpt: fields.text('excerpt') ?? '',
    readingMinutes: fields.number('readingMinutes') ?? 0,
    length: fields.number('length') ?? 0,
    size: fields.number('size') ?? 0,
    pictureSize: Math.max(0, fields.number('pictureSize') ?? 0),
    tags: fields.texts('tags'),
    isArchived: fields.flag('isArchived'),
    isFavourite: fields.flag('isFavourite'),
    progress: Math.min(1, Math.max(0, fields.number('progress') ?? 0)),
    lastRead: fields.date('lastRead'),
    deleted: fields.date('deleted'),
    ...(isDamaged && { isDamaged }),
  };
}

/** What a list shows of a record that cannot be read: what its old summary knew, else its id alone. */
export function damagedSummary(id: string, before: ArticleSummary | undefined, now: Date): ArticleSummary {
  const { tags, isArchived, isFavourite, progress, lastRead, deleted } = UNTOUCHED;
  const nothing: ArticleSummary = {
    ...{ id, url: '', title: id, byline: null, siteName: '', published: null, saved: now.toISOString() },
    ...{ lang: null, dir: 'ltr', excerpt: '', readingMinutes: 0, length: 0, size: 0, pictureSize: 0 },
    ...{ tags, isArchived, isFavourite, progress, lastRead, deleted },
  };
  return { ...(before ?? nothing), isDamaged: true };
}

/** Reads a passage from storage, a file or a page; what is no text counts as empty. */
export function parseHighlight(value: unknown): Highlight {
  const fields = new Fields(value);
  return { quote: fields.text('quote') ?? '', note: fields.text('note') ?? '' };
}

import { Fields } from '../../fields';
import { addressesIn, highlightsIn, LIMITS, languageIn, pictureAddressIn, tagsIn, webAddressIn } from './limits';
import { migrate } from './migrate';
import { ARTICLE_SCHEMA, type ArticleRecord, type ArticleSummary, siteNameOf, UNTOUCHED } from './saved-article';

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
  const alternates = addressesIn(fields.list('alternates'));
  return {
    ...summary,
    schema: ARTICLE_SCHEMA,
    ...(alternates.length > 0 && { alternates }),
    canonicalUrl: webAddressIn(fields.get('canonicalUrl')) ?? summary.url,
    leadImage: pictureAddressIn(fields.get('leadImage')),
    nextPage: webAddressIn(fields.get('nextPage')),
    isCut: fields.flag('isCut'),
    isVertical: fields.flag('isVertical'),
    place: fields.text('place', LIMITS.anchor),
    highlights: highlightsIn(fields.list('highlights')),
  };
}

/** Reads a summary; null where it has no id, address or date. A title that is no text must not cost the article: its address stands for it. */
export function parseSummary(value: unknown): ArticleSummary | null {
  const fields = new Fields(value);
  const isDamaged = fields.flag('isDamaged');
  const [id, saved] = [fields.text('id'), fields.date('saved')];
  // Of a damaged record nothing but its id may be known.
  const url = webAddressIn(fields.get('url')) ?? (isDamaged ? '' : null);
  if (id === null || id.length > LIMITS.name || url === null || saved === null) return null;
  return {
    id,
    url,
    title: fields.text('title', LIMITS.title) ?? (url || id),
    saved,
    byline: fields.text('byline', LIMITS.name),
    siteName: fields.text('siteName', LIMITS.name) ?? siteNameOf(url),
    published: fields.date('published'),
    lang: languageIn(fields.get('lang')),
    dir: fields.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    excerpt: fields.text('excerpt', LIMITS.excerpt) ?? '',
    readingMinutes: fields.count('readingMinutes'),
    length: fields.count('length'),
    size: fields.count('size'),
    pictureSize: fields.count('pictureSize'),
    tags: tagsIn(fields.list('tags')),
    isArchived: fields.flag('isArchived'),
    isFavourite: fields.flag('isFavourite'),
    progress: Math.min(1, Math.max(0, fields.number('progress') ?? 0)),
    lastRead: fields.date('lastRead'),
    snoozed: fields.date('snoozed'),
    deleted: fields.date('deleted'),
    updated: fields.date('updated') ?? saved,
    ...(isDamaged && { isDamaged }),
  };
}

/** What a list shows of a record that cannot be read: what its old summary knew, else its id alone. */
export function damagedSummary(id: string, before: ArticleSummary | undefined, now: Date): ArticleSummary {
  const { tags, isArchived, isFavourite, progress, lastRead, snoozed, deleted } = UNTOUCHED;
  const nothing: ArticleSummary = {
    ...{ id, url: '', title: id, byline: null, siteName: '', published: null, saved: now.toISOString() },
    ...{ lang: null, dir: 'ltr', excerpt: '', readingMinutes: 0, length: 0, size: 0, pictureSize: 0 },
    updated: now.toISOString(),
    ...{ tags, isArchived, isFavourite, progress, lastRead, snoozed, deleted },
  };
  return { ...(before ?? nothing), isDamaged: true };
}

import type { Highlight } from '../record/limits';
import { LIMITS } from '../record/limits';
import type { ArticleRecord, Contents, SavedArticle } from '../record/saved-article';

/** What is to be stored of an article that comes in; its texts and pictures only where they are new. */
export interface Merged {
  article: ArticleRecord;
  contents?: Partial<Contents>;
}

/**
 * Puts an article that comes in together with the one that is there: nothing the reader has is lost, tags are joined,
 * the earliest date counts, a text fills a link.
 * @returns null where that changes nothing
 */
export function mergeArticle(arriving: SavedArticle, before: ArticleRecord | null): Merged | null {
  const { html, text, pictures, ...incoming } = arriving;
  const kept = pictures && { pictures };
  if (!before) return { article: incoming, contents: { html, text, ...kept } };
  const fills = before.length === 0 && incoming.length > 0;
  const content = fills
    ? (({ length, size, pictureSize, readingMinutes, excerpt, dir, lang, isVertical }) => ({
        length,
        size,
        pictureSize,
        readingMinutes,
        excerpt,
        dir,
        lang,
        isVertical,
      }))(incoming)
    : {};
  const addsPictures = !fills && before.pictureSize === 0 && incoming.pictureSize > 0;
  const article: ArticleRecord = {
    ...before,
    ...content,
    ...(addsPictures && { pictureSize: incoming.pictureSize, size: before.size + incoming.pictureSize }),
    title: before.title === before.url ? incoming.title : before.title,
    byline: before.byline ?? incoming.byline,
    published: before.published ?? incoming.published,
    leadImage: before.leadImage ?? incoming.leadImage,
    saved: [incoming.saved, before.saved].sort()[0] ?? before.saved,
    tags: joinTags(before.tags, incoming.tags),
    isArchived: before.isArchived || incoming.isArchived,
    isFavourite: before.isFavourite || incoming.isFavourite,
    progress: Math.max(before.progress, incoming.progress),
    lastRead: before.lastRead ?? incoming.lastRead,
    highlights: joinHighlights(before.highlights, incoming.highlights),
    deleted: before.deleted !== null && incoming.deleted !== null ? before.deleted : null,
  };
  // Lists are the same ones where nothing came to them.
  if (Object.entries(article).every(([name, value]) => value === before[name as keyof ArticleRecord])) return null;
  const contents = fills ? { html, text, ...kept } : addsPictures && kept;
  return { article: { ...article, updated: incoming.updated }, ...(contents && { contents }) };
}

function joinTags(before: string[], incoming: readonly string[]): string[] {
  const added = incoming.filter((tag) => !before.includes(tag)).slice(0, Math.max(0, LIMITS.tags - before.length));
  return added.length > 0 ? [...before, ...added] : before;
}

function joinHighlights(before: Highlight[], incoming: readonly Highlight[]): Highlight[] {
  const room = LIMITS.highlights - before.length;
  if (incoming.length === 0 || room <= 0) return before;
  const known = new Set(before.map(({ quote, note }) => `${quote}\n${note}`));
  const added = incoming.filter(({ quote, note }) => !known.has(`${quote}\n${note}`)).slice(0, room);
  return added.length > 0 ? [...before, ...added] : before;
}

/** Articles of a file that stand in it more than once made into one each, in the order they came. */
export function joinDuplicates(articles: readonly SavedArticle[]): SavedArticle[] {
  const joined = new Map<string, SavedArticle>();
  for (const incoming of articles) {
    const before = joined.get(incoming.id);
    if (!before) {
      joined.set(incoming.id, incoming);
      continue;
    }
    const { html, text, pictures, ...record } = before;
    const merged = mergeArticle(incoming, record);
    if (merged)
      joined.set(incoming.id, { ...merged.article, html, text, ...(pictures && { pictures }), ...merged.contents });
  }
  return [...joined.values()];
}

/** What storing an article that comes in would do. */
export type Effect = 'new' | 'merged' | 'same';

export function effectOf(incoming: SavedArticle, before: ArticleRecord | null): Effect {
  if (!before) return 'new';
  return mergeArticle(incoming, before) ? 'merged' : 'same';
}

import { type ArticleSummary, FINISHED } from '../record/saved-article';
import { holds, wordsOf } from './match';

export const SHELVES = ['unread', 'later', 'all', 'favourites', 'archived', 'bin'] as const;
export type Shelf = (typeof SHELVES)[number];

export const SORTS = ['saved', 'published', 'length', 'site', 'progress', 'size'] as const;
export type Sort = (typeof SORTS)[number];

/** Up to 4, up to 12, more minutes; links whose text was never read. */
export const LENGTHS = ['short', 'medium', 'long', 'none'] as const;
export type Length = (typeof LENGTHS)[number];

/** When an article was saved: today, in the last 7 days, 30 days, 12 months, or before that. */
export const TIMES = ['today', 'week', 'month', 'year', 'older'] as const;
export type Time = (typeof TIMES)[number];

/** What of the library is shown, and in which order. */
export interface Query {
  shelf: Shelf;
  words: string;
  sort: Sort;
  /** An article has all of them. */
  tags: readonly string[];
  site: string | null;
  lang: string | null;
  length: Length | null;
  time: Time | null;
}

export const EVERYTHING: Query = {
  shelf: 'all',
  words: '',
  sort: 'saved',
  tags: [],
  site: null,
  lang: null,
  length: null,
  time: null,
};

/** What the library opens on: what is still to be read. */
export const TO_READ: Query = { ...EVERYTHING, shelf: 'unread' };

/** Whether a query is what the library opens on, or everything, with nothing looked for. */
export const isBare = ({ shelf, sort: _sort, ...rest }: Query): boolean =>
  (shelf === 'unread' || shelf === 'all') && Object.values(rest).every((value) => value === null || value.length === 0);

const isPutOff = ({ snoozed }: ArticleSummary, now: string): boolean => snoozed !== null && snoozed > now;

/** It was put off and is not read in since: once it is due it counts as unread, however far it was read before. */
const isAwaited = ({ snoozed, lastRead }: ArticleSummary): boolean => snoozed !== null && (lastRead ?? '') < snoozed;

const ON_SHELF: Record<Shelf, (summary: ArticleSummary, now: string) => boolean> = {
  unread: (summary, now) =>
    !summary.isArchived && !isPutOff(summary, now) && (summary.progress < FINISHED || isAwaited(summary)),
  later: (summary, now) => !summary.isArchived && isPutOff(summary, now),
  all: () => true,
  favourites: ({ isFavourite }) => isFavourite,
  archived: ({ isArchived }) => isArchived,
  bin: () => true,
};

/** @param now ISO 8601: dates are kept in UTC and of one form, and compared as texts */
export function isOnShelf(summary: ArticleSummary, shelf: Shelf, now: string): boolean {
  return (summary.deleted !== null) === (shelf === 'bin') && ON_SHELF[shelf](summary, now);
}

export function lengthOf({ length, readingMinutes }: ArticleSummary): Length {
  if (length === 0) return 'none';
  return readingMinutes <= 4 ? 'short' : readingMinutes <= 12 ? 'medium' : 'long';
}

const DAYS: Record<Exclude<Time, 'older'>, number> = { today: 0, week: 6, month: 29, year: 364 };

/** Tells for articles whether they were saved in a time, by the reader's own days. */
export function wasSavedIn(time: Time, now: Date): (summary: ArticleSummary) => boolean {
  const days = DAYS[time === 'older' ? 'year' : time];
  // Dates are kept in UTC and of one form: they are compared as texts.
  const from = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).toISOString();
  return time === 'older' ? ({ saved }) => saved < from : ({ saved }) => saved >= from;
}

export const hasTags = (summary: ArticleSummary, tags: readonly string[]): boolean =>
  tags.every((tag) => summary.tags.includes(tag));

/** The primary part of a language tag: `en` of `en-GB`. */
export const languageOfArticle = ({ lang }: ArticleSummary): string | null =>
  lang?.split('-')[0]?.toLowerCase() ?? null;

const later = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? 1 : (a ?? '') > (b ?? '') ? -1 : 0;

const ORDERS: Record<Exclude<Sort, 'saved'>, (a: ArticleSummary, b: ArticleSummary) => number> = {
  published: (a, b) => later(a.published, b.published),
  length: (a, b) => b.length - a.length,
  site: (a, b) => a.siteName.localeCompare(b.siteName),
  progress: (a, b) => b.progress - a.progress,
  size: (a, b) => b.size - a.size,
};

/**
 * The articles a query asks for, in its order; equal ones newest first.
 * @param summaries newest first
 * @param now what `today` is
 * @param found ids whose full text matches the words, to be shown beside those whose summary does
 */
export function select(
  summaries: readonly ArticleSummary[],
  query: Query,
  now: Date,
  found: { has(id: string): boolean } = new Set<string>(),
): ArticleSummary[] {
  const { shelf, words, sort, tags, site, lang, length, time } = query;
  const folded = wordsOf(words);
  const nowText = now.toISOString();
  const isInTime = time === null ? null : wasSavedIn(time, now);
  const chosen = summaries.filter(
    (summary) =>
      isOnShelf(summary, shelf, nowText) &&
      hasTags(summary, tags) &&
      (site === null || summary.siteName === site) &&
      (lang === null || languageOfArticle(summary) === lang) &&
      (length === null || lengthOf(summary) === length) &&
      (isInTime === null || isInTime(summary)) &&
      (found.has(summary.id) || holds(summary, folded)),
  );
  // Sorting is stable, and they come newest first.
  return sort === 'saved' ? chosen : chosen.sort(ORDERS[sort]);
}

/** Articles that were begun and not finished, the one read last first. */
export function begun(summaries: readonly ArticleSummary[], limit: number): ArticleSummary[] {
  return summaries
    .filter(
      ({ progress, deleted, isArchived, lastRead }) =>
        deleted === null && !isArchived && lastRead !== null && progress > 0 && progress < FINISHED,
    )
    .sort((a, b) => later(a.lastRead, b.lastRead))
    .slice(0, limit);
}

/** Articles that were put off, are due, and were not read in since; those due last first. */
export function returned(summaries: readonly ArticleSummary[], now: Date, limit: number): ArticleSummary[] {
  const nowText = now.toISOString();
  return summaries
    .filter((summary) => isAwaited(summary) && isOnShelf(summary, 'unread', nowText))
    .sort((a, b) => later(a.snoozed, b.snoozed))
    .slice(0, limit);
}

/** The article to read after one: the next unread one of the list it stands in, else the newest of all. */
export function nextUnread(
  list: readonly ArticleSummary[],
  all: readonly ArticleSummary[],
  id: string,
  now: Date,
): ArticleSummary | undefined {
  const nowText = now.toISOString();
  const isNext = (summary: ArticleSummary) =>
    summary.id !== id && summary.length > 0 && isOnShelf(summary, 'unread', nowText);
  const at = list.findIndex((summary) => summary.id === id);
  return list.slice(at + 1).find(isNext) ?? all.find(isNext);
}

/** How long ago an article was saved that counts as an old one, in milliseconds. */
const OLD = 30 * 24 * 3600 * 1000;

/** One of the old articles that wait unread, by chance; of all unread ones where none is old. @param chance 0 to 1 */
export function randomOld(summaries: readonly ArticleSummary[], now: Date, chance: number): ArticleSummary | undefined {
  const nowText = now.toISOString();
  const unread = summaries.filter((summary) => isOnShelf(summary, 'unread', nowText));
  const before = new Date(now.getTime() - OLD).toISOString();
  const old = unread.filter(({ saved }) => saved < before);
  const among = old.length > 0 ? old : unread;
  return among[Math.floor(chance * among.length)];
}

/** Values and how many articles have them, the most frequent first. */
export function countBy(
  summaries: readonly ArticleSummary[],
  valuesOf: (summary: ArticleSummary) => readonly (string | null)[],
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const summary of summaries) {
    if (summary.deleted !== null) continue;
    for (const value of valuesOf(summary)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

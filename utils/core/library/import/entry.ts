import type { Highlight } from '../record/limits';
import { highlightsIn, LIMITS, languageIn, tagsIn } from '../record/limits';
import { siteNameOf } from '../record/saved-article';

/** One article as another program wrote it down; what that program did not know is left out. */
export interface ImportEntry {
  /** http or https, absolute. */
  url: string;
  title: string | null;
  byline: string | null;
  siteName: string;
  published: string | null;
  /** ISO 8601 in UTC, or null. */
  saved: string | null;
  lang: string | null;
  excerpt: string;
  leadImage: string | null;
  tags: string[];
  isArchived: boolean;
  isFavourite: boolean;
  /** 0 to 1 */
  progress: number;
  highlights: Highlight[];
  /** The story as untrusted HTML, or null for a link alone. */
  html: string | null;
}

/** Why a row was left out. */
export type SkipReason = 'no-address' | 'not-web' | 'cut-off' | 'deleted' | 'damaged' | 'too-large' | 'too-many';

/** A row that was left out: where it stood, what it held, why. */
export interface SkippedRow {
  /** Counted from 1, without a header. */
  row: number;
  text: string;
  why: SkipReason;
}

/** What one row gave. */
export type RowResult = { entry: ImportEntry } | { why: SkipReason; text: string };

/** Letters of a row's name, where it is named. */
const NAME = 120;

export interface EntryParts extends Partial<Omit<ImportEntry, 'url' | 'saved' | 'published' | 'leadImage'>> {
  address: string | null | undefined;
  saved?: unknown;
  published?: unknown;
  leadImage?: string | null;
}

/** Makes an entry of what a row holds: addresses and dates checked, fields cut to sane lengths. */
export function toEntry({ address, ...parts }: EntryParts): RowResult {
  const text = (parts.title || address || '').slice(0, NAME);
  if (!address?.trim()) return { why: 'no-address', text };
  const url = webAddress(address);
  if (!url) return { why: 'not-web', text };
  if ((parts.html?.length ?? 0) > LIMITS.body) return { why: 'too-large', text };
  const title = oneLine(parts.title, LIMITS.title);
  const entry: ImportEntry = {
    url,
    // Programs that knew no title wrote the address in its place.
    title: title === '' || title === address.trim() ? null : title,
    byline: oneLine(parts.byline, LIMITS.name) || null,
    siteName: oneLine(parts.siteName, LIMITS.name) || siteNameOf(url),
    published: toIso(parts.published),
    saved: toIso(parts.saved),
    lang: languageIn(parts.lang?.slice(0, NAME).replaceAll('_', '-')),
    excerpt: oneLine(parts.excerpt, LIMITS.excerpt),
    leadImage: webAddress(parts.leadImage ?? ''),
    tags: tagsIn(first(parts.tags, LIMITS.tags * 2).map((tag) => oneLine(tag, LIMITS.tag))),
    isArchived: parts.isArchived ?? false,
    isFavourite: parts.isFavourite ?? false,
    progress: Math.min(1, Math.max(0, parts.progress || 0)),
    highlights: highlightsIn(
      first(parts.highlights, LIMITS.highlights).map((entry) => ({
        ...entry,
        quote: entry.quote.trim(),
        note: entry.note.trim(),
      })),
    ),
    html: parts.html?.trim() ? parts.html : null,
  };
  return { entry };
}

/** An absolute http or https address, or null. */
export function webAddress(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > LIMITS.address || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/**
 * A date in any of the forms these programs write, as ISO 8601 in UTC.
 * @param value seconds since 1970, or a date as text with a zone as `Z`, `+02:00` or `+0200`
 */
export function toIso(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.slice(0, NAME).trim() : '';
  if (text === '') return null;
  const seconds = /^\d{1,11}$/.test(text) ? Number(text) : null;
  const normal = text
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
    .replace(/(\.\d{3})\d+/, '$1')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const date = new Date(seconds === null ? normal : seconds * 1000);
  return Number.isNaN(date.getTime()) || date.getTime() === 0 ? null : date.toISOString();
}

/** A text in one line; of a giant one no more is looked at than could be wanted. */
const oneLine = (text: string | null | undefined, most: number): string =>
  (text ?? '')
    .slice(0, most * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, most);

const first = <T>(list: readonly T[] | undefined, most: number): readonly T[] => list?.slice(0, most) ?? [];

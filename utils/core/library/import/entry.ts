import { type Highlight, hostOf } from '../saved-article';

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
export type SkipReason = 'no-address' | 'not-web' | 'cut-off' | 'deleted' | 'damaged';

/** A row that was left out: where it stood, what it held, why. */
export interface SkippedRow {
  /** Counted from 1, without a header. */
  row: number;
  text: string;
  why: SkipReason;
}

/** What one row gave. */
export type RowResult = { entry: ImportEntry } | { why: SkipReason; text: string };

/** Longest fields taken over, in characters: a hostile file must not fill the lists. */
const LIMITS = { title: 500, tag: 80, tags: 50, excerpt: 1000, highlight: 20_000, url: 8000 };

export interface EntryParts extends Partial<Omit<ImportEntry, 'url' | 'saved' | 'published' | 'leadImage'>> {
  address: string | null | undefined;
  saved?: unknown;
  published?: unknown;
  leadImage?: string | null;
}

/** Makes an entry of what a row holds: addresses and dates checked, fields cut to sane lengths. */
export function toEntry({ address, ...parts }: EntryParts): RowResult {
  const text = (parts.title || address || '').slice(0, 120);
  if (!address?.trim()) return { why: 'no-address', text };
  const url = webAddress(address);
  if (!url) return { why: 'not-web', text };
  const tags = (parts.tags ?? []).map((tag) => oneLine(tag).slice(0, LIMITS.tag)).filter(Boolean);
  const title = oneLine(parts.title ?? '').slice(0, LIMITS.title);
  const entry: ImportEntry = {
    url,
    // Programs that knew no title wrote the address in its place.
    title: title === '' || title === address.trim() ? null : title,
    byline: oneLine(parts.byline ?? '').slice(0, LIMITS.title) || null,
    siteName: oneLine(parts.siteName ?? '').slice(0, LIMITS.title) || hostOf(url),
    published: toIso(parts.published),
    saved: toIso(parts.saved),
    lang: /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(parts.lang ?? '') ? (parts.lang ?? '').replaceAll('_', '-') : null,
    excerpt: oneLine(parts.excerpt ?? '').slice(0, LIMITS.excerpt),
    leadImage: webAddress(parts.leadImage ?? ''),
    tags: [...new Set(tags)].slice(0, LIMITS.tags),
    isArchived: parts.isArchived ?? false,
    isFavourite: parts.isFavourite ?? false,
    progress: Math.min(1, Math.max(0, parts.progress || 0)),
    highlights: (parts.highlights ?? []).map(({ quote, note }) => ({
      quote: quote.trim().slice(0, LIMITS.highlight),
      note: note.trim().slice(0, LIMITS.highlight),
    })),
    html: parts.html?.trim() ? parts.html : null,
  };
  return { entry };
}

/** An absolute http or https address, or null. */
export function webAddress(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > LIMITS.url || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/**
 * A date in any of the forms these programs write, as ISO 8601 in UTC.
 * @param value seconds since 1970, or a date as text with a zone as `Z`, `+02:00` or `+0200`
 */
export function toIso(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (text === '') return null;
  const seconds = /^\d{1,11}$/.test(text) ? Number(text) : null;
  const normal = text
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
    .replace(/(\.\d{3})\d+/, '$1')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const date = new Date(seconds === null ? normal : seconds * 1000);
  return Number.isNaN(date.getTime()) || date.getTime() === 0 ? null : date.toISOString();
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

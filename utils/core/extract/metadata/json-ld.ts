import { decodeEntities } from './entities';
import { likeness } from './title';

/** What a page's JSON-LD says of its story; a witness, never the story itself. */
export interface LinkedData {
  headline: string | null;
  authors: string[];
  published: string | null;
  modified: string | null;
  publisher: string | null;
  /** False where the publisher says the text is for subscribers. */
  isFree: boolean;
}

const STORY = /^(?:\w*Article|BlogPosting|\w*Posting|Report|Review|Recipe|WebPage|\w*Page)$/;
/** So much of a page's data is read in all, in characters: some write whole archives there. */
const LONGEST_SCRIPTS = 1_000_000;

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? decodeEntities(value.trim()) : null;

/** All objects of all JSON-LD scripts, `@graph` and `mainEntity` opened. */
function objectsOf(doc: Document): Json[] {
  const found: Json[] = [];
  let budget = LONGEST_SCRIPTS;
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    budget -= source.length;
    if (budget < 0) break;
    try {
      collect(JSON.parse(source.replace(/^\s*(?:<!\[CDATA\[|<!--|\/\/.*)|(?:\]\]>|-->)\s*$/g, '')), found, 0);
    } catch {
      // Broken JSON-LD is common and says nothing.
    }
  }
  return found;
}

function collect(value: unknown, found: Json[], depth: number): void {
  if (depth > 4) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  else if (isObject(value)) {
    found.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) collect(value[key], found, depth + 1);
  }
}

/** Where an object says it stands. */
const addressesOf = (item: Json): string[] =>
  [item.url, item['@id'], item.mainEntityOfPage].flatMap((value) => {
    const address = isObject(value) ? (value['@id'] ?? value.url) : value;
    return typeof address === 'string' ? [address] : [];
  });

const bare = (address: string) => address.replace(/[?#].*$/, '').replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

/** How surely an object speaks of this page and not of another story it recommends: 2 by its address, 1 by its headline. */
function belonging(item: Json, here: ReadonlySet<string>, titles: readonly string[]): number {
  if (addressesOf(item).some((address) => here.has(bare(address)))) return 2;
  const headline = text(item.headline) ?? text(item.name);
  return headline && titles.some((title) => likeness(headline, title) >= ALIKE) ? 1 : 0;
}
/** Titles that share so much of their words are one story's. */
const ALIKE = 0.5;

function names(value: unknown, byId: Map<string, Json>): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return /^https?:|^#|^\//.test(item) ? names(byId.get(item), byId) : [item.trim()];
    if (!isObject(item)) return [];
    const found = listOf(item.name).flatMap((name) => text(name) ?? []);
    if (found.length) return found;
    const other = byId.get(String(item['@id'] ?? ''));
    return other && other !== item ? names(text(other.name), byId) : [];
  });
}

const rank = (item: Json): number => {
  const types = listOf(item['@type']).map(String);
  if (types.some((type) => /Article$|Posting$|Report$/.test(type))) return 3;
  if (types.some((type) => /^(?:Review|Recipe)$/.test(type))) return 2;
  return types.some((type) => STORY.test(type)) ? 1 : 0;
};

/**
 * Reads the page's JSON-LD; for each field the object wins that speaks of this page, then the most story-like.
 * @param urls the page's addresses
 * @param titles what the page calls itself
 */
export function readLinkedData(doc: Document, urls: readonly string[], titles: readonly string[]): LinkedData {
  const objects = objectsOf(doc);
  const byId = new Map(objects.filter((item) => item.name).map((item) => [String(item['@id'] ?? ''), item]));
  const here = new Set(urls.map(bare));
  const weights = new Map(objects.map((item) => [item, rank(item) + 4 * belonging(item, here, titles)]));
  const weight = (item: Json) => weights.get(item) ?? 0;
  const all = objects.filter((item) => rank(item) > 0).sort((a, b) => weight(b) - weight(a));
  // Where one article is this page's, others are stories it leads to.
  const isKnown = all.some((item) => rank(item) > 1 && weight(item) > 4);
  const stories = all.filter((item) => !isKnown || rank(item) < 2 || weight(item) > 4);
  const articles = stories.filter((item) => rank(item) > 1);
  const first = <T>(list: Json[], read: (item: Json) => T | null): T | null => {
    for (const item of list) {
      const value = read(item);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    headline: first(articles, (item) => text(item.headline) ?? text(item.name)),
    authors:
      first(articles, (item) => {
        const list = names(item.author, byId).concat(item.author ? [] : names(item.creator, byId));
        return list.length ? list : null;
      }) ?? [],
    published: first(stories, (item) => text(item.datePublished)) ?? first(articles, (item) => text(item.dateCreated)),
    modified: first(stories, (item) => text(item.dateModified)),
    publisher: first(articles, (item) => names(item.publisher, byId)[0] ?? null),
    isFree: !stories.some((item) => /^false$/i.test(String(item.isAccessibleForFree ?? ''))),
  };
}

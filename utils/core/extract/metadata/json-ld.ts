import { decodeEntities } from './entities';

/** What a page's JSON-LD says of its story; a witness, never the story itself. */
export interface LinkedData {
  headline: string | null;
  authors: string[];
  published: string | null;
  publisher: string | null;
  /** False where the publisher says the text is for subscribers. */
  isFree: boolean;
}

const STORY = /^(?:\w*Article|BlogPosting|\w*Posting|Report|Review|Recipe|WebPage|\w*Page)$/;
const LONGEST = 1_000_000;

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
  let budget = LONGEST;
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

function names(value: unknown, byId: Map<string, Json>): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return /^https?:|^#|^\//.test(item) ? names(byId.get(item), byId) : [item.trim()];
    if (!isObject(item)) return [];
    const name = text(item.name) ?? text(Array.isArray(item.name) ? item.name[0] : null);
    if (name) return [name];
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

/** Reads the page's JSON-LD; the most story-like object wins for each field. */
export function readLinkedData(doc: Document): LinkedData {
  const objects = objectsOf(doc);
  const byId = new Map(objects.filter((item) => item.name).map((item) => [String(item['@id'] ?? ''), item]));
  const stories = objects.filter((item) => rank(item) > 0).sort((a, b) => rank(b) - rank(a));
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
    publisher: first(articles, (item) => names(item.publisher, byId)[0] ?? null),
    isFree: !stories.some((item) => /^false$/i.test(String(item.isAccessibleForFree ?? ''))),
  };
}

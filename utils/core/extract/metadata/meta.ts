import { decodeEntities } from './entities';

/** So much of a `meta` is read, in characters: more than any description or list of names. */
const LONGEST_CONTENT = 2000;

/** What a page says of itself in `meta` elements: lower-case name or property to its first value. */
export function readMeta(doc: Document): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[content]')) {
    const content = decodeEntities(meta.getAttribute('content')?.trim().slice(0, LONGEST_CONTENT) ?? '');
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (!name) continue;
      const list = values.get(name);
      if (list) list.push(content);
      else values.set(name, [content]);
    }
  }
  return values;
}

/** The first value any of the names has. */
export function firstMeta(meta: Map<string, string[]>, ...names: string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return null;
}

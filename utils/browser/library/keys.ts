/** What the library needs of extension storage; `getKeys` is missing in older browsers. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  getKeys?(): Promise<string[]>;
}

export const INDEX_KEY = 'library';
export const articleKey = (id: string) => `article:${id}`;
/** HTML and text together: in Chromium every key that is there makes every write of any slower. */
export const bodyKey = (id: string) => `body:${id}`;
/** Pictures kept with an article, by their addresses. */
export const picturesKey = (id: string) => `pictures:${id}`;
/** Under the id of another address of an article: its id. */
export const aliasKey = (id: string) => `alias:${id}`;
export const chunkKey = (chunk: number) => `summaries:${chunk}`;

/** Where HTML and text lay apart before. */
export const htmlKeyBefore = (id: string) => `html:${id}`;
export const textKeyBefore = (id: string) => `text:${id}`;

/** A small drawing of an article's picture for its row, made from the kept one when it is first wanted. */
export const thumbKey = (id: string) => `thumb:${id}`;

const ARTICLE = articleKey('');
const ALIAS = aliasKey('');
const PARTS_BEFORE = [htmlKeyBefore(''), textKeyBefore('')];
const CHUNK = /^summaries:(\d+)$/;

/** The number of the chunk a key is of, or null. */
export function chunkOfKey(key: string): number | null {
  const number = CHUNK.exec(key)?.[1];
  return number === undefined ? null : Number(number);
}

/** The id whose alias a key holds, or null. */
export function aliasOfKey(key: string): string | null {
  return key.startsWith(ALIAS) ? key.slice(ALIAS.length) : null;
}

/** The ids of all articles, and of those whose HTML and text still lie apart; in no order. */
export async function idsInStorage(area: Area): Promise<{ all: string[]; apart: string[] }> {
  const keys = area.getKeys ? await area.getKeys() : Object.keys(await area.get(null));
  const idsUnder = (prefix: string) =>
    keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return { all: idsUnder(ARTICLE), apart: [...new Set(PARTS_BEFORE.flatMap(idsUnder))] };
}

/** All keys the library ever wrote, in no order. */
export async function libraryKeys(area: Area): Promise<string[]> {
  const keys = area.getKeys ? await area.getKeys() : Object.keys(await area.get(null));
  const prefixes = [...keysOf(''), ALIAS, thumbKey('')];
  return keys.filter(
    (key) => key === INDEX_KEY || CHUNK.test(key) || prefixes.some((prefix) => key.startsWith(prefix)),
  );
}

/** What goes with an article that is removed: all of its keys but its aliases. */
export const removedKeysOf = (id: string) => [...keysOf(id), thumbKey(id)];

/** All keys an article is read from. */
export const keysOf = (id: string) => [
  articleKey(id),
  bodyKey(id),
  picturesKey(id),
  htmlKeyBefore(id),
  textKeyBefore(id),
];

/** Cuts a list into pieces of at most `size` items that weigh at most `most` together, of one item at least. */
export function* batchesByWeight<T>(
  items: readonly T[],
  size: number,
  weigh: (item: T) => number,
  most: number,
): Generator<T[]> {
  let batch: T[] = [];
  let weight = 0;
  for (const item of items) {
    if (batch.length > 0 && (batch.length === size || weight + weigh(item) > most)) {
      yield batch;
      batch = [];
      weight = 0;
    }
    batch.push(item);
    weight += weigh(item);
  }
  if (batch.length > 0) yield batch;
}

/** Cuts a long list into pieces that are read or written in one step each. */
export function* batches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

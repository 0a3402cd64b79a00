import { Fields } from '../../core/fields';
import { type Addresses, idsOf, mayUse } from '../../core/library/record/addresses';
import { byNewest, type LibraryIndex, parseIndex } from '../../core/library/record/index-of-chunks';
import { LIMITS } from '../../core/library/record/limits';
import { contentsToMove } from '../../core/library/record/migrate';
import { parsePictures } from '../../core/library/record/pictures';
import { parseRecord, parseSummary, type StoredRecord } from '../../core/library/record/record';
import type { ArticleRecord, ArticleSummary, Contents, SavedArticle } from '../../core/library/record/saved-article';
import {
  type Area,
  aliasKey,
  articleKey,
  batches,
  bodyKey,
  chunkKey,
  htmlKeyBefore,
  INDEX_KEY,
  keysOf,
  picturesKey,
  textKeyBefore,
} from './keys';

/** What opening an article gave. A damaged one comes as it lies in storage. */
export type Opened = { state: 'missing' } | { state: 'damaged'; raw: unknown } | { state: 'ok'; article: SavedArticle };

/** Summaries that lie under one key. */
export interface Chunk {
  chunk: number;
  summaries: ArticleSummary[];
}

/** Everything that only looks; any page of the extension may. */
export interface LibraryReads {
  open(id: string): Promise<Opened>;
  /** The article whole, or null where it is missing or damaged. */
  get(id: string): Promise<SavedArticle | null>;
  /** The id a page is saved under, by its address or the one it calls canonical, or null; one in the bin is not saved. */
  find(url: string, canonicalUrl?: string): Promise<string | null>;
  /** The newest summaries that are wanted, newest first, without the bin; reads no article. */
  newest(limit: number, isWanted?: (summary: ArticleSummary) => boolean): Promise<ArticleSummary[]>;
  /** All summaries, the bin's too, newest chunks first; a chunk at a time. */
  chunks(): AsyncGenerator<Chunk>;
  /** Summaries of some chunks by their numbers. */
  summariesIn(chunks: readonly number[]): Promise<Map<number, ArticleSummary[]>>;
  /** Plain texts by id; one that is missing is left out. */
  texts(ids: readonly string[]): Promise<Map<string, string>>;
  /** What articles that come in are kept as, by any of their addresses; null where they are new. In the order asked for. */
  known(articles: readonly Addresses[], isIts?: typeof mayUse): Promise<(ArticleRecord | null)[]>;
  /** Records by id; damaged and missing ones are left out. */
  records(ids: readonly string[]): Promise<Map<string, ArticleRecord>>;
  /** Articles whole, in the order asked for; damaged and missing ones are left out. */
  whole(ids: readonly string[]): Promise<SavedArticle[]>;
}

export async function readIndex(area: Area): Promise<LibraryIndex | null> {
  return parseIndex((await area.get(INDEX_KEY))[INDEX_KEY]);
}

/**
 * The records articles are kept under. The index comes along in the same read: a save is as slow as its questions are many.
 * @param isIts whether a record that lies under one of an article's ids is the article's
 */
export async function lookUp(
  area: Area,
  articles: readonly Addresses[],
  isIts: typeof mayUse = mayUse,
): Promise<{ index: LibraryIndex | null; records: StoredRecord[][] }> {
  const wanted = articles.map(idsOf);
  const ids = [...new Set(wanted.flat())];
  const values = await area.get([INDEX_KEY, ...ids.flatMap((id) => [articleKey(id), aliasKey(id)])]);
  const aliasOf = (id: string): string[] => {
    const alias = values[aliasKey(id)];
    return typeof alias === 'string' ? [alias] : [];
  };
  const others = [...new Set(ids.flatMap(aliasOf))];
  const aliased = others.length > 0 ? await readRecords(area, others) : new Map<string, StoredRecord>();
  const records = wanted.map((own) => [
    ...own.map((id) => parseRecord(values[articleKey(id)])),
    ...own.flatMap(aliasOf).map((id) => aliased.get(id) ?? null),
  ]);
  return {
    index: parseIndex(values[INDEX_KEY]),
    records: records.map((found, at) =>
      found.filter((record) => record !== null && isIts(articles[at] as Addresses, record.article)),
    ) as StoredRecord[][],
  };
}

/** Records by id; damaged and missing ones are left out. */
export async function readRecords(area: Area, ids: readonly string[]): Promise<Map<string, StoredRecord>> {
  const values = await area.get(ids.map(articleKey));
  const records = new Map<string, StoredRecord>();
  for (const id of ids) {
    const record = parseRecord(values[articleKey(id)]);
    if (record) records.set(id, record);
  }
  return records;
}

/** Chunks of summaries by number; what is no summary is left out. */
export async function readChunks(area: Area, chunks: readonly number[]): Promise<Map<number, ArticleSummary[]>> {
  const values = await area.get(chunks.map(chunkKey));
  return new Map(chunks.map((chunk) => [chunk, parseChunk(values[chunkKey(chunk)])]));
}

/** Summaries as they lie under a chunk's key. */
export function parseChunk(value: unknown): ArticleSummary[] {
  return Array.isArray(value) ? value.map(parseSummary).filter((summary) => summary !== null) : [];
}

/** @param area where the library lies */
export function readsOf(area: Area): LibraryReads {
  const whole = async (ids: readonly string[]): Promise<SavedArticle[]> => {
    const values = await area.get(ids.flatMap(keysOf));
    return ids.map((id) => assemble(id, values)).filter((article) => article !== null);
  };
  const open = async (id: string): Promise<Opened> => {
    const values = await area.get(keysOf(id));
    if (values[articleKey(id)] === undefined) return { state: 'missing' };
    const article = assemble(id, values);
    return article ? { state: 'ok', article } : { state: 'damaged', raw: values };
  };
  const chunksByNewest = async () => {
    const chunks = (await readIndex(area))?.chunks ?? [];
    return chunks.toSorted((a, b) => (a.newest < b.newest ? 1 : -1));
  };

  return {
    open,
    whole,
    summariesIn: (chunks) => readChunks(area, chunks),
    known: async (articles, isIts) =>
      (await lookUp(area, articles, isIts)).records.map(([record]) => record?.article ?? null),
    records: async (ids) => new Map([...(await readRecords(area, ids))].map(([id, { article }]) => [id, article])),
    get: async (id) => (await whole([id]))[0] ?? null,
    find: async (url, canonicalUrl = url) => {
      const [records = []] = (await lookUp(area, [{ url, canonicalUrl }])).records;
      return records.find(({ article }) => article.deleted === null)?.article.id ?? null;
    },
    newest: async (limit, isWanted = () => true) => {
      let newest: ArticleSummary[] = [];
      for (const { chunk, newest: latest } of await chunksByNewest()) {
        const last = newest[limit - 1];
        // Chunks that hold only older articles, as an import makes them, stay unread.
        if (last && last.saved >= latest) break;
        const summaries = (await readChunks(area, [chunk])).get(chunk) ?? [];
        const listed = summaries.filter((summary) => summary.deleted === null && isWanted(summary));
        newest = [...newest, ...listed].sort(byNewest).slice(0, limit);
      }
      return newest;
    },
    chunks: async function* () {
      for (const infos of batches(await chunksByNewest(), 10)) {
        const read = await readChunks(
          area,
          infos.map(({ chunk }) => chunk),
        );
        for (const [chunk, summaries] of read) yield { chunk, summaries };
      }
    },
    texts: async (ids) => {
      const values = await area.get(ids.map(bodyKey));
      const missing = ids.filter((id) => values[bodyKey(id)] === undefined);
      const apart = missing.length > 0 ? await area.get(missing.map(textKeyBefore)) : {};
      const texts = new Map<string, string>();
      for (const id of ids) {
        const text = new Fields(values[bodyKey(id)]).text('text', LIMITS.body) ?? apart[textKeyBefore(id)];
        if (typeof text === 'string') texts.set(id, text);
      }
      return texts;
    },
  };
}

/** Null where the record is damaged, or its text is gone that should be there. */
function assemble(id: string, values: Record<string, unknown>): SavedArticle | null {
  const raw = values[articleKey(id)];
  const article = parseRecord(raw)?.article;
  if (!article || article.id !== id) return null;
  const contents = contentsToMove(raw) ?? bodyOf(id, values);
  if (!contents) return article.length === 0 ? { ...article, html: '', text: '' } : null;
  const pictures = article.pictureSize > 0 && parsePictures(values[picturesKey(id)]);
  return { ...article, ...contents, ...(pictures && { pictures }) };
}

/** HTML and text as they lie in storage, together or still apart; null where one is missing or more than is ever kept. */
export function bodyOf(id: string, values: Record<string, unknown>): Contents | null {
  const body = new Fields(values[bodyKey(id)] ?? { html: values[htmlKeyBefore(id)], text: values[textKeyBefore(id)] });
  const [html, text] = [body.text('html'), body.text('text')];
  if (html === null || text === null) return null;
  return Math.max(html.length, text.length) > LIMITS.body ? null : { html, text };
}

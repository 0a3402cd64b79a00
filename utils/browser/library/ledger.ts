import { idOf } from '../../core/library/record/addresses';
import { articleId } from '../../core/library/record/article-id';
import {
  CHUNK,
  isSameIndex,
  type LibraryIndex,
  packIndex,
  withChunks,
} from '../../core/library/record/index-of-chunks';
import type { StoredRecord } from '../../core/library/record/record';
import {
  ARTICLE_SCHEMA,
  type ArticleRecord,
  type ArticleSummary,
  type Contents,
  summaryOf,
} from '../../core/library/record/saved-article';
import { type Area, aliasKey, articleKey, bodyKey, chunkKey, INDEX_KEY, picturesKey, removedKeysOf } from './keys';
import { readChunks, readIndex } from './reads';
import { repair } from './repair';

/** What is to be written of an article. */
export interface Entry {
  /** Null for one that is new. */
  chunk: number | null;
  article: ArticleRecord;
  contents?: Partial<Contents>;
}

/** Whether an index is one of today's layout. */
export const isSound = (index: LibraryIndex | null): index is LibraryIndex => index?.schema === ARTICLE_SCHEMA;

/** Keeps records, bodies and the index of an area in step. One writer at a time: see `Alone`. */
export interface Ledger {
  /** The index, mended first where it is damaged or of an older layout. */
  soundIndex(): Promise<LibraryIndex>;
  /** Writes articles and their summaries in one step. */
  write(index: LibraryIndex, entries: readonly Entry[]): Promise<void>;
  /** Takes articles out of storage for good. */
  remove(ids: readonly string[]): Promise<void>;
  /**
   * Takes out for good what lies in the bin.
   * @param before when it went there, ISO 8601; null for whenever it did
   */
  removeBinned(before: string | null): Promise<void>;
}

export function createLedger(area: Area, now: () => Date): Ledger {
  const soundIndex = async (): Promise<LibraryIndex> => {
    const index = await readIndex(area);
    if (isSound(index)) return index;
    await repair(area, now());
    return (await readIndex(area)) ?? { schema: ARTICLE_SCHEMA, chunks: [] };
  };
  const write = async (index: LibraryIndex, entries: readonly Entry[]): Promise<void> => {
    let open = index.chunks.at(-1)?.chunk ?? 0;
    const chunks = await readChunks(area, [...new Set(entries.map(({ chunk }) => chunk ?? open))]);
    const values: Record<string, unknown> = {};
    for (const { chunk: known, article, contents } of entries) {
      if (known === null && (chunks.get(open)?.length ?? 0) >= CHUNK) open++;
      const chunk = known ?? open;
      const { id, url } = article;
      const stored: StoredRecord = { chunk, article };
      values[articleKey(id)] = stored;
      // A link has no body: every key that is there takes its time in Chromium.
      if (contents?.html) values[bodyKey(id)] = { html: contents.html, text: contents.text ?? '' };
      if (contents?.pictures) values[picturesKey(id)] = contents.pictures;
      for (const other of [articleId(url), idOf(article)]) if (other !== id) values[aliasKey(other)] = id;
      const summaries = chunks.get(chunk) ?? [];
      const at = summaries.findIndex((summary) => summary.id === id);
      if (at >= 0) summaries.splice(at, 1, summaryOf(article));
      else summaries.push(summaryOf(article));
      chunks.set(chunk, summaries);
    }
    for (const [chunk, summaries] of chunks) values[chunkKey(chunk)] = summaries;
    const written = withChunks(index, chunks);
    // Most writes leave the index as it is: then it is neither written nor told to every page.
    await area.set(isSameIndex(index, written) ? values : { ...values, [INDEX_KEY]: packIndex(written) });
  };

  const remove = async (ids: readonly string[]): Promise<void> => {
    const gone = new Set(ids);
    const index = await soundIndex();
    const chunks = await readChunks(
      area,
      index.chunks.map(({ chunk }) => chunk),
    );
    const values: Record<string, unknown> = {};
    const changed = new Map<number, ArticleSummary[]>();
    for (const [chunk, summaries] of chunks) {
      const rest = summaries.filter(({ id }) => !gone.has(id));
      if (rest.length === summaries.length) continue;
      values[chunkKey(chunk)] = rest;
      changed.set(chunk, rest);
    }
    // The articles first: cut short between the two, a check takes the names off the list; never the other way.
    await area.remove(ids.flatMap(removedKeysOf));
    await area.set({ ...values, [INDEX_KEY]: packIndex(withChunks(index, changed)) });
  };

  const removeBinned = async (before: string | null): Promise<void> => {
    const { chunks } = await soundIndex();
    const summaries = await readChunks(
      area,
      chunks.map(({ chunk }) => chunk),
    );
    const gone = [...summaries.values()]
      .flat()
      .filter(({ deleted }) => deleted !== null && (before === null || deleted < before));
    if (gone.length > 0) await remove(gone.map(({ id }) => id));
  };

  return { soundIndex, write, remove, removeBinned };
}

import type { Article } from '../core/article';
import { articleId } from '../core/library/article-id';
import { type ArticleSummary, type SavedArticle, summaryOf, toSaved } from '../core/library/saved-article';
import { browser } from './browser';

/** Summaries kept under one key: few enough to rewrite quickly, many enough to list from one read. */
const CHUNK = 100;
const HEAD_KEY = 'library';
const articleKey = (id: string) => `article:${id}`;
const chunkKey = (chunk: number) => `summaries:${chunk}`;

/** One article as it lies in storage, with the number of the chunk its summary stands in. */
interface Stored {
  chunk: number;
  article: SavedArticle;
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'article' in value && typeof (value as Stored).chunk === 'number';

/** Articles in extension storage: one key an article, summaries in chunks, both written in one step by one writer. */
export interface LibraryStore {
  /** Stores an article, under the same id when it is saved again. Resolves only when it is written; rejects if it is not. */
  save(article: Article): Promise<string>;
  get(id: string): Promise<SavedArticle | null>;
  /** The id an address is saved under, or null. */
  find(url: string): Promise<string | null>;
  /** The newest summaries, newest first; reads no article. */
  newest(limit: number): Promise<ArticleSummary[]>;
  delete(id: string): Promise<boolean>;
}

/** Opens the store. One instance in the background is the only writer. */
export function openLibrary(now: () => Date = () => new Date()): LibraryStore {
  const { local } = browser.storage;
  let queue: Promise<unknown> = Promise.resolve();

  /** Writers wait for each other: two saves at once would each write the chunk without the other's summary. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };
  const readStored = async (id: string): Promise<Stored | null> => {
    const key = articleKey(id);
    const value = (await local.get(key))[key];
    return isStored(value) ? value : null;
  };
  const readHead = async (): Promise<number> => {
    const head = (await local.get(HEAD_KEY))[HEAD_KEY];
    return typeof head === 'number' && head >= 0 ? head : 0;
  };
  const readChunk = async (chunk: number): Promise<ArticleSummary[]> => {
    const key = chunkKey(chunk);
    const value = (await local.get(key))[key];
    return Array.isArray(value) ? (value as ArticleSummary[]) : [];
  };

  return {
    save: (article) =>
      alone(async () => {
        const id = articleId(article.canonicalUrl);
        const before = await readStored(id);
        let chunk = before?.chunk ?? (await readHead());
        let summaries = await readChunk(chunk);
        if (!before && summaries.length >= CHUNK) {
          chunk++;
          summaries = [];
        }
        const saved = toSaved(article, id, now(), before?.article ?? null);
        const at = summaries.findIndex((summary) => summary.id === id);
        if (at >= 0) summaries[at] = summaryOf(saved);
        else summaries.push(summaryOf(saved));
        await local.set({
          [articleKey(id)]: { chunk, article: saved } satisfies Stored,
          [chunkKey(chunk)]: summaries,
          [HEAD_KEY]: Math.max(chunk, await readHead()),
        });
        return id;
      }),
    get: async (id) => (await readStored(id))?.article ?? null,
    find: async (url) => {
      const id = articleId(url);
      return (await readStored(id)) ? id : null;
    },
    newest: async (limit) => {
      const newest: ArticleSummary[] = [];
      for (let chunk = await readHead(); chunk >= 0 && newest.length < limit; chunk--) {
        newest.push(...(await readChunk(chunk)).reverse());
      }
      return newest.slice(0, limit);
    },
    delete: (id) =>
      alone(async () => {
        const before = await readStored(id);
        if (!before) return false;
        const rest = (await readChunk(before.chunk)).filter((summary) => summary.id !== id);
        await local.set({ [chunkKey(before.chunk)]: rest, [articleKey(id)]: null });
        await local.remove(articleKey(id));
        return true;
      }),
  };
}

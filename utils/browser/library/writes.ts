import { idOf, mayJoin } from '../../core/library/addresses';
import type { Arriving } from '../../core/library/arriving';
import { articleId } from '../../core/library/article-id';
import { mergeArticle } from '../../core/library/import/merge';
import { CHUNK, isSameIndex, type LibraryIndex, packIndex, withChunks } from '../../core/library/index-of-chunks';
import { type KeptPictures, parsePictures, sizeOfPictures } from '../../core/library/pictures';
import type { StoredRecord } from '../../core/library/record';
import {
  ARTICLE_SCHEMA,
  type ArticleRecord,
  type ArticleSummary,
  type Change,
  type Contents,
  type ReaderDetails,
  type SavedArticle,
  summaryOf,
  toSaved,
} from '../../core/library/saved-article';
import {
  type Area,
  aliasKey,
  articleKey,
  batches,
  bodyKey,
  chunkKey,
  INDEX_KEY,
  libraryKeys,
  picturesKey,
  removedKeysOf,
  thumbKey,
} from './keys';
import { lookUp, readChunks, readIndex, readRecords } from './reads';
import { repair } from './repair';

/** Everything that writes. Each step is one `set`: it is stored whole or not at all, and rejects if it is not. */
export interface LibraryWrites {
  /** Stores an article, under the same id when it is saved again; gives the id. */
  save(article: Arriving): Promise<string>;
  /** Stores articles of an import in one step, merged with those that are there. */
  put(articles: readonly SavedArticle[]): Promise<void>;
  /** Keeps pictures with an article, beside those kept before; false where there is no such article any more. */
  keepPictures(id: string, pictures: KeptPictures): Promise<boolean>;
  /** Keeps the small drawing of an article's picture that its row shows, where the article is still there. */
  keepThumb(id: string, thumb: string): Promise<void>;
  /** Changes details; gives the changes that undo it. */
  change(changes: readonly Change[]): Promise<Change[]>;
  /** Puts an article into the bin; false where there is none. */
  delete(id: string): Promise<boolean>;
  /** Takes articles out of storage for good. */
  remove(ids: readonly string[]): Promise<void>;
  /** Takes out of storage for good what lies in the bin. */
  emptyBin(): Promise<void>;
  /** Takes everything out of storage for good. */
  wipe(): Promise<void>;
  /**
   * Moves records to today's layout, makes the summaries agree with the records and empties the bin of what lay in it for
   * 30 days. Gives how many records are damaged.
   */
  check(): Promise<number>;
}

/** Lets one piece of work happen at a time, whichever page of the extension it is in. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** How long the bin keeps what was deleted, in milliseconds. */
const BIN_TIME = 30 * 24 * 3600 * 1000;
/** Changes written in one step. */
const STEP = 500;

/** What is to be written of an article. */
interface Entry {
  /** Null for one that is new. */
  chunk: number | null;
  article: ArticleRecord;
  contents?: Partial<Contents>;
}

const isSound = (index: LibraryIndex | null): index is LibraryIndex => index?.schema === ARTICLE_SCHEMA;

/** @param alone two writers at once would each write a chunk without the other's summary */
export function writesOf(area: Area, alone: Alone, now: () => Date): LibraryWrites {
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

  const change = async (changes: readonly Change[]): Promise<Change[]> => {
    const undo: Change[] = [];
    for (const batch of batches(changes, STEP)) {
      await alone(async () => {
        const index = await soundIndex();
        const records = await readRecords(
          area,
          batch.map(({ id }) => id),
        );
        const entries: Entry[] = [];
        for (const { id, change } of batch) {
          const before = records.get(id);
          if (!before) continue;
          undo.push({ id, change: pick(before.article, change) });
          const updated = now().toISOString();
          entries.push({ ...before, article: { ...before.article, ...change, updated } });
        }
        if (entries.length > 0) await write(index, entries);
      });
    }
    return undo;
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

  /** @param before when it went to the bin, ISO 8601; null for whenever it did */
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

  return {
    change,
    delete: async (id) => (await change([{ id, change: { deleted: now().toISOString() } }])).length > 0,
    save: (article) =>
      alone(async () => {
        const known = await lookUp(area, [article]);
        const index = isSound(known.index) ? known.index : await soundIndex();
        const before = known.records[0]?.[0];
        const saved = toSaved(article, now(), before?.article ?? null);
        await write(index, [entryOf(saved, before?.chunk ?? null)]);
        return saved.id;
      }),

    keepPictures: (id, added) =>
      alone(async () => {
        const index = await soundIndex();
        const before = (await readRecords(area, [id])).get(id);
        if (!before) return false;
        const known = parsePictures((await area.get(picturesKey(id)))[picturesKey(id)]);
        const pictures = { ...known, ...added };
        const pictureSize = sizeOfPictures(pictures);
        const size = before.article.size - before.article.pictureSize + pictureSize;
        const article = { ...before.article, pictureSize, size, updated: now().toISOString() };
        await write(index, [{ ...before, article, contents: { pictures } }]);
        return true;
      }),

    keepThumb: (id, thumb) =>
      alone(async () => {
        if ((await readRecords(area, [id])).has(id)) await area.set({ [thumbKey(id)]: thumb });
      }),

    put: (articles) =>
      alone(async () => {
        const index = await soundIndex();
        const { records } = await lookUp(area, articles, mayJoin);
        const entries = new Map<string, Entry>();
        for (const [at, incoming] of articles.entries()) {
          const stored = records[at]?.[0];
          const id = stored?.article.id ?? incoming.id;
          // Two that come in may be kept as one: by its own address, and by the one its page calls canonical.
          const entry = entries.get(id);
          const merged = mergeArticle(incoming, (entry ?? stored)?.article ?? null);
          if (!merged) continue;
          const contents = { ...entry?.contents, ...merged.contents };
          entries.set(id, { chunk: stored?.chunk ?? null, article: merged.article, contents });
        }
        if (entries.size > 0) await write(index, [...entries.values()]);
      }),

    remove: (ids) => alone(() => remove(ids)),

    check: () =>
      alone(async () => {
        const damaged = await repair(area, now());
        await removeBinned(new Date(now().getTime() - BIN_TIME).toISOString());
        return damaged;
      }),

    emptyBin: () => alone(() => removeBinned(null)),
    wipe: () => alone(async () => area.remove(await libraryKeys(area))),
  };
}

function entryOf({ html, text, ...article }: ArticleRecord & Contents, chunk: number | null): Entry {
  return { chunk, article, contents: { html, text } };
}

/** The values a record has now for what is going to change. */
function pick(article: ArticleRecord, change: Partial<ReaderDetails>): Partial<ReaderDetails> {
  const { tags, isArchived, isFavourite, progress, lastRead, place, highlights, snoozed, deleted } = article;
  const details: ReaderDetails = {
    ...{ tags, isArchived, isFavourite, progress, lastRead, place, highlights, snoozed, deleted },
  };
  return Object.fromEntries(Object.entries(details).filter(([name]) => name in change));
}

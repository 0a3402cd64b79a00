import { mergeArticle } from '../../core/library/import/merge';
import { mayJoin } from '../../core/library/record/addresses';
import type { Arriving } from '../../core/library/record/arriving';
import { type KeptPictures, parsePictures, sizeOfPictures } from '../../core/library/record/pictures';
import {
  type ArticleRecord,
  type Change,
  type Contents,
  type ReaderDetails,
  type SavedArticle,
  toSaved,
} from '../../core/library/record/saved-article';
import { type Area, batches, libraryKeys, picturesKey, thumbKey } from './keys';
import { createLedger, type Entry, isSound } from './ledger';
import { lookUp, readRecords } from './reads';
import { repair } from './repair';

/** Everything that writes. Each step is one `set`: it is stored whole or not at all, and rejects if it is not. */
export interface LibraryWrites {
  /** Stores an article, under the same id when it is saved again; gives the id. */
  save(article: Arriving): Promise<string>;
  /** Stores articles of an import in one step, merged with those that are there. */
  put(articles: readonly SavedArticle[]): Promise<void>;
  /**
   * Stores articles as another device left them, in one step, each only where it is still as it was when that was
   * decided; gives the ids of the others.
   */
  settle(articles: readonly Settled[]): Promise<string[]>;
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

/** An article as it shall be, its texts and pictures only where they are new. */
export interface Settled {
  article: ArticleRecord;
  contents: Partial<Contents>;
  /** `updated` of the record it was decided on; null where there was none. */
  before: string | null;
}

/** Lets one piece of work happen at a time, whichever page of the extension it is in. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** How long the bin keeps what was deleted, in milliseconds. */
const BIN_TIME = 30 * 24 * 3600 * 1000;
/** Changes written in one step. */
const STEP = 500;

/** @param alone two writers at once would each write a chunk without the other's summary */
export function writesOf(area: Area, alone: Alone, now: () => Date): LibraryWrites {
  const { soundIndex, write, remove, removeBinned } = createLedger(area, now);

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

    settle: (articles) =>
      alone(async () => {
        const index = await soundIndex();
        const records = await readRecords(
          area,
          articles.map(({ article }) => article.id),
        );
        const isStill = ({ article, before }: Settled) => (records.get(article.id)?.article.updated ?? null) === before;
        const entries = articles.filter(isStill).map(({ article, contents }) => {
          return { chunk: records.get(article.id)?.chunk ?? null, article, contents };
        });
        if (entries.length > 0) await write(index, entries);
        return articles.filter((each) => !isStill(each)).map(({ article }) => article.id);
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

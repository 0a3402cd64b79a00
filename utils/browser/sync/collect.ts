import type { ArticleRecord, SavedArticle } from '../../core/library/record/saved-article';
import { openCopy, readCopy, stateOf, writeArticle, writeGone } from '../../core/sync/copy';
import { batches } from '../library/keys';
import { AT_ONCE, type Desk, inLanes } from './desk';
import type { FileShelf } from './files';
import type { Known } from './state';

/** More than so many gone at once, and more than this share of all, that never lay in the bin: lost, not deleted. */
const MANY = 20;
const SHARE = 0.2;

/** What the library holds that this device has not told the others. */
interface Changed {
  /** Ids of articles that are new or other than they were. */
  changed: string[];
  /** Ids of articles that were taken out of the library for good. */
  gone: string[];
  /** Ids of articles that are missing without anybody having taken them out: they are fetched again. */
  lost: string[];
}

/** An article as its copy says it now, and what the other devices have to hear of that. */
export interface Brought {
  known: Known;
  update: Uint8Array | null;
}

/**
 * Brings what was done on this device into its copies and the queue for the storage, each article's files first: no change
 * is told of a text that is not there.
 * @returns ids of articles the library has lost
 */
export async function collect(desk: Desk, shelf: FileShelf): Promise<string[]> {
  const { changed, gone, lost } = await findChanges(desk);
  let done = 0;
  for (const batch of batches(changed, AT_ONCE)) {
    desk.signal.throwIfAborted();
    const known = await desk.state.known(batch);
    const brought: Brought[] = [];
    await inLanes(batch, async (id) => {
      const opened = await desk.library.open(id);
      // A damaged one stays as it lies here, and as it is on the other devices.
      if (opened.state === 'ok') brought.push(await bring(shelf, opened.article, known.get(id) ?? null));
    });
    await keep(desk, brought);
    done += batch.length;
    desk.tell({ step: 'sending', done, total: changed.length });
  }
  for (const batch of batches(gone, AT_ONCE)) {
    const known = [...(await desk.state.known(batch)).values()];
    await keep(
      desk,
      known.map((each) => bringGone(each, desk.now())),
    );
  }
  for (const batch of batches(lost, AT_ONCE)) {
    const known = [...(await desk.state.known(batch)).values()];
    await desk.state.put(
      known.map((each) => ({ ...each, stamp: null })),
      [],
    );
  }
  return lost;
}

/** Keeps what was brought, with its changes, in one step. */
export const keep = ({ state }: Pick<Desk, 'state'>, brought: readonly Brought[]): Promise<void> =>
  state.put(
    brought.map(({ known }) => known),
    brought.flatMap(({ known: { id }, update }) => (update ? [{ id, update }] : [])),
  );

/** Brings one article into its copy, after its files are on the storage. */
export async function bring(shelf: FileShelf, article: SavedArticle, known: Known | null): Promise<Brought> {
  if (known?.stamp === article.updated) return { known, update: null };
  const copy = openCopy(known?.copy ?? null);
  const before = readCopy(copy, article.id);
  const hasSame = before && before !== 'gone' && known?.pictureSize === article.pictureSize;
  const files = await shelf.send(article, hasSame ? before.files.pictures : null);
  const update = writeArticle(copy, withoutContents(article), files);
  const { id, updated: stamp, pictureSize } = article;
  const own = known ? known.own : copy.clientID;
  const pending = known?.pending ?? null;
  return {
    known: { id, copy: stateOf(copy), stamp, pictureSize, pending, ...(own !== undefined && { own }) },
    update,
  };
}

/** Brings into a copy that its article was taken out of the library for good. */
export function bringGone(known: Known, now: Date): Brought {
  const copy = openCopy(known.copy);
  const update = writeGone(copy, now);
  return { known: { ...known, copy: stateOf(copy), stamp: null, pictureSize: 0 }, update };
}

async function findChanges({ library, state }: Desk): Promise<Changed> {
  const stamps = await state.stamps();
  const here = new Set<string>();
  const changed: string[] = [];
  for await (const { summaries } of library.chunks()) {
    for (const { id, updated, isDamaged } of summaries) {
      here.add(id);
      if (!isDamaged && stamps.get(id) !== updated) changed.push(id);
    }
  }
  const unlisted = [...stamps].filter(([id, stamp]) => stamp !== null && !here.has(id)).map(([id]) => id);
  const missing: string[] = [];
  // The list alone may be damaged: only what is surely not stored counts.
  for (const id of unlisted) if ((await library.open(id)).state === 'missing') missing.push(id);
  const unbinned = await neverBinned(state, missing);
  const isLoss = unbinned.size > MANY && unbinned.size > here.size * SHARE;
  return {
    changed,
    gone: missing.filter((id) => !isLoss || !unbinned.has(id)),
    lost: isLoss ? [...unbinned] : [],
  };
}

async function neverBinned(state: Desk['state'], ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const batch of batches(ids, AT_ONCE)) {
    for (const { id, copy } of (await state.known(batch)).values()) {
      const read = readCopy(openCopy(copy), id);
      if (read && read !== 'gone' && read.article.deleted === null) found.add(id);
    }
  }
  return found;
}

/** The record of an article, which a copy is made of. */
export const withoutContents = ({ html, text, pictures, ...record }: SavedArticle): ArticleRecord => record;

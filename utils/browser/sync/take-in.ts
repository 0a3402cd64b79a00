import { mergeUpdates } from 'yjs';
import { sizeOfPictures } from '../../core/library/record/pictures';
import { type SavedArticle, sizeOf } from '../../core/library/record/saved-article';
import {
  type Copy,
  type Files,
  isSameArticle,
  NO_FILES,
  openCopy,
  readCopy,
  stateOf,
  takeIn,
  writeArticle,
} from '../../core/sync/copy';
import { batches } from '../library/keys';
import type { Settled } from '../library/writes';
import { type Brought, bring, bringGone, keep, withoutContents } from './collect';
import { AT_ONCE, inLanes, type Round } from './desk';
import type { FileShelf } from './files';
import type { Known } from './state';

/** How often an article is looked at again that its reader changed meanwhile; then it waits for the next round. */
const TRIES = 3;

/** Changes by the article they are of; none for one that is only to be looked at again. */
export type Updates = ReadonlyMap<string, readonly Uint8Array[]>;

/** What is to be done in the library so that it says what a copy says. */
interface Plan extends Brought {
  id: string;
  write?: Settled;
  isRemoved?: boolean;
}

/**
 * Takes what other devices did into the copies, and from there into the library. What the reader did here in between is
 * brought into the copy first, so that neither takes the other's place.
 */
export async function takeInAll(desk: Round, shelf: FileShelf, updates: Updates): Promise<void> {
  let done = 0;
  for (const batch of batches([...updates.keys()], AT_ONCE)) {
    desk.signal.throwIfAborted();
    await takeInBatch(desk, shelf, batch, updates);
    done += batch.length;
    desk.tell({ step: 'fetching', done, total: updates.size });
  }
}

async function takeInBatch(desk: Round, shelf: FileShelf, ids: readonly string[], updates: Updates): Promise<void> {
  let left = ids;
  for (let tries = 0; tries < TRIES && left.length > 0; tries++) {
    const known = await desk.state.known(left);
    const plans: Plan[] = [];
    await inLanes(left, async (id) => {
      plans.push(await plan(desk, shelf, { id, known: known.get(id) ?? null, updates: updates.get(id) ?? [] }));
    });
    // The library first: kept the other way round, an article that stayed would count as saved anew.
    const removed = plans.filter(({ isRemoved }) => isRemoved).map(({ id }) => id);
    if (removed.length > 0) await desk.library.remove(removed);
    const writes = plans.flatMap(({ write }) => (write ? [write] : []));
    const again = new Set(writes.length > 0 ? await desk.library.settle(writes) : []);
    await keep(
      desk,
      plans.filter(({ id }) => !again.has(id)),
    );
    left = [...again];
  }
  await keepBack(desk, left, updates);
}

interface Task {
  id: string;
  known: Known | null;
  updates: readonly Uint8Array[];
}

async function plan(desk: Round, shelf: FileShelf, { id, known: before, updates }: Task): Promise<Plan> {
  const opened = await desk.library.open(id);
  const here = opened.state === 'ok' ? opened.article : null;
  const isTakenOut = opened.state === 'missing' && before !== null && before.stamp !== null;
  const { known, update } = isTakenOut ? bringGone(before, desk.now()) : await bringOwn(shelf, here, before);
  const copy = openCopy(known?.copy ?? null);
  const had = filesIn(copy, id);
  const news = [known?.pending ?? null, ...updates].filter((each) => each !== null);
  for (const each of news) takeIn(copy, each);
  const now = (change: Partial<Known>): Plan => ({
    id,
    known: {
      ...{ id, copy: stateOf(copy), stamp: known?.stamp ?? null, pictureSize: 0, pending: null },
      ...(known?.own !== undefined && { own: known.own }),
      ...change,
    },
    update,
  });
  const there = readCopy(copy, id);
  if (there === 'gone' && here && desk.isJoining && known?.own !== undefined) {
    const revival = writeArticle(copy, withoutContents(here), had);
    return { ...now({ stamp: here.updated, pictureSize: here.pictureSize }), update: bothOf(update, revival) };
  }
  if (there === 'gone') return { ...now({ stamp: null }), isRemoved: opened.state !== 'missing' };
  // Damaged here: what is on the others is no reason to write over it.
  if (there === null || opened.state === 'damaged') return now({ pictureSize: known?.pictureSize ?? 0 });
  const others = here ? otherFiles(had, there.files) : there.files;
  if (here && !others && isSameArticle(here, there.article)) {
    return now({ stamp: here.updated, pictureSize: here.pictureSize });
  }
  const contents = others ? await shelf.fetch(others) : {};
  if (!contents) return { id, known: pendingOf(id, known, news), update };
  const write = settledOf(there.article, contents, here, desk.now());
  const { updated: stamp, pictureSize } = write.article;
  return { ...now({ stamp, pictureSize }), write };
}

/** Brings what the reader did here into the copy before anything else is taken in. */
async function bringOwn(
  shelf: FileShelf,
  here: SavedArticle | null,
  known: Known | null,
): Promise<{ known: Known | null; update: Uint8Array | null }> {
  return here ? bring(shelf, here, known) : { known, update: null };
}

const bothOf = (one: Uint8Array | null, other: Uint8Array | null): Uint8Array | null =>
  one && other ? mergeUpdates([one, other]) : (one ?? other);

/** An article as the library shall have it. */
function settledOf(
  there: Settled['article'],
  contents: Settled['contents'],
  here: SavedArticle | null,
  now: Date,
): Settled {
  const { html = here?.html ?? '', text = here?.text ?? '', pictures = here?.pictures } = contents;
  const size = sizeOf({ html, text, ...(pictures && { pictures }) });
  const article = { ...there, size, pictureSize: sizeOfPictures(pictures), updated: now.toISOString() };
  return { article, contents, before: here?.updated ?? null };
}

/** Of some files those that are others than before; null where none is. */
function otherFiles(before: Files, now: Files): Files | null {
  const body = now.body === before.body ? null : now.body;
  const arePictures = JSON.stringify(now.pictures) === JSON.stringify(before.pictures);
  return body === null && arePictures ? null : { body, pictures: arePictures ? {} : now.pictures };
}

function filesIn(copy: Copy, id: string): Files {
  const read = readCopy(copy, id);
  return read && read !== 'gone' ? read.files : NO_FILES;
}

/** What came in is kept beside the copy, which goes on saying what the library says. */
function pendingOf(id: string, known: Known | null, news: readonly Uint8Array[]): Known {
  const none: Known = { id, copy: stateOf(openCopy(null)), stamp: null, pictureSize: 0, pending: null };
  return { ...(known ?? none), pending: news.length > 0 ? mergeUpdates([...news]) : null };
}

/** Articles whose reader is at them all the time: what came in waits for the next round. */
async function keepBack({ state }: Round, ids: readonly string[], updates: Updates): Promise<void> {
  const known = await state.known(ids);
  const waiting = ids.map((id) => {
    const before = known.get(id) ?? null;
    const news = [before?.pending ?? null, ...(updates.get(id) ?? [])].filter((each) => each !== null);
    return pendingOf(id, before, news);
  });
  if (waiting.length > 0) await state.put(waiting, []);
}

import { openCopy, stateOf, writeOnce } from '../../core/sync/copy';
import { newDevice } from '../../core/sync/journal';
import { RemoteProblem } from '../../core/sync/remote';
import { batches } from '../library/keys';
import { type Brought, collect, keep } from './collect';
import { AT_ONCE, type Desk, inLanes, type Round } from './desk';
import { createFileShelf } from './files';
import { createJournals } from './journals';
import { takeInOthers } from './others';
import { removeDamaged, send, startAnew } from './send';
import type { Own } from './state';
import { takeInAll } from './take-in';

/**
 * One round: what was done here goes to the storage, what was done elsewhere comes from it. Stopped at any point it loses
 * nothing, and the next one goes on where this one was.
 * @throws RemoteProblem where the storage refuses, is gone, or holds what cannot be read; an abort where it was called off
 */
export async function runRound(given: Desk): Promise<void> {
  const { state, remote, cipher } = given;
  const before = await state.own();
  const desk: Round = { ...given, isJoining: before === null };
  const shelf = createFileShelf(desk);
  const journals = createJournals(remote, cipher);
  let own: Own = before ?? { device: newDevice(), to: 0, parts: [], tag: null };
  const lost = await collect(desk, shelf);
  // Called off in the middle of that, it goes on here.
  if (own.before) await sendFilesAgain(desk);
  const devices = await journals.list();
  const listed = devices.find(({ name }) => name === own.device);
  const isDoubted = own.to > 0 && (!listed || (own.tag !== null && listed.tag !== null && listed.tag !== own.tag));
  // Some servers name no tag when they are written to, but in their lists.
  if (own.tag === null && own.to > 0 && listed?.tag) own = { ...own, tag: listed.tag };
  const others = devices.filter(({ name }) => name !== own.device);
  const problem = await takeInOthers(desk, shelf, journals, others);
  const joined = desk.isJoining ? await dropDoubled(desk) : [];
  const unsettled = new Set([...lost, ...joined, ...(await state.waiting())]);
  await takeInAll(desk, shelf, new Map([...unsettled].map((id) => [id, []])));
  const sent = await send(desk, journals, own, isDoubted);
  // Even with nothing to say it has met the storage now.
  if ((await state.own()) === null) await state.putOwn(own, 0);
  if (sent === 'changed') {
    own = await startAnew(desk, own.device);
    await sendFilesAgain(desk);
    await send(desk, journals, own, false);
  }
  if (own.before) await removeDamaged(journals, own.before);
  if (problem) throw problem;
  // All else is in step; the articles that wait are asked for again each time.
  if ((await state.waiting()).length > 0) throw new RemoteProblem('missing', 'files');
}

/** What this device brings and the storage had from it before is there once. @returns ids of articles where it was not */
async function dropDoubled(desk: Desk): Promise<string[]> {
  const doubled: string[] = [];
  for (const batch of batches([...(await desk.state.stamps()).keys()], AT_ONCE)) {
    desk.signal.throwIfAborted();
    const brought = [...(await desk.state.known(batch)).values()].flatMap((known): Brought[] => {
      const copy = openCopy(known.copy);
      const update = known.own === undefined ? null : writeOnce(copy, known.own);
      return update ? [{ known: { ...known, copy: stateOf(copy) }, update }] : [];
    });
    if (brought.length > 0) await keep(desk, brought);
    doubled.push(...brought.map(({ known }) => known.id));
  }
  return doubled;
}

/** Sees to it that the texts and pictures of all articles are on the storage, after it lost some. */
async function sendFilesAgain(desk: Desk): Promise<void> {
  const shelf = createFileShelf(desk);
  for await (const { summaries } of desk.library.chunks()) {
    for (const batch of batches(summaries, AT_ONCE)) {
      desk.signal.throwIfAborted();
      await inLanes(batch, async ({ id }) => {
        const opened = await desk.library.open(id);
        if (opened.state === 'ok') await shelf.send(opened.article, null);
      });
    }
  }
}

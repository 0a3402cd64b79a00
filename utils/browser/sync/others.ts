import { byArticle, type Entry } from '../../core/sync/journal';
import { type Listed, RemoteProblem } from '../../core/sync/remote';
import type { Round } from './desk';
import type { FileShelf } from './files';
import type { Journals } from './journals';
import { takeInAll } from './take-in';

/**
 * Takes in what other devices have done since this one last looked. A device whose files are damaged, or not there yet,
 * holds up none of the others.
 * @param devices their files, as the storage lists them; one that is as it was is not read
 * @returns what is wrong with the first of those, or null
 */
export async function takeInOthers(
  desk: Round,
  shelf: FileShelf,
  journals: Journals,
  devices: readonly Listed[],
): Promise<RemoteProblem | null> {
  let problem: RemoteProblem | null = null;
  for (const device of devices) {
    try {
      await takeInOne(desk, shelf, journals, device);
    } catch (error) {
      if (!(error instanceof RemoteProblem) || !/^(?:damaged|missing)$/.test(error.fault)) throw error;
      problem ??= error;
    }
  }
  return problem;
}

async function takeInOne(desk: Round, shelf: FileShelf, journals: Journals, { name, tag }: Listed): Promise<void> {
  const peer = (await desk.state.peer(name)) ?? { tag: null, seen: 0 };
  if (tag !== null && tag === peer.tag) return;
  const read = await journals.read(name, peer.tag);
  if (read === null || read === 'same') return;
  let { seen } = peer;
  const take = async (entries: readonly Entry[], to: number) => {
    await takeInAll(desk, shelf, byArticle(entries.filter(({ number }) => number > seen)));
    seen = Math.max(seen, to);
    // The tag only at the end: stopped in between, the file is read again.
    await desk.state.putPeer(name, { tag: null, seen });
  };
  for (const part of read.journal.parts) if (part.to > seen) await take(await journals.readPart(part), part.to);
  await take(read.journal.tail, read.journal.to);
  await desk.state.putPeer(name, { tag: read.tag, seen });
}

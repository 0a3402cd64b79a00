import { byArticle, type Entry } from '../../core/sync/journal';
import type { Listed } from '../../core/sync/remote';
import type { Round } from './desk';
import type { FileShelf } from './files';
import type { Journals } from './journals';
import { takeInAll } from './take-in';

/**
 * Takes in what other devices have done since this one last looked.
 * @param devices their files, as the storage lists them; one that is as it was is not read
 */
export async function takeInOthers(
  desk: Round,
  shelf: FileShelf,
  journals: Journals,
  devices: readonly Listed[],
): Promise<void> {
  for (const { name, tag } of devices) {
    const peer = (await desk.state.peer(name)) ?? { tag: null, seen: 0 };
    if (tag !== null && tag === peer.tag) continue;
    const read = await journals.read(name, peer.tag);
    if (read === null || read === 'same') continue;
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
}

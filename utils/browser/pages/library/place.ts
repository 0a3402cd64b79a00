import { FINISHED } from '../../../core/library/record/saved-article';
import { readKeeping } from '../../library/keeping-store';
import type { LibraryStore } from '../../library/store';
import { createHeld } from '../../stores/held';

/** How long a place must be held before it is written down, in milliseconds. */
const HELD = 1000;

interface Place {
  id: string;
  /** Text anchor of a block. */
  place: string;
  /** 0 to 1 */
  progress: number;
}

/** Remembers how far articles are read, without a write for each scroll. */
export function followPlace(library: LibraryStore, window: Window) {
  return createHeld<Place>(window, HELD, async ({ id, place, progress }) => {
    const before = (await library.records([id])).get(id);
    if (!before || (before.place === place && before.progress >= progress)) return;
    const reached = Math.max(before.progress, progress);
    const isDone = before.progress < FINISHED && reached >= FINISHED;
    const archives = isDone && (await readKeeping()).archivesFinished && { isArchived: true };
    const change = { place, progress: reached, lastRead: new Date().toISOString(), ...archives };
    await library.change([{ id, change }]);
  });
}

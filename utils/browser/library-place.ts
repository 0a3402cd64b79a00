import type { LibraryStore } from './library-store';

/** How long a place must be held before it is written down, in milliseconds. */
const HELD = 1000;

/** Remembers how far articles are read, without a write for each scroll. */
export function followPlace(library: LibraryStore, window: Window) {
  let timer = 0;
  let waiting: { id: string; place: string; progress: number } | null = null;
  const write = async () => {
    window.clearTimeout(timer);
    if (!waiting) return;
    const { id, place, progress } = waiting;
    waiting = null;
    const before = (await library.records([id])).get(id);
    if (!before || (before.place === place && before.progress >= progress)) return;
    const change = { place, progress: Math.max(before.progress, progress), lastRead: new Date().toISOString() };
    await library.change([{ id, change }]);
  };
  window.addEventListener('pagehide', write);
  return {
    /** @param progress 0 to 1 */
    hold: (id: string, place: string, progress: number): void => {
      if (waiting && waiting.id !== id) write();
      waiting = { id, place, progress };
      window.clearTimeout(timer);
      timer = window.setTimeout(write, HELD);
    },
    write,
  };
}

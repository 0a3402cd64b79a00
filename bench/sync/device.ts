import { readsOf } from '../../utils/browser/library/reads';
import { writesOf } from '../../utils/browser/library/writes';
import { runRound } from '../../utils/browser/sync/round';
import type { SyncState } from '../../utils/browser/sync/state';
import type { Arriving } from '../../utils/core/library/record/arriving';
import { type Cipher, PLAIN } from '../../utils/core/sync/cipher';
import type { Remote } from '../../utils/core/sync/remote';
import { MemoryArea } from '../library/memory-area';
import { memoryState } from './memory-state';

/** An article as a page gives it. */
export function page(number: number, text = `The story of ${number}. `.repeat(20)): Arriving {
  const url = `https://quay.test/story-${number}`;
  return {
    ...{ url, canonicalUrl: url, title: `Story ${number}`, byline: null, siteName: 'Quay', published: null },
    ...{ lang: 'en', dir: 'ltr', isVertical: false, excerpt: text.slice(0, 100), leadImage: null, nextPage: null },
    ...{ html: `<p>${text}</p>`, text, length: 80, readingMinutes: 1, isCut: false },
  };
}

/** A device: a library of its own, and what it knows of the storage. Its clock may be wrong. */
export function createDevice(
  server: { remote(): Remote },
  wrong = 0,
  cipher: Cipher = PLAIN,
  state: SyncState = memoryState(),
) {
  const area = new MemoryArea();
  let time = Date.parse('2026-11-01T00:00:00Z') + wrong;
  const wait = (ms: number) => {
    time += ms;
  };
  const now = () => {
    wait(1000);
    return new Date(time);
  };
  let turn: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const library = { ...readsOf(area), ...writesOf(area, alone, now) };
  const round = (signal = new AbortController().signal) =>
    runRound({ library, state, remote: server.remote(), cipher, now, tell() {}, signal });
  /** What its reader sees, without what each device has for itself. */
  const shows = async () => {
    const shown: Record<string, unknown> = {};
    for await (const { summaries } of library.chunks()) {
      for (const { id } of summaries) {
        const opened = await library.open(id);
        if (opened.state !== 'ok') continue;
        const { updated, size, pictureSize, tags, ...rest } = opened.article;
        shown[id] = { ...rest, tags: tags.toSorted() };
      }
    }
    return Object.fromEntries(Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { area, library, state, round, shows, wait };
}

export type Device = ReturnType<typeof createDevice>;

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
import { memoryState } from '../../../bench/sync/memory-state';
import { PLAIN } from '../../../utils/core/sync/cipher';
import { FORMAT_FILE } from '../../../utils/core/sync/format';
import { parseSyncSaid, SYNC_KEYS } from '../../../utils/core/sync/place';
import type { Remote } from '../../../utils/core/sync/remote';
import { MemoryRemote } from './memory-remote';

/** Of a key made quickly: what is tried here does not hang on how long it takes. */
vi.mock('../../../utils/core/sync/cipher', async (original) => {
  const real = await original<typeof import('../../../utils/core/sync/cipher')>();
  return { ...real, ROUNDS: 1000 };
});

const hearing = () => ({ tell() {}, signal: new AbortController().signal });
const placeWith = (passphrase: string | null) =>
  ({ kind: 'webdav', address: 'https://cloud.test/', user: 'me', password: 'secret', passphrase }) as const;

/** A device with storage, database and library of its own, and the product's own way to set up and to run. */
async function createBrowser(server: MemoryRemote, beforeFormat: () => Promise<unknown> = async () => {}) {
  const stored = new Map<string, unknown>();
  const heard = new Set<(changes: object) => void>();
  const local = {
    get: async (key: string) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
    set: async (values: object) => {
      for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) stored.delete(key);
      for (const hear of heard) hear(Object.fromEntries([keys].flat().map((key) => [key, {}])));
    },
    onChanged: {
      addListener: (hear: (changes: object) => void) => heard.add(hear),
      removeListener: (hear: (changes: object) => void) => heard.delete(hear),
    },
  };
  const state = memoryState();
  const device = createDevice(server, 0, PLAIN, state);
  vi.resetModules();
  vi.doMock('../../../utils/browser/wire/browser', () => ({ browser: { storage: { local } } }));
  vi.doMock('../../../utils/browser/sync/idb-state', () => ({ openState: async () => state }));
  vi.doMock('../../../utils/browser/sync/storage', () => ({
    openStorage: async (): Promise<Remote> => {
      const remote = server.remote();
      return {
        ...remote,
        async write(path, ...rest) {
          if (path === FORMAT_FILE) await beforeFormat();
          return remote.write(path, ...rest);
        },
      };
    },
  }));
  vi.doMock('../../../utils/browser/library/store', () => ({ openLibrary: () => device.library }));
  // Two devices share no lock.
  vi.stubGlobal('navigator', {
    locks: { request: async (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}) },
  });
  const { letGo, runSync, setUp } = await import('../../../utils/browser/sync/run');
  // As this device's modules know it, which are loaded anew for each.
  const { RemoteProblem } = await import('../../../utils/core/sync/remote');
  const said = () => parseSyncSaid(stored.get(SYNC_KEYS.said));
  return { ...device, stored, letGo, runSync, setUp, said, RemoteProblem };
}

describe('a storage', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each([true, false])(
    'holds one library where two devices set it up at once; conditions kept: %s',
    async (keeps) => {
      const server = new MemoryRemote();
      server.keepsConditions = keeps;
      const one = await createBrowser(server);
      // The other has seen an empty folder too, and writes its format file only now.
      const two = await createBrowser(server, async () => {
        await one.setUp(placeWith('grün'), hearing());
        await one.runSync(hearing());
      });
      await one.library.save(page(1));
      await two.library.save(page(2));
      await two.setUp(placeWith('grün'), hearing());
      await two.runSync(hearing());
      for (const each of [one, two, one, two]) await each.runSync(hearing());
      expect([one.said().problem, two.said().problem]).toEqual([null, null]);
      expect(Object.keys(await one.shows())).toHaveLength(2);
      expect(await two.shows()).toEqual(await one.shows());
    },
  );

  it('is not written to with another passphrase, and nothing changes here', async () => {
    const server = new MemoryRemote();
    const [one, two] = [await createBrowser(server), await createBrowser(server)];
    await one.library.save(page(1));
    await one.setUp(placeWith('grün'), hearing());
    await one.runSync(hearing());
    const before = [...server.files.keys()];
    for (const [passphrase, fault] of [
      ['rot', 'wrong-passphrase'],
      [null, 'needs-passphrase'],
    ] as const) {
      await expect(two.setUp(placeWith(passphrase), hearing())).rejects.toMatchObject({ fault });
    }
    expect([...server.files.keys()]).toEqual(before);
    expect(two.stored.has(SYNC_KEYS.place)).toBe(false);
  });

  it('that is full says so, keeps what it has, and goes on once there is room', async () => {
    const server = new MemoryRemote();
    const [one, two] = [await createBrowser(server), await createBrowser(server)];
    for (const each of [one, two]) await each.setUp(placeWith(null), hearing());
    for (let i = 0; i < 30; i++) await one.library.save(page(i));
    let room = 10;
    server.meanwhile = async () => {
      if (server.requests.at(-1)?.startsWith('write') && room-- <= 0) throw new one.RemoteProblem('full', 'write');
    };
    await one.runSync(hearing());
    expect(one.said()).toEqual({ ran: null, problem: 'full' });
    expect(Object.keys(await one.shows())).toHaveLength(30);
    room = Number.POSITIVE_INFINITY;
    for (const each of [one, two]) await each.runSync(hearing());
    expect(one.said().problem).toBeNull();
    expect(await two.shows()).toEqual(await one.shows());
  });

  it('lets go of a round that is under way', async () => {
    const server = new MemoryRemote();
    const one = await createBrowser(server);
    for (let i = 0; i < 60; i++) await one.library.save(page(i));
    await one.setUp(placeWith(null), hearing());
    let isGone: Promise<void> | null = null;
    server.meanwhile = async () => {
      if (server.files.size > 30) isGone ??= one.letGo(false, hearing().signal);
    };
    expect(await one.runSync(hearing())).toBe('done');
    await isGone;
    expect(server.files.size).toBeLessThan(60);
    expect([...one.stored.keys()]).toEqual([]);
    expect(await one.runSync(hearing())).toBe('off');
  });

  it('that was emptied is not filled again, and letting go leaves the articles', async () => {
    const server = new MemoryRemote();
    const [one, two] = [await createBrowser(server), await createBrowser(server)];
    await one.library.save(page(1));
    for (const each of [one, two]) {
      await each.setUp(placeWith(null), hearing());
      await each.runSync(hearing());
    }
    await one.letGo(true, hearing().signal);
    expect([...server.files.keys()].filter((path) => path === FORMAT_FILE)).toEqual([]);
    await two.runSync(hearing());
    expect(two.said().problem).toBe('emptied');
    expect(Object.keys(await two.shows())).toHaveLength(1);
    expect(Object.keys(await one.shows())).toHaveLength(1);
    expect(await one.runSync(hearing())).toBe('off');
  });
});

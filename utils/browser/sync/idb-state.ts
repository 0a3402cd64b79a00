import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry } from '../../core/sync/journal';
import { SYNC_STORES } from '../../core/sync/place';
import type { Known, Own, Peer, SyncState } from './state';

interface Layout extends DBSchema {
  known: { key: string; value: Omit<Known, 'id' | 'stamp'> };
  /** Apart: they are all read at each round, the copies are not. */
  stamps: { key: string; value: string | null };
  waiting: { key: string; value: true };
  queue: { key: number; value: Omit<Entry, 'number'> };
  own: { key: 'own'; value: Own };
  peers: { key: string; value: Peer };
  files: { key: string; value: true };
}

const STORES = ['known', 'stamps', 'waiting', 'queue', 'own', 'peers', 'files'] as const;

/** What this device keeps about the storage, in a database of its own: every key in extension storage slows each save. */
export async function openState(name: string = SYNC_STORES.state): Promise<SyncState> {
  const db = await openDB<Layout>(name, 1, {
    upgrade(db) {
      for (const store of STORES) db.createObjectStore(store, { autoIncrement: store === 'queue' });
    },
    // Another page of the extension takes everything away, or brings a newer layout: neither waits for this one.
    blocking: (_now, _next, event) => (event.target as IDBDatabase | null)?.close(),
  });
  return { ...articlesIn(db), ...journalsIn(db) };
}

type Db = IDBPDatabase<Layout>;

function articlesIn(db: Db): Pick<SyncState, 'stamps' | 'waiting' | 'known' | 'put' | 'queued'> {
  return {
    async stamps() {
      const at = db.transaction('stamps').store;
      const [ids, stamps] = await Promise.all([at.getAllKeys(), at.getAll()]);
      return new Map(ids.map((id, i) => [id, stamps[i] ?? null]));
    },
    waiting: () => db.getAllKeys('waiting'),
    async known(ids) {
      const stores = db.transaction(['known', 'stamps']);
      const found = ids.map(async (id): Promise<[string, Known][]> => {
        const [known, stamp] = await Promise.all([
          stores.objectStore('known').get(id),
          stores.objectStore('stamps').get(id),
        ]);
        return known ? [[id, { ...known, id, stamp: stamp ?? null }]] : [];
      });
      return new Map((await Promise.all(found)).flat());
    },
    async put(entries, changes) {
      const step = db.transaction(['known', 'stamps', 'waiting', 'queue'], 'readwrite');
      const [known, stamps, waiting, queue] = [
        step.objectStore('known'),
        step.objectStore('stamps'),
        step.objectStore('waiting'),
        step.objectStore('queue'),
      ];
      const writes: Promise<unknown>[] = entries.flatMap(({ id, stamp, ...rest }) => [
        known.put(rest, id),
        stamps.put(stamp, id),
        rest.pending ? waiting.put(true, id) : waiting.delete(id),
      ]);
      for (const { id, update } of changes) writes.push(queue.add({ id, update }));
      await Promise.all([...writes, step.done]);
    },
    async queued() {
      const at = db.transaction('queue').store;
      const [numbers, entries] = await Promise.all([at.getAllKeys(), at.getAll()]);
      return entries.map((entry, i) => ({ ...entry, number: numbers[i] as number }));
    },
  };
}

function journalsIn(db: Db): Omit<SyncState, 'stamps' | 'waiting' | 'known' | 'put' | 'queued'> {
  return {
    own: async () => (await db.get('own', 'own')) ?? null,
    async putOwn(own, inParts) {
      const step = db.transaction(['own', 'queue'], 'readwrite');
      const drop = step.objectStore('queue').delete(IDBKeyRange.upperBound(inParts));
      await Promise.all([step.objectStore('own').put(own, 'own'), drop, step.done]);
    },
    peer: async (device) => (await db.get('peers', device)) ?? null,
    putPeer: async (device, peer) => {
      await db.put('peers', peer, device);
    },
    hasFile: async (name) => (await db.getKey('files', name)) !== undefined,
    async addFiles(names) {
      const step = db.transaction('files', 'readwrite');
      await Promise.all([...names.map((name) => step.store.put(true, name)), step.done]);
    },
    forgetFiles: () => db.clear('files'),
    async clear() {
      const step = db.transaction([...STORES], 'readwrite');
      await Promise.all([...STORES.map((store) => step.objectStore(store).clear()), step.done]);
    },
  };
}

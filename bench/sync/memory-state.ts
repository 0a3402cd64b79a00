import type { Known, Own, Peer, SyncState } from '../../utils/browser/sync/state';
import type { Entry } from '../../utils/core/sync/journal';

/** What a device keeps about the storage, in memory. */
export function memoryState(): SyncState {
  const known = new Map<string, Known>();
  const peers = new Map<string, Peer>();
  const files = new Set<string>();
  let queue: Entry[] = [];
  let last = 0;
  let own: Own | null = null;
  return {
    stamps: async () => new Map([...known].map(([id, { stamp }]) => [id, stamp])),
    waiting: async () => [...known.values()].filter(({ pending }) => pending !== null).map(({ id }) => id),
    known: async (ids) => new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) as Known]] : []))),
    put: async (entries, changes) => {
      for (const entry of entries) known.set(entry.id, { ...entry });
      queue = [...queue, ...changes.map((change) => ({ ...change, number: ++last }))];
    },
    queued: async () => [...queue],
    own: async () => own,
    putOwn: async (value, inParts) => {
      own = { ...value };
      queue = queue.filter(({ number }) => number > inParts);
    },
    peer: async (device) => peers.get(device) ?? null,
    putPeer: async (device, peer) => {
      peers.set(device, peer);
    },
    hasFile: async (name) => files.has(name),
    addFiles: async (names) => {
      for (const name of names) files.add(name);
    },
    forgetFiles: async () => files.clear(),
    clear: async () => {
      for (const map of [known, peers, files]) map.clear();
      [queue, last, own] = [[], 0, null];
    },
  };
}

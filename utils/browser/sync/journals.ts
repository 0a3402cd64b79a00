import type { Cipher } from '../../core/sync/cipher';
import {
  type Entry,
  entriesValue,
  isDeviceName,
  type Journal,
  journalPath,
  journalValue,
  type Part,
  parseEntries,
  parseJournal,
  partPath,
} from '../../core/sync/journal';
import { packed, unpacked } from '../../core/sync/pack';
import { type Condition, type Listed, type Remote, RemoteProblem } from '../../core/sync/remote';

/** Reads and writes what devices have done, as files on the storage. */
export interface Journals {
  list(): Promise<Listed[]>;
  /** Null where there is none; `same` where it still has the tag. */
  read(device: string, tag: string | null): Promise<{ journal: Journal; tag: string | null } | 'same' | null>;
  write(journal: Journal, condition: Condition | undefined): Promise<{ tag: string | null } | 'changed'>;
  readPart(part: Part): Promise<Entry[]>;
  writePart(name: string, entries: readonly Entry[]): Promise<Part>;
  removePart(name: string): Promise<void>;
  /** Removes the journal of a device. */
  remove(device: string): Promise<void>;
}

export function createJournals(remote: Remote, cipher: Cipher): Journals {
  return {
    // Other programs leave files of their own in folders they keep in step.
    list: async () => ((await remote.list('devices')) ?? []).filter(({ name }) => isDeviceName(name)),
    async read(device, tag) {
      const path = journalPath(device);
      const got = await remote.read(path, tag);
      if (got === null || got === 'same') return got;
      const value = await unpacked(await cipher.open(path, got.bytes), path);
      return { journal: parseJournal(value, device), tag: got.tag };
    },
    async write(journal, condition) {
      const path = journalPath(journal.device);
      return remote.write(path, await cipher.seal(path, await packed(journalValue(journal))), condition);
    },
    async readPart({ name }) {
      const path = partPath(name);
      const got = await remote.read(path);
      if (!got || got === 'same') throw new RemoteProblem('missing', path);
      return parseEntries(await unpacked(await cipher.open(path, got.bytes), path), path);
    },
    async writePart(name, entries) {
      const path = partPath(name);
      const bytes = await cipher.seal(path, await packed(entriesValue(entries)));
      await remote.write(path, bytes);
      return { name, to: entries.at(-1)?.number ?? 0, size: bytes.length };
    },
    removePart: (name) => remote.remove(partPath(name)),
    remove: (device) => remote.remove(journalPath(device)),
  };
}

import { mergeUpdates } from 'yjs';
import { Fields } from '../fields';
import { fromBase64, toBase64 } from '../text/base64';
import { RemoteProblem } from './remote';

/** One change of one article, as Yjs writes it. */
export interface Entry {
  /** Counts the changes of a device, from 1. */
  number: number;
  id: string;
  update: Uint8Array;
}

/** A file of older changes, which never changes itself. */
export interface Part {
  name: string;
  /** The number of its last change. */
  to: number;
  /** Bytes of it on the storage. */
  size: number;
}

/** What one device has done: the only file of it that is written again. No device ever writes another's. */
export interface Journal {
  device: string;
  /** The number of the last change in it or its parts. */
  to: number;
  parts: readonly Part[];
  /** The latest changes, after those of the parts. */
  tail: readonly Entry[];
}

/** Names of files and devices: no path can be made of one. */
const NAME = /^[\da-z-]{1,80}$/;
/** Ids of articles, as `articleId` gives them, today and before. */
const ID = /^[\da-z]{1,40}$/;

export const journalPath = (device: string): string => `devices/${device}`;
export const partPath = (name: string): string => `changes/${name}`;
/** In folders by their first letters: some storages are slow with ten thousand files in one. */
export const filePath = (name: string): string => `${fileFolder(name)}/${name}`;
export const fileFolder = (name: string): string => `files/${name.slice(0, 2)}`;

export const isDeviceName = (name: string): boolean => NAME.test(name);

/** A name for a device that no other has; it tells nothing of it. */
export const newDevice = (): string => crypto.randomUUID();

export const journalValue = ({ device, to, parts, tail }: Journal): unknown => ({
  ...{ device, to },
  parts: parts.map(({ name, to, size }) => [name, to, size]),
  tail: entriesValue(tail),
});

/** Reads the file of a device. @throws RemoteProblem where it is damaged, or not that device's */
export function parseJournal(value: unknown, device: string): Journal {
  const fields = new Fields(value);
  const to = fields.number('to');
  const parts = fields.list('parts').map((part): Part | null => {
    const [name, last, size] = Array.isArray(part) ? part : [];
    const isPart = typeof name === 'string' && NAME.test(name) && typeof last === 'number' && typeof size === 'number';
    return isPart ? { name, to: last, size } : null;
  });
  if (to === null || fields.get('device') !== device || parts.includes(null)) damaged(device);
  return { device, to, parts: parts as Part[], tail: parseEntries(fields.get('tail'), device) };
}

export const entriesValue = (entries: readonly Entry[]): unknown =>
  entries.map(({ number, id, update }) => [number, id, toBase64(update)]);

/** Reads changes. @throws RemoteProblem where one is damaged: one left out would never be asked for again */
export function parseEntries(value: unknown, path: string): Entry[] {
  if (!Array.isArray(value)) return damaged(path);
  return value.map((entry) => {
    const [number, id, text] = Array.isArray(entry) ? entry : [];
    const update = typeof text === 'string' ? fromBase64(text) : null;
    if (typeof number !== 'number' || typeof id !== 'string' || !ID.test(id) || !update) return damaged(path);
    return { number, id, update };
  });
}

/** Many changes as one an article, under the number of the last of all: who has had some of them takes in no harm by it. */
export function joined(entries: readonly Entry[]): Entry[] {
  const number = Math.max(0, ...entries.map((entry) => entry.number));
  return [...byArticle(entries)].map(([id, updates]) => ({
    number,
    id,
    update: updates.length === 1 && updates[0] ? updates[0] : mergeUpdates(updates),
  }));
}

/** Changes by the article they are of, in their order. */
export function byArticle(entries: readonly Entry[]): Map<string, Uint8Array[]> {
  const updates = new Map<string, Uint8Array[]>();
  for (const { id, update } of entries) updates.set(id, [...(updates.get(id) ?? []), update]);
  return updates;
}

function damaged(path: string): never {
  throw new RemoteProblem('damaged', path);
}

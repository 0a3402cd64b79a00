import type { Entry, Part } from '../../core/sync/journal';

/** What a device knows of one article on all of them. */
export interface Known {
  id: string;
  /** Its copy, as Yjs writes it. */
  copy: Uint8Array;
  /** `updated` of the library's record when the two last said the same; null where the library has none. */
  stamp: string | null;
  /** Space its pictures took then, in bytes: where it is the same they need not be read again. */
  pictureSize: number;
  /** What other devices did and the library has not taken in yet, as one change: a text of it was not on the storage. */
  pending: Uint8Array | null;
  /** As whom Yjs knows the writer of its copy, where its reader kept it here before it was heard of from another; else missing. */
  own?: number;
}

/** Of this device's own file on the storage. */
export interface Own {
  device: string;
  /** The last change the storage has, by its number. */
  to: number;
  parts: readonly Part[];
  /** As the storage named the version we wrote. */
  tag: string | null;
  /** The name it goes on from, until the texts and pictures of all articles were sent again and the storage has it all. */
  before?: string;
}

/** Of another device's file. */
export interface Peer {
  tag: string | null;
  /** The last change we have taken in. */
  seen: number;
}

/** What a device keeps to itself about the storage; each call that writes is one step, done whole or not at all. */
export interface SyncState {
  /** The stamps of all articles that were ever on any device, by id. */
  stamps(): Promise<Map<string, string | null>>;
  waiting(): Promise<string[]>;
  known(ids: readonly string[]): Promise<Map<string, Known>>;
  /** Keeps what is known of articles, with the changes that have to go to the storage. */
  put(known: readonly Known[], changes: readonly Omit<Entry, 'number'>[]): Promise<void>;
  /** Changes that are in no part yet, in their order. */
  queued(): Promise<Entry[]>;
  own(): Promise<Own | null>;
  /** @param inParts the number of the last change that lies in a part now: those up to it need not be kept any more */
  putOwn(own: Own, inParts: number): Promise<void>;
  peer(device: string): Promise<Peer | null>;
  putPeer(device: string, peer: Peer): Promise<void>;
  /** Whether a file is surely on the storage. */
  hasFile(name: string): Promise<boolean>;
  addFiles(names: readonly string[]): Promise<void>;
  /** Forgets which files are on the storage. */
  forgetFiles(): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}

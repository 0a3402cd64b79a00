/** A file that a folder of the reader's storage has. */
export interface Listed {
  name: string;
  /** Another one at each change of the file, as the storage says it; null where it does not. */
  tag: string | null;
}

export interface Got {
  bytes: Uint8Array<ArrayBuffer>;
  tag: string | null;
}

/** Under what a file is written: only where there is none yet, or only over the version with this tag. */
export type Condition = 'new' | { tag: string };

/**
 * The reader's own storage: files in folders, by paths with `/` from the folder the reader chose. Each call rejects with a
 * `RemoteProblem` where the storage refuses or cannot be reached.
 */
export interface Remote {
  /** Null where there is no such folder. */
  list(folder: string): Promise<Listed[] | null>;
  /** `same` where the file still has the tag; null where there is none. */
  read(path: string, tag?: string | null): Promise<Got | 'same' | null>;
  /** Gives the new tag, null where the storage names none, or `changed` where the condition does not hold. */
  write(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    condition?: Condition,
  ): Promise<{ tag: string | null } | 'changed'>;
  /** Makes a folder and those above it; nothing where it is there. */
  makeFolder(path: string): Promise<void>;
  /** Removes a file, or a folder with all that is in it; nothing where there is none. */
  remove(path: string): Promise<void>;
}

/** What can be wrong with a storage, one word for each thing that is said of it. */
export const REMOTE_PROBLEMS = [
  'unreachable',
  'unauthorised',
  'forbidden',
  'no-folder',
  'locked',
  'full',
  'too-large',
  'no-dav',
  'moved',
  'failed',
  'emptied',
  'newer',
  'other',
  'wrong-passphrase',
  'needs-passphrase',
  'not-sealed',
  'damaged',
  'missing',
] as const;

export type RemoteFault = (typeof REMOTE_PROBLEMS)[number];

/** A storage refused, cannot be reached, or holds what cannot be read. */
export class RemoteProblem extends Error {
  /** @param detail the path or the status it is about; never an address with a name or a password */
  constructor(
    readonly fault: RemoteFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'RemoteProblem';
  }
}

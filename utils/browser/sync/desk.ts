import type { Cipher } from '../../core/sync/cipher';
import { type Remote, RemoteProblem } from '../../core/sync/remote';
import type { DevicesProgress } from '../../core/views/devices';
import type { LibraryReads } from '../library/reads';
import type { LibraryWrites } from '../library/writes';
import type { SyncState } from './state';

/** What a round works with. */
export interface Desk {
  library: Pick<LibraryReads, 'open' | 'chunks'> & Pick<LibraryWrites, 'settle' | 'remove'>;
  state: SyncState;
  remote: Remote;
  cipher: Cipher;
  now(): Date;
  tell(progress: DevicesProgress): void;
  signal: AbortSignal;
}

/** A round that has begun. */
export interface Round extends Desk {
  /** Whether this device meets the storage for the first time: what its reader kept counts, whatever others removed. */
  isJoining: boolean;
}

/** Articles that are in memory at once, with their texts. */
export const AT_ONCE = 20;
/** Files that are on their way at once. */
const LANES = 6;

/** Does a thing for each of many, a few at a time; stops at the first that fails. */
export async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(LANES, items.length) }, lane));
}

/** For what is read from the storage: a damaged file counts as none. */
export function nullIfDamaged(error: unknown): null {
  if (error instanceof RemoteProblem && error.fault === 'damaged') return null;
  throw error;
}

/** For what must be there: a file that is gone counts as a damaged one. */
export function nullIfLost(error: unknown): null {
  if (error instanceof RemoteProblem && error.fault === 'missing') return null;
  return nullIfDamaged(error);
}

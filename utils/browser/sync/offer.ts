import { runSync } from './run';

/** A round takes no longer than this in the background; the next one goes on where it was, in milliseconds. */
const LONGEST_ROUND = 240_000;

declare global {
  /** Runs one round; there once `sync.js` was brought. */
  var ledeSync: (() => Promise<unknown>) | undefined;
}

/** Puts the one function of this script where the background finds it. */
export function offerSync(): void {
  globalThis.ledeSync = () => runSync({ tell() {}, signal: AbortSignal.timeout(LONGEST_ROUND) });
}

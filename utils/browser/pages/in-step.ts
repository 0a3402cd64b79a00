import { parseSyncSaid, SYNC_KEYS, type SyncSaid } from '../../core/sync/place';
import { browser } from '../wire/browser';

/** Gives what came of the last round with the storage, and of each that follows; null once there is no storage any more. */
export function watchInStep(give: (said: SyncSaid | null) => void): void {
  const { local } = browser.storage;
  let isGiven = false;
  const read = async () => {
    const stored = await local.get([SYNC_KEYS.place, SYNC_KEYS.said]);
    const isThere = SYNC_KEYS.place in stored;
    if (isThere || isGiven) give(isThere ? parseSyncSaid(stored[SYNC_KEYS.said]) : null);
    isGiven = isThere;
  };
  local.onChanged.addListener((changes) => {
    if (SYNC_KEYS.place in changes || SYNC_KEYS.said in changes) read();
  });
  read();
}

import type { Cipher } from '../../core/sync/cipher';
import { cipherOf, FORMAT_FILE, newFormat } from '../../core/sync/format';
import { journalPath } from '../../core/sync/journal';
import { type Place, parsePlace, parseSyncSaid, SYNC_KEYS, SYNC_LOCK, type SyncSaid } from '../../core/sync/place';
import { type Remote, RemoteProblem } from '../../core/sync/remote';
import { openLibrary } from '../library/store';
import { browser } from '../wire/browser';
import type { Desk } from './desk';
import { openState } from './idb-state';
import { runRound } from './round';
import { openStorage } from './storage';

/** What a page or the background that has a round run hears of it. */
export type Hearing = Pick<Desk, 'tell' | 'signal'>;

/**
 * Keeps the library in step with the storage once, where there is one, and writes down what came of it.
 * @returns `busy` where another page is at it
 */
export async function runSync(hearing: Hearing): Promise<'done' | 'busy' | 'off'> {
  return await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return 'busy';
    const place = parsePlace((await browser.storage.local.get(SYNC_KEYS.place))[SYNC_KEYS.place]);
    if (!place) return 'off';
    const before = parseSyncSaid((await browser.storage.local.get(SYNC_KEYS.said))[SYNC_KEYS.said]);
    const { signal, end } = whilePlaceStays(hearing.signal);
    try {
      const remote = await openStorage(place, signal);
      await roundAt(remote, await cipherAt(remote, place.passphrase), { ...hearing, signal });
      await say({ ran: new Date().toISOString(), problem: null });
    } catch (error) {
      // Called off, nothing is wrong: the next round goes on.
      if (signal.aborted) return 'done';
      if (!(error instanceof RemoteProblem)) console.error('lede: not in step', error);
      await say({ ran: before.ran, problem: error instanceof RemoteProblem ? error.fault : 'failed' });
    } finally {
      end();
    }
    return 'done';
  });
}

/** A round in another page, which may wait for a slow server, ends where its reader lets go of the storage. */
function whilePlaceStays(asked: AbortSignal): { signal: AbortSignal; end(): void } {
  const gone = new AbortController();
  const hear = (changes: object) => {
    if (SYNC_KEYS.place in changes) gone.abort();
  };
  browser.storage.local.onChanged.addListener(hear);
  return {
    signal: AbortSignal.any([asked, gone.signal]),
    end: () => browser.storage.local.onChanged.removeListener(hear),
  };
}

/**
 * Tries a storage, and keeps the library in step with it from now on.
 * @throws RemoteProblem where it cannot be used; then nothing has changed here
 */
export async function setUp(place: Place, hearing: Hearing): Promise<void> {
  await navigator.locks.request(SYNC_LOCK, async () => {
    const remote = await openStorage(place, hearing.signal);
    await tryOut(remote);
    // Another device may begin at the same moment: what the storage kept in the end counts.
    if ((await remote.read(FORMAT_FILE)) === null) {
      await remote.write(FORMAT_FILE, await newFormat(place.passphrase), 'new');
    }
    await cipherAt(remote, place.passphrase);
    await (await openState()).clear();
    await browser.storage.local.set({ [SYNC_KEYS.place]: place });
    await say({ ran: null, problem: null });
  });
}

/**
 * Lets go of the storage; articles stay on this device.
 * @param deletesFiles whether its files are removed too
 */
export async function letGo(deletesFiles: boolean, signal: AbortSignal): Promise<void> {
  const stored = (await browser.storage.local.get(SYNC_KEYS.place))[SYNC_KEYS.place];
  // First: whatever round is running ends by that.
  await browser.storage.local.remove(SYNC_KEYS.place);
  await navigator.locks.request(SYNC_LOCK, async () => {
    const place = parsePlace(stored);
    if (place && deletesFiles) {
      await deleteFiles(place, signal).catch(async (error) => {
        await browser.storage.local.set({ [SYNC_KEYS.place]: place });
        throw error;
      });
    }
    await browser.storage.local.remove(Object.values(SYNC_KEYS));
    await (await openState()).clear();
  });
}

async function deleteFiles(place: Place, signal: AbortSignal): Promise<void> {
  const remote = await openStorage(place, signal);
  // The format file first: who still comes by stops at once.
  for (const path of [FORMAT_FILE, 'devices', 'changes', 'files']) await remote.remove(path);
}

const say = (said: SyncSaid): Promise<void> => browser.storage.local.set({ [SYNC_KEYS.said]: said });

/** The cipher of a storage. @throws RemoteProblem where its folder was emptied, or is none this Lede can read */
async function cipherAt(remote: Remote, passphrase: string | null): Promise<Cipher> {
  const format = await remote.read(FORMAT_FILE);
  if (!format || format === 'same') throw new RemoteProblem('emptied', FORMAT_FILE);
  const cipher = await cipherOf(format.bytes, passphrase);
  const text = new TextDecoder().decode(format.bytes);
  const known = (await browser.storage.local.get(SYNC_KEYS.format))[SYNC_KEYS.format];
  // Two devices began at once, or somebody began anew: what was sealed with the other key is of no use.
  if (known !== text) {
    const state = await openState();
    const own = await state.own();
    // What was written with the other key is read by nobody any more.
    if (own) await remote.remove(journalPath(own.device));
    await state.clear();
    await browser.storage.local.set({ [SYNC_KEYS.format]: text });
  }
  return cipher;
}

async function roundAt(remote: Remote, cipher: Cipher, { tell, signal }: Hearing): Promise<void> {
  const [library, state] = [openLibrary(), await openState()];
  await runRound({ library, state, remote, cipher, now: () => new Date(), tell, signal });
}

/** Whether files can be written, read and removed. @throws RemoteProblem with what is wrong */
async function tryOut(remote: Remote): Promise<void> {
  if ((await remote.list('')) === null) await remote.makeFolder('');
  const path = `try-${crypto.randomUUID()}`;
  const bytes = new TextEncoder().encode(path);
  await remote.write(path, bytes);
  const got = await remote.read(path);
  await remote.remove(path);
  const isSame = got && got !== 'same' && new TextDecoder().decode(got.bytes) === path;
  if (!isSame) throw new RemoteProblem('failed', 'written and read');
}

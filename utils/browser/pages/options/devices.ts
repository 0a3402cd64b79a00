import { folderAddress, parsePlace, parseSyncSaid, SYNC_KEYS, SYNC_LOCK, SYNC_STORES } from '../../../core/sync/place';
import { RemoteProblem } from '../../../core/sync/remote';
import { hostPattern } from '../../../core/sync/way';
import type { Devices, DevicesActions, DevicesProgress } from '../../../core/views/devices';
import type { Hearing } from '../../sync/run';
import { browser } from '../../wire/browser';
import type { OptionsDesk } from './sites';

/** Chromium's own: the browser's types do not have it. */
interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
/** Also Chromium's own. */
interface Askable {
  requestPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>;
}

// Brought only where the reader acts: most have no storage, and none of it should cost them.
const engine = () => import('../../sync/run');
const folders = () => import('../../sync/folder');

const BEGUN: DevicesProgress = { step: 'sending', done: 0, total: 0 };
/** How often a round that runs elsewhere is looked after, ms. */
const PAUSE = 500;
/** How long a round may take to notice that its storage is gone, ms. */
const PATIENCE = 10_000;

/** What is stored about the storage; nothing of it is a secret. */
export async function readDevices(): Promise<Devices> {
  const stored = await browser.storage.local.get([SYNC_KEYS.place, SYNC_KEYS.said]);
  const place = parsePlace(stored[SYNC_KEYS.place]);
  return {
    place: place && (place.kind === 'folder' ? place.name : place.address),
    isFolder: place?.kind === 'folder',
    isSealed: place !== null && place.passphrase !== null,
    said: parseSyncSaid(stored[SYNC_KEYS.said]),
    progress: null,
    problem: null,
    canFolder: 'showDirectoryPicker' in window,
  };
}

/** Shows each change of it, whichever page or round made it. */
export function watchDevices({ model, show }: OptionsDesk): void {
  browser.storage.local.onChanged.addListener(async (changes) => {
    if (!(SYNC_KEYS.place in changes) && !(SYNC_KEYS.said in changes)) return;
    const read = await readDevices();
    const { progress, problem } = model().devices;
    show({ devices: { ...read, progress, problem } });
  });
}

/** What the reader does about the storage, one thing at a time. */
export function devicesActions({ model, show }: OptionsDesk): DevicesActions {
  let running: AbortController | null = null;
  const tell = (change: Partial<Devices>) => show({ devices: { ...model().devices, ...change } });
  const run = async (work: (hearing: Hearing) => Promise<Devices['problem']>) => {
    if (running) return;
    running = new AbortController();
    const { signal } = running;
    tell({ progress: BEGUN, problem: null });
    const problem = await work({ tell: (progress) => !signal.aborted && tell({ progress }), signal }).catch((error) => {
      if (signal.aborted) return null;
      if (error instanceof RemoteProblem) return error.fault;
      console.error('lede: no storage', error);
      return 'failed' as const;
    });
    running = null;
    show({ devices: { ...(await readDevices()), problem } });
  };
  /** To be called as part of a click: the browser asks the reader then alone. */
  const mayReach = async (): Promise<boolean> => {
    const { place, isFolder } = model().devices;
    if (!isFolder) return place !== null && askFor(place);
    const folder: (FileSystemDirectoryHandle & Askable) | null = await (await folders()).keptFolder();
    const answer = await folder?.requestPermission?.({ mode: 'readwrite' });
    // Without a folder there is nothing to ask for; the round says so.
    return answer === undefined || answer === 'granted';
  };
  return {
    onConnect({ address: typed, user, password, passphrase }) {
      const address = folderAddress(typed);
      if (!address) return tell({ problem: 'bad-address' });
      const place = { kind: 'webdav', address, user: user.trim(), password, passphrase: passphrase || null } as const;
      run(async (hearing) => {
        if (!(await askFor(address))) return 'no-access';
        await (await engine()).setUp(place, hearing);
        return await runRound(hearing);
      });
    },
    onConnectFolder: (passphrase) =>
      run(async (hearing) => {
        const folder = await chooseFolder();
        if (!folder) return null;
        const { keepFolder } = await folders();
        await keepFolder(folder);
        const { setUp } = await engine();
        await setUp({ kind: 'folder', name: folder.name, passphrase: passphrase || null }, hearing).catch(
          async (error) => {
            await keepFolder(null);
            throw error;
          },
        );
        return await runRound(hearing);
      }),
    onSync: () => run(async (hearing) => ((await mayReach()) ? await runRound(hearing) : 'no-access')),
    onSyncCancel: () => running?.abort(),
    onDisconnect: (deletesFiles) =>
      run(async ({ signal }) => {
        if (deletesFiles && !(await mayReach())) return 'no-access';
        await (await engine()).letGo(deletesFiles, signal);
        await (await folders()).keepFolder(null);
        return null;
      }),
  };
}

/**
 * Lets go of the storage without a word to it, so that what is deleted here next is deleted nowhere else. A round that
 * runs ends, since what it works with is gone.
 */
export async function forgetDevices(): Promise<void> {
  await browser.storage.local.remove(Object.values(SYNC_KEYS));
  await Promise.all(Object.values(SYNC_STORES).map(dropStore));
  await navigator.locks.request(SYNC_LOCK, { signal: AbortSignal.timeout(PATIENCE) }, () => {}).catch(() => {});
  // Such a round may have written down that it was cut short.
  await browser.storage.local.remove(Object.values(SYNC_KEYS));
}

const dropStore = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    // One that is blocked goes once the page that has it open is closed.
    for (const end of ['success', 'error', 'blocked']) asked.addEventListener(end, () => resolve());
  });

/** Asks the reader for this host alone; where it is allowed, the browser says so at once. */
const askFor = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [hostPattern(address)] }).catch(() => false);

/** One whole round; where another page is at one, or the background, that ends first. */
async function runRound(hearing: Hearing): Promise<null> {
  const { runSync } = await engine();
  while ((await runSync(hearing)) === 'busy') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    hearing.signal.throwIfAborted();
  }
  return null;
}

/** Null where the reader chose none. */
async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (window as Picker).showDirectoryPicker?.({ id: 'lede', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error instanceof DOMException ? new RemoteProblem('forbidden', error.name) : error;
  }
}

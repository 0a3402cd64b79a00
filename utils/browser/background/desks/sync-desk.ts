import { SYNC_KEYS } from '../../../core/sync/place';
import { chunkOfKey } from '../../library/keys';
import { browser } from '../../wire/browser';

/** The alarm that comes every quarter of an hour while a storage is set up, and the one after a change; in minutes. */
const ALARM = 'sync';
const EVERY = 15;
const SOON = 'sync-soon';
const AFTER = 0.5;

const SCRIPT = '/sync.js';

/** There in a service worker alone. */
declare const importScripts: ((address: string) => void) | undefined;
/** Missing in Firefox of today. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string };
    }
  | undefined;

/**
 * Has the library kept in step with the reader's own storage: at the start of the browser, every quarter of an hour and
 * half a minute after a change. Where none is set up, nothing of it is read.
 */
export function runSyncDesk(): void {
  const { alarms, storage, runtime } = browser;
  keepScript();
  const go = async () => {
    await bringScript();
    await globalThis.ledeSync?.();
  };
  const isSetUp = async () => SYNC_KEYS.place in (await storage.local.get(SYNC_KEYS.place));
  const start = async () => {
    if (!(await isSetUp())) return false;
    if (!(await alarms.get(ALARM))) alarms.create(ALARM, { delayInMinutes: EVERY, periodInMinutes: EVERY });
    return true;
  };
  alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM || name === SOON) await go();
  });
  runtime.onStartup.addListener(async () => {
    if (await isSetUp()) await go();
  });
  storage.local.onChanged.addListener(async (changes) => {
    if (SYNC_KEYS.place in changes) {
      if (!(await start())) for (const name of [ALARM, SOON]) alarms.clear(name);
      return;
    }
    const isLibrary = Object.keys(changes).some((key) => chunkOfKey(key) !== null);
    if (!isLibrary || !(await alarms.get(ALARM)) || (await alarms.get(SOON))) return;
    alarms.create(SOON, { delayInMinutes: AFTER });
  });
  start();
}

/** A service worker may bring only scripts that it has read while it was installed. */
function keepScript(): void {
  if (typeof importScripts === 'function') addEventListener('install', importSync);
}

async function bringScript(): Promise<void> {
  if (globalThis.ledeSync) return;
  if (typeof importScripts === 'function') importSync();
  else await import(/* @vite-ignore */ browser.runtime.getURL(SCRIPT));
}

let policy: { createScriptURL(address: string): string } | undefined;

/** By a policy that lets nothing through but this one script: the background brings no other. */
function importSync(): void {
  policy ??= trustedTypes?.createPolicy('lede-sync', { createScriptURL: () => SCRIPT });
  importScripts?.(policy ? policy.createScriptURL(SCRIPT) : SCRIPT);
}

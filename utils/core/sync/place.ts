import { Fields } from '../fields';
import { REMOTE_PROBLEMS, type RemoteFault } from './remote';

/** The storage keys of where the library is kept in step with, of what came of the last round, and of the format file as it was then. */
export const SYNC_KEYS = { place: 'sync', said: 'sync:said', format: 'sync:format' } as const;

/** The databases of what a device knows of the storage, and of the folder its reader chose. */
export const SYNC_STORES = { state: 'lede-sync', folder: 'lede-folder' } as const;
/** One round at a time, whichever page runs it. */
export const SYNC_LOCK = 'sync';

/** Where a reader keeps the library for all devices. */
export interface WebdavPlace {
  kind: 'webdav';
  /** Of the folder, http or https, with a slash at its end; without a name or a password. */
  address: string;
  /** Empty where the password is a token of its own. */
  user: string;
  password: string;
  /** What the files are sealed with; null where they are not. */
  passphrase: string | null;
}

/** A folder of this device, which another program keeps in step; the browser keeps the folder itself. */
export interface FolderPlace {
  kind: 'folder';
  name: string;
  passphrase: string | null;
}

export type Place = WebdavPlace | FolderPlace;

/** What came of the last rounds. */
export interface SyncSaid {
  /** When one was last done whole, ISO 8601; null for never. */
  ran: string | null;
  /** What stopped the last one; null where nothing did. */
  problem: RemoteFault | null;
}

/** Reads the stored place; null where there is none, or none that can be used: then nothing is kept in step. */
export function parsePlace(stored: unknown): Place | null {
  const fields = new Fields(stored);
  const passphrase = fields.text('passphrase');
  if (fields.get('kind') === 'folder') return { kind: 'folder', name: fields.text('name') ?? '', passphrase };
  const address = folderAddress(fields.text('address') ?? '');
  if (fields.get('kind') !== 'webdav' || !address) return null;
  const [user, password] = [fields.text('user') ?? '', fields.text('password') ?? ''];
  return { kind: 'webdav', address, user, password, passphrase };
}

export function parseSyncSaid(stored: unknown): SyncSaid {
  const fields = new Fields(stored);
  return { ran: fields.date('ran'), problem: REMOTE_PROBLEMS.find((fault) => fault === fields.get('problem')) ?? null };
}

/**
 * The address of a folder as it was typed, without names and fragments, with a slash at its end; `https:` where no scheme
 * was typed.
 * @returns null where it is no address of the web
 */
export function folderAddress(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!text || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  // Chromium takes a space, and what else no host can have, into the name of one.
  if (!/^https?:$/.test(url.protocol) || !url.hostname || url.hostname.includes('%')) return null;
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

import { browser } from '../wire/browser';
import { patient } from './patient-area';
import { type LibraryReads, readsOf } from './reads';
import { type Alone, type LibraryWrites, writesOf } from './writes';

/**
 * Articles in extension storage: a small record and its body each under a key of its own, summaries in chunks,
 * all of one article written in one step. Writers of all pages and the background wait for each other.
 */
export type LibraryStore = LibraryReads & LibraryWrites;

const LOCK = 'library';

/** Opens the library; every page of the extension may. */
export function openLibrary(now: () => Date = () => new Date()): LibraryStore {
  const area = patient(browser.storage.local);
  // The lock manager is shared by all pages and the background, and lets go of a writer that was closed or stopped.
  const alone: Alone = async (work) => await navigator.locks.request(LOCK, work);
  return { ...readsOf(area), ...writesOf(area, alone, now) };
}

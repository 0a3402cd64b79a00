import type { Browser, Storage } from 'webextension-polyfill';
import { parseReaderSettings, type ReaderSettings } from '../../core/settings/reader-settings';

/** The storage key the look of the reader stands under. */
export const READER_KEY = 'reader';

/** Reads how the reader looks; defaults where nothing is stored. */
export async function readReaderSettings(browser: Browser): Promise<ReaderSettings> {
  return parseReaderSettings((await browser.storage.local.get(READER_KEY))[READER_KEY]);
}

export async function writeReaderSettings(browser: Browser, settings: ReaderSettings): Promise<void> {
  await browser.storage.local.set({ [READER_KEY]: settings });
}

/** Tells of each change, whichever tab made it, until `signal` ends it. */
export function watchReaderSettings(
  browser: Browser,
  give: (settings: ReaderSettings) => void,
  signal: AbortSignal,
): void {
  const listen = (changes: Record<string, Storage.StorageChange>) => {
    const change = changes[READER_KEY];
    if (change) give(parseReaderSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
}

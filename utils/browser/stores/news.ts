import { browser } from '../wire/browser';

const SEEN_KEY = 'newsSeen';

/** What an update changes for the reader is told by its first two numbers; the third only mends. */
export const newsNumber = (version: string): string => version.split('.').slice(0, 2).join('.');

/**
 * The number of a version that came in since the last time somebody asked, told once; null where there is none.
 * Who has never asked has just begun, and nothing is new to them.
 */
export async function takeNews(): Promise<string | null> {
  const number = newsNumber(browser.runtime.getManifest().version);
  const { [SEEN_KEY]: seen } = await browser.storage.local.get(SEEN_KEY);
  if (seen === number) return null;
  await browser.storage.local.set({ [SEEN_KEY]: number });
  return seen === undefined ? null : number;
}

import type { Browser } from 'webextension-polyfill';
import { parseStoryCuts, STORY_CUTS_KEY, type StoryCut } from '../../core/settings/story-cuts';

/** Reads what the reader took out of stories; nothing where storage does not answer. */
export async function readStoryCuts(browser: Browser): Promise<StoryCut[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(STORY_CUTS_KEY).catch(() => ({}));
  return parseStoryCuts(stored[STORY_CUTS_KEY]);
}

export async function writeStoryCuts(browser: Browser, cuts: readonly StoryCut[]): Promise<void> {
  await browser.storage.local.set({ [STORY_CUTS_KEY]: cuts });
}

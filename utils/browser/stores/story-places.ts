import type { Browser } from 'webextension-polyfill';
import { parseStoryPlaces, STORY_PLACES_KEY, type StoryPlace } from '../../core/settings/story-places';

/** Reads where the reader said that stories stand; nothing where storage does not answer. */
export async function readStoryPlaces(browser: Browser): Promise<StoryPlace[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(STORY_PLACES_KEY).catch(() => ({}));
  return parseStoryPlaces(stored[STORY_PLACES_KEY]);
}

export async function writeStoryPlaces(browser: Browser, places: readonly StoryPlace[]): Promise<void> {
  await browser.storage.local.set({ [STORY_PLACES_KEY]: places });
}

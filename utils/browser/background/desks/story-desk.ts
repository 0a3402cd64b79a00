import { STORY_PLACES_KEY, type StoryPlace, storyPlacesOn, withStoryPlace } from '../../../core/settings/story-places';
import type { PageState } from '../../../core/views/page-state';
import { readStoryPlaces, writeStoryPlaces } from '../../stores/story-places';
import { browser } from '../../wire/browser';
import { translator } from '../../wire/strings';
import { say, setReader } from '../../wire/tab-scripts';
import type { UndoDesk } from './undo-desk';

/** A page of the web, in a tab. */
interface PageInTab {
  id: number;
  url: string;
}

/** Remembers where the reader said that a site's stories stand, and lets it count. */
export interface StoryDesk {
  /** Remembers a place and opens the reader on it; false where it could not be kept. */
  point(page: PageInTab, place: Pick<StoryPlace, 'selector' | 'name'>): Promise<boolean>;
  /** Whether a place stands on the page of a tab, and holds more than links. */
  stands(page: PageInTab): Promise<boolean>;
  /** What a page says of itself, an article where the reader said so. */
  judged(tabId: number, state: PageState): Promise<PageState>;
}

export function createStoryDesk(undos: UndoDesk): StoryDesk {
  const put = async (url: string, place: Pick<StoryPlace, 'selector' | 'name'>, isIn: boolean) => {
    const before = await readStoryPlaces(browser);
    const places = withStoryPlace(before, url, place, isIn);
    await writeStoryPlaces(browser, places);
    return storyPlacesOn(places, url)[0] === place.selector;
  };
  // Every page without a story asks, and few sites have a place: storage is read once, and again where it changed.
  let known: Promise<StoryPlace[]> | null = null;
  browser.storage.onChanged.addListener((changes) => {
    if (STORY_PLACES_KEY in changes) known = null;
  });
  const stands = async ({ id, url }: PageInTab) => {
    if (isFront(url)) return false;
    known ??= readStoryPlaces(browser);
    const selectors = storyPlacesOn(await known, url);
    if (selectors.length === 0) return false;
    const target = { tabId: id };
    const results = await browser.scripting
      .executeScript({ target, func: standsHere, args: [selectors] })
      .catch(() => []);
    return results[0]?.result === true;
  };
  return {
    stands,
    async point({ id, url }, place) {
      const t = translator(browser);
      const isKept = await put(url, place, true).catch(() => false);
      if (!isKept) {
        await say(id, t('pickerFailed'));
        return false;
      }
      await setReader(id, false);
      await setReader(id, true);
      const work = async () => {
        await put(url, place, false);
        await setReader(id, false);
      };
      await say(id, t('toastStoryPlace'), undos.offer({ tabId: id, work, said: 'toastStoryPlaceGone' }));
      return true;
    },
    async judged(tabId, state) {
      if (state.detection.isArticle) return state;
      const url = (await browser.tabs.get(tabId).catch(() => null))?.url;
      if (!url || !(await stands({ id: tabId, url }))) return state;
      return { ...state, detection: { ...state.detection, isArticle: true } };
    },
  };
}

/** The front page of a site is no story, whatever stands on it under the same name. */
const isFront = (url: string): boolean => new URL(url).pathname === '/' && new URL(url).search === '';

/** Runs in a page, alone: it may use nothing from around it. Says whether a selector names one element that holds more words than links. */
function standsHere(selectors: string[]): boolean {
  const MOST_LINKED = 0.5;
  const LEAST = 200;
  for (const selector of selectors) {
    try {
      const [element, ...others] = document.querySelectorAll(selector);
      if (!element || others.length > 0 || element.contains(document.body)) continue;
      const lengthOf = (node: Element) => (node.textContent ?? '').replace(/\s+/g, ' ').length;
      const all = lengthOf(element);
      const linked = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + lengthOf(link), 0);
      if (all >= LEAST && linked <= all * MOST_LINKED) return true;
    } catch {
      // No selector.
    }
  }
  return false;
}

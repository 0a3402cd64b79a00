import type { Browser } from 'webextension-polyfill';
import { native } from '../../../core/dom';
import { en } from '../../../core/words/en';
import { compileWords, type Words } from '../../../core/words/match';
import { bannersOf } from '../../../page/consent/banners';
import { pathOf } from '../../../page/consent/frames';
import { type Asked, isAsking, readBanner } from '../../../page/consent/reject';
import { languagesOf, readWords, wordsKey } from '../../stores/words';
import { askBackground } from '../../wire/messages';

/** How long a tool takes to put its banner away once it was answered, and how often it is asked, ms. */
export const CLOSING = 1500;
export const STEP = 100;

/** What was done in a frame: whether something that refuses was pressed, and what it says. */
export interface Deed {
  isDone: boolean;
  pressed?: string | undefined;
}

export const NOTHING: Deed = { isDone: false };

/** The banners of one frame, as those see them who answer. */
export interface ConsentScene {
  window: Window;
  browser: Browser;
  banners(): readonly Element[];
  /** The banners, read anew. */
  read(): Asked[];
  /** What the first banner gives that gives anything. */
  first<Result>(find: (asked: Asked) => Result | null): Result | null;
  /** Whether no banner asks any more, now or within a moment. */
  hasGone(): Promise<boolean>;
  /** Told before the button is pressed: the frame, or the whole page, may go with it. False where nothing may be pressed. */
  refusing(pressed?: string): Promise<boolean>;
  pause(milliseconds: number): Promise<void>;
}

export async function openScene(window: Window, browser: Browser): Promise<ConsentScene> {
  const document = native(window.document);
  const isTop = window.top === window;
  const words = await wordsOf(document, browser);
  const banners = () => (isTop ? bannersOf(window) : document.body ? [document.body] : []);
  const read = () => banners().map((banner) => readBanner(banner, words));
  const pause = (milliseconds: number) => new Promise<void>((resolve) => window.setTimeout(resolve, milliseconds));
  return {
    window,
    browser,
    banners,
    read,
    pause,
    first(find) {
      for (const asked of read()) {
        const result = find(asked);
        if (result) return result;
      }
      return null;
    },
    async hasGone() {
      for (let waited = 0; waited < CLOSING; waited += STEP) {
        if (!read().some(isAsking)) return true;
        await pause(STEP);
      }
      return !read().some(isAsking);
    },
    async refusing(pressed) {
      const path = pathOf(window);
      if (!path) return false;
      return askBackground(browser, { type: 'report:refusing', path, pressed }).catch(() => false);
    },
  };
}

/** English, and the words of the page's own language. */
async function wordsOf(document: Document, browser: Browser): Promise<Words> {
  const tongues = languagesOf(document);
  const stored = await browser.storage.local.get(tongues.map(wordsKey)).catch(() => ({}));
  return compileWords([en, ...(await readWords(browser, tongues, stored).catch(() => []))]);
}

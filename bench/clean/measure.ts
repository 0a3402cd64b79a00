import type { Browser } from 'webextension-polyfill';
import type { PageUnderTest } from '../../scripts/browsers/browser-under-test';
import type { ChromiumUnderTest } from '../../scripts/browsers/chromium';
import { launchChromium } from '../../scripts/browsers/chromium';
import { CLEANING_KEY } from '../../utils/core/settings/cleaning';
import type { PageState } from '../../utils/core/views/page-state';
import type { CorpusPage } from '../corpus';
import { openStoredPages } from '../stored-pages';
import type { Level } from './options';

declare const chrome: Browser;

/** What one page showed before and after it was cleaned; lists hold the snippets visible, numbers are characters. */
export interface Cleaned {
  isArticle: boolean;
  withBefore: string[];
  withAfter: string[];
  withoutBefore: string[];
  withoutAfter: string[];
  storyBefore: number;
  storyAfter: number;
  visibleText: string;
  hidden: { kind: string; selector: string; reason: string; chars: number }[];
}

/** A stored page needs no network; what Lede finds late on it, it finds within this time, in milliseconds. */
const SETTLED = 600;

/** Opens stored pages one after another in Chromium with the built extension, every kind switched on. */
export class CleaningBrowser {
  readonly #browser: ChromiumUnderTest;
  readonly #level: Level;
  readonly #open: (page: CorpusPage) => Promise<PageUnderTest>;

  private constructor(browser: ChromiumUnderTest, level: Level, open: (page: CorpusPage) => Promise<PageUnderTest>) {
    this.#browser = browser;
    this.#level = level;
    this.#open = open;
  }

  static async start(level: Level): Promise<CleaningBrowser> {
    const browser = await launchChromium();
    const cleaning = new CleaningBrowser(browser, level, await openStoredPages(browser));
    await (await browser.worker()).evaluate(
      async (key) => chrome.storage.local.set({ [key]: { kindsOff: [], sitesOff: [] } }),
      CLEANING_KEY,
    );
    return cleaning;
  }

  async clean(page: CorpusPage): Promise<Cleaned> {
    const { truth } = page;
    const tab = await this.#open(page);
    try {
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      const id = await tab.tabId();
      const worker = await this.#browser.worker();
      const state = await worker.evaluate<PageState, number>(
        async (tabId) => chrome.tabs.sendMessage(tabId, { type: 'page:state' }),
        id,
      );
      const setFocus = (on: boolean) =>
        worker.evaluate<void, [number, boolean]>(
          async ([tabId, wanted]) => {
            await chrome.scripting.executeScript({ target: { tabId }, files: ['/story.js', '/focus.js'] });
            await chrome.tabs.sendMessage(tabId, { type: 'focus:set', on: wanted });
          },
          [id, on],
        );
      if (this.#level === 'focus') await setFocus(true);
      const look = () =>
        tab.evaluate(
          (selectors) => ({
            // biome-ignore lint/performance/useDomNodeTextContent: what is laid out visibly is what is asked for.
            text: document.body?.innerText ?? '',
            chars: selectors.map((selector) => {
              const letters = [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
              return letters.join('').replace(/\s+/g, ' ').trim().length;
            }),
          }),
          state.hidden.map(({ selector }) => selector),
        );
      const after = await look();
      if (this.#level === 'focus') await setFocus(false);
      await worker.evaluate(async (tabId) => chrome.tabs.sendMessage(tabId, { type: 'page:clean', on: false }), id);
      const before = await look();
      const shows = (text: string) => {
        const letters = squeeze(text);
        return (snippet: string) => letters.includes(squeeze(snippet));
      };
      const [shownBefore, shownAfter] = [shows(before.text), shows(after.text)];
      const story = (truth.articleBody ?? '').split(/\n+/).filter((line) => line.trim());
      const length = (lines: string[]) => lines.reduce((sum, line) => sum + line.length, 0);
      const [withBefore, withoutBefore, storyLines] = [truth.with, truth.without, story].map((list) =>
        list.filter(shownBefore),
      ) as [string[], string[], string[]];
      return {
        isArticle: state.detection.isArticle,
        withBefore,
        withAfter: withBefore.filter(shownAfter),
        withoutBefore,
        withoutAfter: withoutBefore.filter(shownAfter),
        storyBefore: length(storyLines),
        storyAfter: length(storyLines.filter(shownAfter)),
        visibleText: after.text,
        hidden: state.hidden.map(({ kind, selector, reason }, i) => ({
          ...{ kind, selector, reason },
          chars: after.chars[i] ?? 0,
        })),
      };
    } finally {
      await tab.close();
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

/** Layout parts words as it likes: letters are compared without spaces. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

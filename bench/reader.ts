import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import type { Browser } from 'webextension-polyfill';
import type { PageUnderTest } from '../scripts/browsers/browser-under-test';
import { launchChromium } from '../scripts/browsers/chromium';
import { build } from './build';
import { readCorpus } from './corpus';
import { quantile } from './metrics/numbers';
import { startProgress } from './progress';
import { openStoredPages } from './stored-pages';

declare const chrome: Browser;

/** How long a page is looked at before the reader is wanted, ms. */
const REST = 1000;

const USAGE = 'usage: npm run -s bench:reader -- --corpus DIR [--only SET] [--limit N of each set]';

/** Times of one page, in milliseconds. */
interface Times {
  /** From the background's wish to the story laid out, on a page that is still loading: the script is brought, the page read. */
  cold: number;
  /** The same on a page that had a moment of rest, as one has by the time it is looked at. */
  first: number;
  /** The same a second time. */
  again: number;
  /** Readability.parse alone, on a copy made before, the first time in that tab: as unused to its code as the reader is. */
  readabilityFirst: number;
  /** The same a second time. */
  readability: number;
}

/** How long the reader takes to open on stored articles, beside Readability.parse on the same page in the same browser. */
async function main(corpus: string, only: string | undefined, limit: number): Promise<void> {
  const pages = readCorpus(corpus, only, limit)
    .flatMap((set) => set.pages)
    .filter(({ truth }) => truth.pageType === null || truth.pageType === 'article');
  const readability = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );
  await build('chromium');
  const browser = await launchChromium();
  const open = await openStoredPages(browser);
  const worker = await browser.worker();
  const times: Times[] = [];
  const progress = startProgress('bench:reader', pages.length);
  const show = async (tab: PageUnderTest) => {
    const tabId = await tab.tabId();
    const laidOut = tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // Speaks right after the task that adds the reader, in which it is drawn.
          const observer = new MutationObserver(() => {
            const story = document.documentElement.lastElementChild?.shadowRoot?.querySelector('.story');
            if (!story) return;
            observer.disconnect();
            story.getBoundingClientRect();
            resolve(performance.timeOrigin + performance.now());
          });
          observer.observe(document.documentElement, { childList: true });
          setTimeout(() => resolve(Number.NaN), 10_000);
        }),
    );
    const start = await worker.evaluate(async (id) => {
      const now = performance.timeOrigin + performance.now();
      const wish = { type: 'reader:set', on: true };
      const answer = await chrome.tabs.sendMessage(id, wish).catch(() => null);
      if (answer == null) {
        await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/story.js', '/reader.js'] });
        await chrome.tabs.sendMessage(id, wish);
      }
      return now;
    }, tabId);
    const time = (await laidOut) - start;
    await worker.evaluate((id) => chrome.tabs.sendMessage(id, { type: 'reader:set', on: false }), tabId);
    return time;
  };
  for (const page of pages) {
    const loading = await open(page);
    const cold = await show(loading);
    await loading.close();
    const tab = await open(page);
    await new Promise((resolve) => setTimeout(resolve, REST));
    const [first, again] = [await show(tab), await show(tab)];
    const [readabilityFirst, parse] = await tab.evaluate((source) => {
      interface Parser {
        new (doc: Document): { parse(): unknown };
      }
      const Readability = new Function(`${source}; return Readability;`)() as Parser;
      const once = () => {
        const copy = document.cloneNode(true) as Document;
        const start = performance.now();
        new Readability(copy).parse();
        return performance.now() - start;
      };
      return [once(), once()] as const;
    }, readability);
    times.push({ cold, first, again, readabilityFirst, readability: parse });
    await tab.close();
    progress.advance();
  }
  await browser.close();
  progress.stop();
  const opened = times.filter(({ again }) => again > 0);
  const median = (values: readonly number[]) => quantile(values, 0.5);
  const row = (name: string, of: (each: Times) => number) => {
    const ratio = median(opened.map((each) => of(each) / each.readability));
    console.log(
      `${name.padEnd(38)} ${median(opened.map(of)).toFixed(1).padStart(8)} ms ${ratio.toFixed(2).padStart(8)} ×`,
    );
  };
  console.log(`${opened.length} pages, medians`);
  row('Readability.parse alone, a second time', (each) => each.readability);
  row('Readability.parse alone, the first time', (each) => each.readabilityFirst);
  row('the reader, on a page still loading', (each) => each.cold);
  row('the reader, after a moment of rest', (each) => each.first);
  row('the reader, a second time', (each) => each.again);
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { corpus: text, only: text, limit: text } });
const corpus = values.corpus ?? process.env.LEDE_CORPUS;
if (corpus) await main(corpus, values.only, values.limit ? Number(values.limit) : Number.POSITIVE_INFINITY);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import type { Browser } from 'webextension-polyfill';
import { launchChromium } from '../tests/e2e/harness/chromium';
import { readCorpus } from './corpus';
import { quantile } from './metrics/numbers';
import { startProgress } from './progress';
import { openStoredPages } from './stored-pages';

declare const chrome: Browser;

const USAGE = 'usage: npm run -s bench:reader -- --corpus DIR [--only SET] [--limit N of each set]';

/** Times of one page, in milliseconds. */
interface Times {
  /** From the reader's wish to the story drawn: the script brought, the page read, the message and its answer. */
  first: number;
  /** The same once the script is there. */
  again: number;
  /** Readability.parse alone, warm, on a copy made before. */
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
  const browser = await launchChromium();
  const open = await openStoredPages(browser);
  const worker = await browser.worker();
  const times: Times[] = [];
  const progress = startProgress('bench:reader', pages.length);
  for (const page of pages) {
    const tab = await open(page);
    const tabId = await tab.tabId();
    const show = () =>
      worker.evaluate(async (id) => {
        const start = performance.now();
        await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/reader.js'] });
        const isOpen = await chrome.tabs.sendMessage(id, { type: 'reader:set', on: true });
        const time = performance.now() - start;
        await chrome.tabs.sendMessage(id, { type: 'reader:set', on: false });
        return isOpen ? time : Number.NaN;
      }, tabId);
    const parse = await tab.evaluate((source) => {
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
      once();
      return once();
    }, readability);
    times.push({ first: await show(), again: await show(), readability: parse });
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
      `${name.padEnd(34)} ${median(opened.map(of)).toFixed(1).padStart(8)} ms ${ratio.toFixed(2).padStart(8)} ×`,
    );
  };
  console.log(`${opened.length} pages, medians`);
  row('Readability.parse alone', (each) => each.readability);
  row('the reader, first time on a page', (each) => each.first);
  row('the reader, again', (each) => each.again);
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { corpus: text, only: text, limit: text } });
const corpus = values.corpus ?? process.env.LEDE_CORPUS;
if (corpus) await main(corpus, values.only, values.limit ? Number(values.limit) : Number.POSITIVE_INFINITY);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'webextension-polyfill';
import { launchChromium } from '../scripts/browsers/chromium';
import { build } from './build';
import { readCorpus } from './corpus';
import { startProgress } from './progress';
import { openStoredPages } from './stored-pages';

declare const chrome: Browser;

const USAGE = 'usage: npm run -s bench:looks -- --corpus DIR --out DIR [--count N]';
const LOOKS = [
  { name: 'light', theme: 'light', size: { width: 1280, height: 900 } },
  { name: 'dark', theme: 'dark', size: { width: 1280, height: 900 } },
  { name: 'narrow', theme: 'sepia', size: { width: 360, height: 780 } },
] as const;

/** Draws the reader on articles spread over the corpus, light, dark and narrow, into a folder to be looked at. */
async function main(corpus: string, out: string, count: number): Promise<void> {
  mkdirSync(out, { recursive: true });
  const articles = readCorpus(corpus)
    .flatMap((set) => set.pages)
    .filter(({ truth }) => truth.pageType === null || truth.pageType === 'article');
  const step = Math.max(1, Math.floor(articles.length / count));
  const pages = articles.filter((_, at) => at % step === 0).slice(0, count);
  await build('chromium');
  const browser = await launchChromium();
  const open = await openStoredPages(browser);
  const worker = await browser.worker();
  const progress = startProgress('bench:looks', pages.length * LOOKS.length);
  for (const [at, page] of pages.entries()) {
    for (const { name, theme, size } of LOOKS) {
      await worker.evaluate((chosen) => chrome.storage.local.set({ reader: { theme: chosen } }), theme);
      const tab = await open(page);
      await tab.resize(size);
      const tabId = await tab.tabId();
      await worker.evaluate(async (id) => {
        await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/story.js', '/reader.js'] });
        await chrome.tabs.sendMessage(id, { type: 'reader:set', on: true });
      }, tabId);
      await new Promise((done) => setTimeout(done, 500));
      await tab.screenshot(join(out, `${String(at + 1).padStart(2, '0')}-${page.set}-${name}.png`));
      await tab.close();
      progress.advance();
    }
  }
  await browser.close();
  progress.stop();
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { corpus: text, out: text, count: text } });
const corpus = values.corpus ?? process.env.LEDE_CORPUS;
if (corpus && values.out) await main(corpus, values.out, Number(values.count ?? 12));
else {
  console.error(USAGE);
  process.exitCode = 2;
}

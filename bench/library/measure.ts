import type { BrowserName, BrowserUnderTest } from '../../scripts/browsers/browser-under-test';
import { waitFor } from '../../scripts/browsers/browser-under-test';
import { launch } from '../../scripts/browsers/launch';
import { quantile } from '../metrics/numbers';
import { fillLibrary } from './fill';
import { withPeak } from './memory';

/** Medians in milliseconds, and what they must stay within. */
export interface Figures {
  save: number;
  popup: number;
  filter: number;
  open: number;
  firstHit: number;
  wholeText: number;
  export: number;
  /** What all of the browser grew by while it exported, in MB; NaN off Linux. */
  exportPeak: number;
  /** Size of the file, in MB. */
  exportSize: number;
  /** Rows in the document: of the popup, and of the library page. */
  popupRows: number;
  libraryRows: number;
}

const TIMES = 15;
/** How long a browser is given after its start, in milliseconds. */
const SETTLE = 5000;
/** Saves vary more than the rest. */
const SAVES = 51;
const FEW = 5;
/** Stands in every hundredth text and in no title. */
const RARE = 'kingfisher';

/** Measures one library of `count` articles in one browser. */
export async function measure(name: BrowserName, count: number, script: string): Promise<Figures> {
  const browser = await launch(name);
  try {
    const library = `${browser.extensionOrigin}/library.html`;
    const filling = await browser.open(library);
    await fillLibrary(filling, count);
    await filling.goto(library);
    await waitFor('the whole list', () => filling.evaluate(listed, count), 300_000);
    // A library grows over years: the browser is not still tidying up after it, as it is after filling.
    await browser.restart();
    await new Promise((done) => setTimeout(done, SETTLE));
    const { popup, popupRows } = await popupPaint(browser);
    const save = await saveTimes(browser, script);
    const page = await browser.open(library);
    await waitFor('the whole list', () => page.evaluate(listed, count), 300_000);
    // Pages behind others draw nothing in Firefox.
    await page.tabId();
    const filter = await repeat(TIMES, (time) => page.evaluate(filterKey, 'harbour'.slice(0, 3 + (time % 5))));
    const open = await repeat(TIMES, (time) => page.evaluate(openArticle, time));
    const hits = [];
    for (let time = 0; time < FEW; time++) hits.push(await page.evaluate(searchText, RARE, count > 50));
    const libraryRows = await page.evaluate(rowsOf, '.row');
    const { result, peak } = await withPeak(async () => {
      await page.evaluate(exportAll);
      return waitFor('the file', () => page.evaluate(exported), 600_000);
    });
    return {
      save: quantile(save, 0.5),
      popup: quantile(popup, 0.5),
      filter: quantile(filter, 0.5),
      open: quantile(open, 0.5),
      firstHit: quantile(
        hits.map(({ first }) => first),
        0.5,
      ),
      wholeText: quantile(
        hits.map(({ whole }) => whole),
        0.5,
      ),
      export: result.taken,
      exportPeak: peak,
      exportSize: result.size,
      popupRows,
      libraryRows,
    };
  } finally {
    await browser.close();
  }
}

async function repeat(times: number, run: (time: number) => Promise<number>): Promise<number[]> {
  const taken = [];
  for (let time = 0; time < times; time++) taken.push(await run(time));
  return taken;
}

/** In a page that shows no list, as the background has none: pages share a thread, and a list draws itself anew with every save. */
async function saveTimes(browser: BrowserUnderTest, script: string): Promise<number[]> {
  const page = await browser.open(`${browser.extensionOrigin}/options.html`);
  await page.evaluate((source) => {
    // biome-ignore lint/security/noGlobalEval: the measured code, bundled by this benchmark
    globalThis.eval(source);
  }, script);
  const taken = await page.evaluate(runSave, SAVES);
  await page.close();
  return taken;
}

const listed = (count: number) =>
  [...document.querySelectorAll('.filter-count')].some(({ textContent }) => textContent === String(count));

declare const benchSave: (times: number) => Promise<number[]>;
const runSave = (times: number) => benchSave(times);

/** From the start of loading the popup to its first row, in a tab. */
async function popupPaint(browser: BrowserUnderTest): Promise<{ popup: number[]; popupRows: number }> {
  const page = await browser.open('about:blank');
  const popup = await repeat(TIMES, async () => {
    await page.goto(`${browser.extensionOrigin}/popup.html`);
    return page.evaluate(async () => {
      while (!document.querySelector('.saved-row')) await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now();
    });
  });
  // All that it will draw.
  await new Promise((done) => setTimeout(done, 500));
  const popupRows = await page.evaluate(rowsOf, '.saved-row');
  await page.close();
  return { popup, popupRows };
}

const rowsOf = (selector: string) => document.querySelectorAll(selector).length;

/** From a key in the search field to the list that belongs to it. */
async function filterKey(words: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('.library-bar input');
  if (!field) throw new Error('no field');
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  type(words);
  await frame();
  const taken = performance.now() - start;
  type('');
  await frame();
  return taken;
}

/** From a click on a row to the story. */
async function openArticle(row: number): Promise<number> {
  const rows = document.querySelectorAll<HTMLElement>('.row-open');
  const start = performance.now();
  rows[row % rows.length]?.click();
  while (!document.querySelector('.story-text p')) await new Promise((resolve) => setTimeout(resolve, 1));
  const taken = performance.now() - start;
  history.pushState(null, '', 'library.html');
  dispatchEvent(new PopStateEvent('popstate'));
  while (document.querySelector('.story-text')) await new Promise((resolve) => setTimeout(resolve, 1));
  return taken;
}

/** From a word in the search field to the first hit, and to the end of the search. */
async function searchText(word: string, hasHits: boolean): Promise<{ first: number; whole: number }> {
  const field = document.querySelector<HTMLInputElement>('.library-bar input');
  if (!field) throw new Error('no field');
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const isBusy = () => document.querySelector('.library-count')?.textContent?.includes('…') === true;
  const wait = async (until: () => boolean) => {
    while (!until()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const start = performance.now();
  type(word);
  if (hasHits) await wait(() => document.querySelector('.row mark') !== null);
  const first = performance.now() - start;
  await wait(() => !isBusy());
  const whole = performance.now() - start;
  type('');
  await wait(() => document.querySelector('.row mark') === null && document.querySelector('.row') !== null);
  return { first, whole };
}

interface Exported {
  taken: number;
  size: number;
}

/** Begins to export everything as Lede JSON. */
async function exportAll(): Promise<void> {
  const button = (within: string, text: string) =>
    [...document.querySelectorAll<HTMLElement>(`${within} button`)].find(({ textContent }) => textContent === text);
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
  // A download would ask where to; the file is made all the same.
  HTMLAnchorElement.prototype.click = () => {};
  const create = URL.createObjectURL;
  let size = 0;
  URL.createObjectURL = (file: Blob) => {
    size = file.size / 1e6;
    return create(file);
  };
  button('.housekeeping', 'Export')?.click();
  while (!button('dialog', 'Export')) await wait();
  const start = performance.now();
  button('dialog', 'Export')?.click();
  const finish = async () => {
    while (!document.querySelector('dialog')?.textContent?.includes('exported')) await wait();
    Object.assign(window, { exported: { taken: performance.now() - start, size } });
  };
  finish();
}

/** What came of it; null while it is under way. */
const exported = () => (window as unknown as { exported?: Exported }).exported ?? null;

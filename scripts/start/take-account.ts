import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extraction } from '../../utils/core/article';
import { parseCleaning, withSite } from '../../utils/core/settings/cleaning';
import type { PageState } from '../../utils/core/views/page-state';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../browsers/browser-under-test';
import { launch } from '../browsers/launch';
import type { StartOptions } from '../setup/start-options.mjs';
import { writeExplained } from './explain';
import type { ServedPage } from './serve-page';

const WINDOW = { width: 1280, height: 1600 };
const POPUP_WIDTH = 360;
/** How long a page is given to show its pop-ups, and how long it must have been calm, in milliseconds. */
const PATIENCE = { least: 3000, most: 12_000, calm: 1500 };

/**
 * Does the main job without a window: writes pictures of the page before and after, of the reader and of the popup,
 * and what Lede knows of the page as article.json, all through the extension's own messages.
 */
export async function takeAccount(
  { url, introduce }: ServedPage,
  { browser: name, out, explain }: StartOptions,
): Promise<void> {
  await mkdir(out, { recursive: true });
  const browser = await launch(name, { size: WINDOW });
  try {
    await introduce(browser);
    const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const page = await openUncleaned(browser, extension, url);
    await page.screenshot(join(out, 'before.png'));
    // Before anything is hidden, as the reader reads it.
    if (explain) await writeExplained(page, join(out, 'explained.txt'));

    await send(extension, { type: 'settings:set', settings: { kindsOff: [], sitesOff: [] } });
    await load(page, url);
    const tabId = await page.tabId();
    const state = await settle(extension, tabId);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
    const visibleText = await page.evaluate(() => document.body?.innerText ?? '');
    await page.screenshot(join(out, 'cleaned.png'));

    const extraction = (await send(extension, { type: 'page:article', tabId })) as Extraction | null;
    await page.tabId();
    await send(extension, { type: 'reader:open', tabId });
    await calm();
    await page.screenshot(join(out, 'reader.png'));
    await picturePopup(browser, tabId, join(out, 'popup.png'));

    const account = accountOf(await page.url(), state, extraction, visibleText);
    await writeFile(join(out, 'article.json'), `${JSON.stringify(account, null, 2)}\n`);
    const verdict = account.isArticle ? `an article, ${account.hidden.length} pieces hidden` : 'no article, left alone';
    console.log(
      `${url}: ${verdict}\n${out}: before.png, cleaned.png, reader.png, popup.png, article.json${explain ? ', explained.txt' : ''}`,
    );
  } finally {
    await browser.close();
  }
}

/** Loads the page with cleaning switched off for its site, as its publisher meant it. */
async function openUncleaned(browser: BrowserUnderTest, extension: PageUnderTest, url: string): Promise<PageUnderTest> {
  const settings = withSite(parseCleaning({ kindsOff: [] }), url, false);
  await send(extension, { type: 'settings:set', settings });
  const page = await browser.open('about:blank');
  await load(page, url);
  await settle(extension, await page.tabId());
  return page;
}

/** Loads an address; a page that never finishes loading is taken as far as it came. */
async function load(page: PageUnderTest, url: string): Promise<void> {
  await page.goto(url).catch((error: Error) => {
    if (!/time(d )?out|timeout/i.test(error.message)) {
      const [reason] = error.message.split('\n');
      throw new Error(`could not load ${url}: ${reason}`);
    }
  });
}

/** Waits until the page had time for its pop-ups and Lede has nothing more to hide; null where Lede has no say. */
async function settle(extension: PageUnderTest, tabId: number): Promise<PageState | null> {
  const start = Date.now();
  let last = '';
  let since = start;
  const rest = await waitFor('the page to come to rest', async () => {
    const state = (await send(extension, { type: 'page:state', tabId })) as PageState | null;
    const now = Date.now();
    const seen = JSON.stringify([state?.detection, state?.hidden]);
    if (seen !== last) since = now;
    last = seen;
    const isOver = now - start > PATIENCE.most || (now - start > PATIENCE.least && now - since > PATIENCE.calm);
    return isOver ? { state } : null;
  });
  return rest.state;
}

async function picturePopup(browser: BrowserUnderTest, tabId: number, file: string): Promise<void> {
  const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${tabId}`);
  await popup.resize({ width: POPUP_WIDTH, height: 600 });
  await calm();
  const height = await popup.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom));
  await popup.screenshot(file, { width: POPUP_WIDTH, height: Math.max(height, 100) });
}

/** Time for a view to be drawn. */
const calm = () => new Promise((resolve) => setTimeout(resolve, 800));

function accountOf(url: string, state: PageState | null, extraction: Extraction | null, visibleText: string) {
  const article = extraction?.ok ? extraction.article : null;
  const { isArticle = false, confidence = 0, reasons = [] } = state?.detection ?? {};
  const hidden = (state?.hidden ?? []).filter(({ shown }) => !shown);
  return {
    url,
    isArticle,
    confidence,
    reasons,
    title: article?.title ?? null,
    byline: article?.byline ?? null,
    siteName: article?.siteName ?? null,
    published: article?.published ?? null,
    lang: article?.lang ?? null,
    dir: article?.dir ?? null,
    readingMinutes: article?.readingMinutes ?? null,
    text: article?.text ?? null,
    html: article?.html ?? null,
    hidden: hidden.map(({ kind, selector, reason, text }) => ({ kind, selector, reason, text })),
    visibleText,
  };
}

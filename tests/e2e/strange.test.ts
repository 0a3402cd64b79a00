import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from './harness/browser-under-test';
import { BROWSERS, launch } from './harness/launch';
import { type SiteServer, serveSites } from './harness/server';

const HOST = 'strange.test';
const SENTENCE =
  'The lighthouse was switched off for good on a Thursday, and nobody on the island noticed before Sunday, which is when the priest did. ';
const TITLE = 'The lighthouse goes dark';
const STORY = `<main><article><h1>${TITLE}</h1>${Array.from({ length: 8 }, (_, at) => `<p>${at}. ${SENTENCE.repeat(2)}</p>`).join('')}</article></main>`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
const XML = 'http://www.w3.org/1999/xhtml';

/** What asking for the reader comes to: the story, a sentence that says why there is none, or that there is no reader here. */
type Outcome = 'story' | 'sentence' | 'none';

const PAGES: Record<string, [html: string, outcome: Outcome]> = {
  '/data.html': [
    page(
      STORY,
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: 'x '.repeat(2_500_000) })}</script>`,
    ),
    'sentence',
  ],
  '/xhtml.xhtml': [
    `<html xmlns="${XML}" lang="en"><head><title>${TITLE}</title></head><body>${STORY}</body></html>`,
    'story',
  ],
  '/drawing.svg': [
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text y="50">A drawing</text></svg>',
    'none',
  ],
  '/feed.xml': ['<?xml version="1.0"?><feed><title>A feed</title></feed>', 'none'],
  '/plain.txt': [SENTENCE.repeat(20), 'story'],
  '/frames.html': [
    `<!doctype html><html><head><title>Frames</title></head><frameset cols="*,*"><frame src="/plain.txt"><frame src="/plain.txt"></frameset></html>`,
    'sentence',
  ],
  '/bodiless.html': [page(`${STORY}<script>onload = () => document.body.remove()</script>`), 'sentence'],
  '/rewritten.html': [
    page(
      `<p>Wait</p><script>onload = () => setTimeout(() => { document.open(); document.write(${JSON.stringify(page(STORY)).replaceAll('</', '<\\/')}); document.close(); }, 50)</script>`,
    ),
    'story',
  ],
  '/prototypes.html': [
    page(
      STORY,
      "<script>for (const proto of [Element.prototype, Node.prototype, Document.prototype, Array.prototype]) for (const name of ['querySelector', 'querySelectorAll', 'closest', 'textContent', 'children', 'filter', 'map', 'createElement']) try { Object.defineProperty(proto, name, { get() { throw new Error('mine'); }, configurable: true }); } catch {}</script>",
    ),
    'story',
  ],
};

describe.each(BROWSERS)('strange pages, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let extension: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({
      [HOST]: { pages: Object.fromEntries(Object.entries(PAGES).map(([path, [html]]) => [path, html])) },
    });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** What lies over the page, read past what the page did to the browser's own functions. */
  const outcomeOn = (page: PageUnderTest): Promise<Outcome> =>
    page.evaluate(() => {
      const root = document.documentElement.lastElementChild?.shadowRoot;
      const text = root?.querySelector('.story-text')?.textContent ?? '';
      if (text.includes('the priest did')) return 'story';
      return root?.querySelector('.reader') ? 'sentence' : 'none';
    });

  it('get a story or a clear word, and stay in sight', async () => {
    for (const [path, [, outcome]] of Object.entries(PAGES)) {
      const page = await browser.open(server.at(HOST, path));
      const tabId = await page.tabId();
      if (/rewritten|bodiless/.test(path)) await new Promise((done) => setTimeout(done, 500));
      const from = Date.now();
      const isOpen = await send(extension, { type: 'reader:open', tabId });
      expect({ path, isOpen: isOpen === true }).toEqual({ path, isOpen: outcome !== 'none' });
      expect({ path, isQuick: Date.now() - from < 5000 }).toEqual({ path, isQuick: true });
      if (path !== '/prototypes.html') {
        // A page that writes itself anew may be on its way while it is asked.
        const comesTo = (wanted: Outcome) =>
          waitFor(`${wanted} on ${path}`, async () => (await outcomeOn(page).catch(() => null)) === wanted, 5000);
        await comesTo(outcome);
        if (isOpen) expect(await send(extension, { type: 'reader:open', tabId })).toBe(false);
        await comesTo('none');
        const isSeen = () =>
          getComputedStyle(document.documentElement).visibility === 'visible' &&
          document.querySelector('[inert]') === null;
        expect({ path, isSeen: await page.evaluate(isSeen) }).toEqual({ path, isSeen: true });
      }
      await page.close();
    }
    expect(await browser.takeErrors()).toEqual([]);
  });
});

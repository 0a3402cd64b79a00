import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import type { ChromiumPage, ChromiumUnderTest } from '../../scripts/browsers/chromium';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { articleId } from '../../utils/core/library/record/article-id';
import {
  exportAll,
  exportStory,
  FORMATS,
  type Format,
  htmlPage,
  markdownPage,
  pagesOf,
  rawPage,
} from './attacks/exports';
import { contained, counts, dangersIn, setAsTheyAre, watch } from './attacks/judge';
import { isThere, PAYLOADS, RUNNING, STAYING } from './attacks/payloads';

const HOST = 'gazette.test';
const TITLE = 'The ferry sails twice a day';
const META = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
/** So that each payload ends where its paragraph does, they are set one by one; none runs there or puts the story out of sight. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-1'; style-src 'none'; frame-src 'none'; object-src 'none'">
<meta property="og:type" content="article"><meta name="author" content="${META.replace(/"/g, '&quot;')}"></head>
<body><main><article><h1>${TITLE}</h1></article></main><script nonce="1" src="/payloads.js"></script></body></html>`;
const script = (payloads: readonly string[]) => `window.stopped = 0;
addEventListener('securitypolicyviolation', () => window.stopped++);
const article = document.querySelector('article');
const create = document.createElement.bind(document);
${JSON.stringify(payloads)}.forEach((payload, at) => {
  const paragraph = create('p');
  paragraph.innerHTML = 'Sailing ' + at + ' left the quay at ' + (at * 7) % 60 + ' past the hour with the post, the bread and whoever had had enough of the city by then. ' + payload;
  article.append(paragraph);
});`;

describe.skipIf(!isThere).each(BROWSERS)('markup that wants to run, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let extension: PageUnderTest;
  /** All payloads that leave what stands behind them alone, and the same as one story. */
  let whole: string[] = [];
  let hostile = '';
  const pages: Record<string, string> = {
    '/2026/11/the-ferry': PAGE,
    '/payloads.js': script(STAYING),
    '/plain': '<!doctype html><title>-</title><body>',
  };
  const url = () => server.at(HOST, '/2026/11/the-ferry');
  const id = articleId('https://gazette.test/hostile');

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const plain = await browser.open(server.at(HOST, '/plain'));
    whole = await plain.evaluate(contained, PAYLOADS);
    await plain.close();
    expect(whole.length).toBeGreaterThan(PAYLOADS.length / 2);
    hostile = whole.map((payload, at) => `<div>Payload ${at}: ${payload}</div>`).join('\n');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const openLibrary = (query = '') => browser.open(`${browser.extensionOrigin}/library.html${query}`);
  /** The text of a story, or of a page, once it is there. */
  const judged = async (page: PageUnderTest, part: string) => {
    await waitFor(part, async () => (await page.evaluate(dangersIn, part)).length > (part === 'body' ? 20 : 1000));
    return (await page.evaluate(dangersIn, part)).found;
  };

  it('comes clean into the reader over its page, and into the library', async () => {
    const page = await readerOf(browser, extension).open(url());
    const inPage = await page.evaluate(dangersIn, '.story-text');
    expect(inPage.length).toBeGreaterThan(STAYING.length * 60);
    expect(inPage.found).toEqual([]);
    expect(await send(extension, { type: 'library:save', tabId: await page.tabId() })).toMatchObject({ ok: true });
    await page.goto(`${browser.extensionOrigin}/library.html?id=${articleId(url())}`);
    expect(await judged(page, '.story-text')).toEqual([]);
    await page.close();
  });

  it('comes clean out of storage, whoever wrote it there: into the library and the popup', async () => {
    const library = await openLibrary();
    await writeArticles(library, [
      {
        ...{ id, url: 'https://gazette.test/hostile', title: META, byline: META, siteName: META, excerpt: META },
        ...{ lang: META, tags: [META], highlights: [{ quote: META, note: META }] },
      },
    ]);
    await library.evaluate(
      async (key, body) => {
        interface Api {
          storage: { local: { set(values: object): Promise<void> } };
        }
        const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        await (own ?? chrome).storage.local.set({ [key]: { html: body, text: 'Text.' } });
      },
      `body:${id}`,
      hostile,
    );
    for (const address of [`library.html?id=${id}`, 'library.html', 'popup.html']) {
      await library.goto(`${browser.extensionOrigin}/${address}`);
      await library.evaluate(watch);
      const found = await judged(library, address.includes('id=') ? '.story-text' : 'body');
      await new Promise((done) => setTimeout(done, 300));
      if (address.includes('id=')) expect(found).toEqual([]);
      expect(await library.evaluate(() => document.querySelectorAll('img[onerror], script:not([src])').length)).toBe(0);
      expect((await library.evaluate(counts)).ran).toBe(0);
    }
    await library.close();
  });

  it('meets a page of the extension that takes no markup but the sanitiser\u2019s, and no script from any', async () => {
    const page = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await page.evaluate(watch);
    expect(await page.evaluate(setAsTheyAre, STAYING, null)).toBe(STAYING.length);
    await expect(page.evaluate(setAsTheyAre, [], 'another')).rejects.toThrow();
    // The one policy is not made here: with it all are taken, and the page's policy for scripts stands alone.
    const { ran, stopped } = await page.evaluate(counts);
    expect(await page.evaluate(setAsTheyAre, RUNNING, 'lede')).toBe(0);
    const alone = await page.evaluate(counts);
    expect([ran, alone.ran]).toEqual([0, 0]);
    expect(alone.stopped - stopped).toBeGreaterThan(100);
    await page.close();
    // Where a story is shown it is made already, and no second one can be.
    const library = await openLibrary(`?id=${id}`);
    await judged(library, '.story-text');
    await expect(library.evaluate(setAsTheyAre, [], 'lede')).rejects.toThrow();
    await library.close();
  });

  it.runIf(name === 'chromium')('meets the sanitiser where the page has no policy at all', async () => {
    const library = await openLibrary();
    const { page } = library as ChromiumPage;
    const cdp = await (browser as ChromiumUnderTest).context().newCDPSession(page);
    await cdp.send('Page.enable');
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await library.goto(`${browser.extensionOrigin}/library.html?id=${id}`);
    await library.evaluate(watch);
    expect(await judged(library, '.story-text')).toEqual([]);
    expect((await library.evaluate(counts)).ran).toBe(0);
    expect(await library.evaluate(setAsTheyAre, RUNNING, null)).toBe(0);
    expect((await library.evaluate(counts)).ran).toBeGreaterThan(10);
    await library.close();
  });

  it('comes clean out of every export', async () => {
    const library = await openLibrary();
    const opened: Record<string, string> = {};
    for (const [at, file] of (await exportAll(library)).entries())
      Object.assign(opened, pagesOf(FORMATS[at] as Format, file));
    await library.goto(`${browser.extensionOrigin}/library.html?id=${id}`);
    await judged(library, '.story-text');
    const [markdown = '', text = '', html = ''] = await exportStory(library);
    await library.close();
    expect(text).toContain('Payload 1:');
    Object.assign(opened, { '/story.md.html': markdownPage(markdown), '/story.html': htmlPage(html) });
    expect(Object.keys(opened).length).toBeGreaterThan(8);
    Object.assign(pages, opened, {
      '/raw.html': rawPage(whole.filter((payload) => RUNNING.includes(payload)).join('\n')),
    });
    const page = await browser.open(server.at(HOST, '/plain'));
    const look = async (path: string) => {
      await page.goto(server.at(HOST, path));
      await new Promise((done) => setTimeout(done, 200));
      const { found, length } = await page.evaluate(dangersIn, 'body');
      // Contents of a book have a name of Lede's own.
      const wrong = path.endsWith('contents.xhtml') ? found.filter((each) => each !== 'id') : found;
      return { path, ran: (await page.evaluate(counts)).ran, wrong, isEmpty: length < 20 };
    };
    for (const path of Object.keys(opened)) {
      const isEmpty = path.endsWith('cover.xhtml');
      expect(await look(path)).toEqual({ path, ran: 0, wrong: [], isEmpty });
    }
    const raw = await look('/raw.html');
    expect(raw.ran).toBeGreaterThan(10);
    expect(raw.wrong.length).toBeGreaterThan(100);
    await page.close();
  });
});

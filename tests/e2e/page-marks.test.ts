import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { articleId } from '../../utils/core/library/record/article-id';

const LINE =
  'The keeper of the locks has written down the height of the water every morning since the flood of that year. ';
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The log</title>
<meta property="og:type" content="article"><style>body{margin:0;background:#fff;color:#111;font:20px/30px serif}
#bar{position:sticky;top:0;height:60px;background:#cfc;z-index:5}article{max-width:600px;margin:0 auto}</style></head>
<body><div id="bar">The Lock Times</div><article><h1>The log</h1><p id="one">High water at nine, a hand over the mark. ${LINE}</p>
${`<p>${LINE.repeat(3)}</p>`.repeat(8)}</article></body></html>`;

const layers = () => document.querySelectorAll('html > [data-place=marks]').length;
/** All that a script of the page can learn of the marks. */
const spied = () => ({
  text: document.documentElement.outerHTML.includes('q7-kept'),
  registry: [...((CSS as unknown as { highlights?: Map<string, unknown> }).highlights?.keys() ?? [])],
  inside: [...document.querySelectorAll('html > [data-place=marks] *')].map(({ shadowRoot }) => shadowRoot !== null),
  story: document.querySelector('article')?.outerHTML,
});

describe.each(BROWSERS)('what is marked, in the page itself, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({ 'log.test': { pages: { '/kept': html, '/other': html, '/gone': html } } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/library.html`);
    reader = readerOf(browser, extension);
    const article = (path: string, quote: string) => {
      const url = server.at('log.test', path);
      return {
        id: articleId(url),
        url,
        title: 'The log',
        highlights: [{ quote, note: 'Secret.', color: 'green' as const }],
      };
    };
    await writeArticles(extension, [article('/kept', 'High water at nine'), article('/gone', 'It never stood there')]);
    await extension.goto(`${browser.extensionOrigin}/library.html`);
    await waitFor('the list', () => extension.evaluate(() => document.querySelectorAll('.list-row').length === 2));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('stands there, found by its text, out of the page’s reach and without its note', async () => {
    const page = await browser.open(server.at('log.test', '/kept'));
    await waitFor('the marks', async () => (await page.evaluate(layers)) === 1);
    const seen = await page.evaluate(spied);
    expect(seen.registry).toEqual([]);
    expect(seen.inside).not.toContain(true);
    expect(seen.story).toBe(html.slice(html.indexOf('<article>'), html.indexOf('</article>') + 10));
    expect(await page.evaluate(() => document.documentElement.outerHTML.includes('Secret.'))).toBe(false);
    // What a click would hit is the page's.
    const hit = () => {
      const { left = 0, top = 0 } = document.querySelector('#one')?.getBoundingClientRect() ?? {};
      return document.elementFromPoint(left + 20, top + 15)?.id;
    };
    expect(await page.evaluate(hit)).toBe('one');
    await page.close();
  });

  it('is nowhere else: not on a page that is not kept, nor where its text is gone', async () => {
    for (const path of ['/other', '/gone']) {
      const page = await browser.open(server.at('log.test', path));
      await new Promise((done) => setTimeout(done, 1500));
      expect(await page.evaluate(layers)).toBe(0);
      await page.close();
    }
  });

  it('comes with a mark made in the reader, and goes with it', async () => {
    const page = await reader.open(server.at('log.test', '/other'));
    const select = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const text = root?.querySelector('.story-text p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 10);
      return root?.querySelector('.selection-bar') != null;
    };
    await waitFor('the bar', () => page.evaluate(select));
    await page.press('h');
    await waitFor('the marks', async () => (await page.evaluate(layers)) === 1);
    await reader.close(page);
    expect(await page.evaluate(layers)).toBe(1);
    await reader.openOver(page);
    const hasPanel = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      return (root?.querySelector<HTMLElement>('.mark-panel .private-highlights')?.offsetHeight ?? 0) > 50;
    };
    await waitFor('the panel', async () => {
      const isThere = await page.evaluate(hasPanel);
      if (!isThere) await page.press('c');
      return isThere;
    });
    // From the colour over the copy to the way out of it.
    for (const key of ['Tab', 'Tab']) await page.press(key);
    // The frame goes with its passage, and Chromium may never tell of the key that was pressed in it.
    page.press('Enter').catch(() => {});
    await waitFor('no marks', async () => (await page.evaluate(layers)) === 0);
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

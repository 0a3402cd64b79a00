import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../utils/core/library/article-id';
import type { Highlight } from '../../utils/core/library/limits';
import { loadFixture } from '../fixtures/load';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from './harness/browser-under-test';
import { BROWSERS, launch } from './harness/launch';
import { pressIn, type ReaderUnderTest, readerOf } from './harness/reader';
import { type SiteServer, serveSites } from './harness/server';

const HOST = 'dispatch.test';
/** Its address is the only one it has. */
const html = loadFixture('newsphere').html.replace(/<link rel="canonical"[^>]*>/, '');

const texts = (selector: string) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  return [...(root?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent ?? '');
};
const select = (from: number, to: number) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const text = root?.querySelector('.story-text p')?.firstChild;
  if (!text) throw new Error('no text');
  getSelection()?.setBaseAndExtent(text, from, text, to);
};

describe.each(BROWSERS)('passages marked in the reader over a page, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { '/page.html': html, '/other.html': html } } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
    page = await reader.open(server.at(HOST, '/page.html'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const recordOf = async (path: string) => {
    const key = `article:${articleId(server.at(HOST, path))}`;
    return (await browser.storage())[key] as { article: { highlights: Highlight[]; title: string } } | undefined;
  };
  const isThere = (selector: string) =>
    waitFor(selector, async () => (await page.evaluate(texts, selector)).length > 0);

  it('save the article with them, and are there when it is opened again', async () => {
    expect(await recordOf('/page.html')).toBeUndefined();
    await page.evaluate(select, 0, 12);
    await isThere('.selection-bar');
    await page.press('h');
    await isThere('.highlights li');
    const [quote] = await page.evaluate(texts, '.highlights-quote');
    expect(quote?.length).toBeGreaterThan(8);
    const kept = await waitFor('the record', async () => (await recordOf('/page.html'))?.article);
    expect(kept.title.length).toBeGreaterThan(10);
    await waitFor('the passage', async () => (await recordOf('/page.html'))?.article.highlights[0]?.quote === quote);
    await reader.close(page);
    await reader.openOver(page);
    await isThere('.highlights li');
    expect(await page.evaluate(texts, '.highlights-quote')).toEqual([quote]);
  });

  it('are taken away again, and the article stays', async () => {
    await pressIn(page, '.highlights-take');
    await waitFor('the change', async () => (await recordOf('/page.html'))?.article.highlights.length === 0);
    expect(await page.evaluate(texts, '.highlights')).toEqual([]);
  });

  it('save nothing where nothing is marked', async () => {
    const other = await reader.open(server.at(HOST, '/other.html'));
    await other.evaluate(select, 0, 12);
    await waitFor('the button', async () => (await other.evaluate(texts, '.selection-bar')).length > 0);
    await reader.close(other);
    expect(await recordOf('/other.html')).toBeUndefined();
  });
});

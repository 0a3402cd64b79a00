import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { isReaderOpen, type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { RICH_PAGE } from '../../scripts/browsers/rich-page';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';

const HOST = 'drift.test';

/** How far the story has gone, px, and which page is open. */
const where = () => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const scroller = root?.querySelector('.scroller');
  return {
    at: scroller ? scroller.scrollTop + Math.abs(scroller.scrollLeft) : -1,
    page: root?.querySelector('.page-turner span')?.textContent ?? null,
  };
};
const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(BROWSERS)('a story that goes on by itself, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;
  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { '/rich.html': RICH_PAGE } } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const at = async () => (await page.evaluate(where)).at;

  it('scrolls once it is asked to, and rests when it is asked again', async () => {
    page = await reader.open(server.at(HOST, '/rich.html'), { driftRate: 5 });
    await rest(600);
    expect(await at()).toBe(0);
    await page.press('r');
    await waitFor('some way', async () => (await at()) > 30);
    await page.press('r');
    const stopped = await at();
    await rest(600);
    expect((await at()) - stopped).toBeLessThan(20);
  });

  it('rests where the reader takes hold of it, and at Escape, which leaves the reader open', async () => {
    await page.press('r');
    const before = await at();
    await waitFor('some way', async () => (await at()) > before + 20);
    await page.press('Escape');
    const stopped = await at();
    await rest(600);
    expect((await at()) - stopped).toBeLessThan(20);
    expect(await page.evaluate(isReaderOpen)).toBe(true);
    await page.close();
  });

  it('turns its pages, to the last', async () => {
    page = await reader.open(server.at(HOST, '/rich.html'), { driftRate: 5, layout: 'pages' });
    const number = async () => Number((await page.evaluate(where)).page?.split(' / ')[0]);
    await waitFor('pages', async () => (await number()) === 1);
    await page.press('r');
    await waitFor('the next page', async () => (await number()) > 1, 60_000);
    await page.close();
  });
});

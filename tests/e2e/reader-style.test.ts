import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, waitFor } from './harness/browser-under-test';
import { BROWSERS, launch } from './harness/launch';
import { writeArticles } from './harness/library';
import { type ReaderUnderTest, readerOf } from './harness/reader';
import { RICH_PAGE } from './harness/rich-page';
import { type SiteServer, serveSites } from './harness/server';

const HOST = 'style.test';
const STYLE = 'p { text-indent: 41px }';

const indents = () => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot ?? document;
  const of = (element: Element | null | undefined) => element && getComputedStyle(element).textIndent;
  return { story: of(root.querySelector('.story p')), page: of(document.querySelector('body > * p')) };
};

describe.each(BROWSERS)('the reader’s own style sheet in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  beforeAll(async () => {
    // The page forbids styles of its own.
    const html = RICH_PAGE.replace(
      '<head>',
      '<head><meta http-equiv="content-security-policy" content="style-src \'none\'">',
    );
    server = await serveSites({ [HOST]: { pages: { '/rich.html': html } } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('sets stories over a page, and nothing of the page', async () => {
    const page = await reader.open(server.at(HOST, '/rich.html'), { style: STYLE });
    await waitFor('the style', async () => (await page.evaluate(indents)).story === '41px');
    expect((await page.evaluate(indents)).page).not.toBe('41px');
    await page.close();
  });

  it('is not used where it would load something', async () => {
    const page = await reader.open(server.at(HOST, '/rich.html'), { style: `${STYLE} p { background: url(x.png) }` });
    expect((await page.evaluate(indents)).story).toBe('0px');
    await page.close();
  });

  it('sets saved articles too', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await writeArticles(library, [{ id: 'own', url: 'https://a.test/own', title: 'Own' }]);
    await reader.choose({ style: STYLE });
    await library.goto(`${browser.extensionOrigin}/library.html?id=own`);
    await waitFor('the style', async () => (await library.evaluate(indents)).story === '41px');
    await reader.choose({});
    await waitFor('no style', async () => (await library.evaluate(indents)).story === '0px');
    await library.close();
  });
});

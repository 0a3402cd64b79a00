import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import type { ChromiumUnderTest } from '../../scripts/browsers/chromium';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { ICON_DEEDS } from '../../utils/core/settings/icon';
import { loadFixture } from '../fixtures/load';

const HOST = 'doors.test';
const READER = ':root > [data-place=overlay]';

const isThere = (selector: string) => document.querySelector(selector)?.checkVisibility() === true;
const isChecked = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.checked === true;

interface Api {
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
}
const countTabs = (page: PageUnderTest) =>
  page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (await (browser ?? chrome).tabs.query({})).length;
  });
/** The tab made last whose address ends so. */
const lastTab = (page: PageUnderTest, ending = '') =>
  page.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const tabs = await (browser ?? chrome).tabs.query({});
    const ids = tabs.flatMap(({ id, url }) => (id !== undefined && url?.endsWith(wanted) ? [id] : []));
    return ids.length > 0 ? Math.max(...ids) : null;
  }, ending);

describe.each(BROWSERS)('the ways into Lede, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let welcome: PageUnderTest;
  let news: PageUnderTest;

  beforeAll(async () => {
    const { html } = loadFixture('newsphere');
    const alone = html.replaceAll(/<link[^>]+rel="?canonical"?[^>]*>/g, '');
    server = await serveSites({
      [HOST]: {
        pages: {
          '/story': html,
          '/other': alone,
          '/none': '<title>Timetable</title><p>Nothing to read.',
          '/unnamed': '<p>Nothing.',
        },
      },
    });
    browser = await launch(name);
    welcome = await browser.open(`${browser.extensionOrigin}/welcome.html`);
    await waitFor('the welcome', () => welcome.evaluate(isThere, '.welcome'));
    news = await browser.open(server.at(HOST, '/story'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('welcomes with a sample that its switches work on, and nothing is wrong with it', async () => {
    await waitFor('the sample to be cleaned', () => welcome.evaluate(isChecked, '.sample-look:nth-of-type(2) input'));
    await waitFor('the clutter to go', async () => !(await welcome.evaluate(isThere, '.piece-related')));
    expect(await welcome.evaluate(isThere, '.sample-title')).toBe(true);
    const kind = '.kinds-kind:nth-of-type(8) input';
    await welcome.click(kind);
    await waitFor('the piece', () => welcome.evaluate(isThere, '.piece-related'));
    expect((await browser.storage()).cleaning).toMatchObject({ kindsOff: expect.arrayContaining(['related']) });
    await welcome.click(kind);
    await waitFor('the piece to go', async () => !(await welcome.evaluate(isThere, '.piece-related')));
    expect(await violations(welcome)).toEqual([]);
  });

  it('was shown by itself once', async () => {
    // The harness closed the page that came by itself.
    expect((await browser.storage()).welcomed).toBe(true);
  });

  it('lets a click on the icon open the reader, or clean, as the reader chose', async () => {
    const choose = async (deed: (typeof ICON_DEEDS)[number]) => {
      await welcome.click(`input[name=icon][value=${deed}]`);
      await waitFor('the choice', async () => (await browser.storage()).icon === deed);
    };
    await choose('reader');
    await browser.clickToolbarButton(news);
    await waitFor('the reader', () => news.evaluate(isThere, READER));
    await browser.clickToolbarButton(news);
    await waitFor('the page', async () => !(await news.evaluate(isThere, READER)));
    await choose('clean');
    const tabId = await news.tabId();
    const isOn = async () => ((await send(welcome, { type: 'page:state', tabId })) as { isOn: boolean }).isOn;
    expect(await isOn()).toBe(true);
    await browser.clickToolbarButton(news);
    await waitFor('the page as it came', async () => !(await isOn()));
    await browser.stopBackground();
    await browser.clickToolbarButton(news);
    await waitFor('the page cleaned', isOn);
    await choose('popup');
  });

  it('saves what a link leads to, with its story or as a link, and leaves no tab behind', async () => {
    const kept = async () => {
      const records = Object.entries(await browser.storage()).filter(([key]) => key.startsWith('article:'));
      return records.map(([, value]) => {
        const { article } = value as { article: { url: string; title: string; length: number } };
        return [new URL(article.url).pathname, article.length > 0, article.title];
      });
    };
    const tabs = await countTabs(welcome);
    await browser.chooseMenu('save-link', news, server.at(HOST, '/other'));
    await waitFor('the story', async () => (await kept()).some(([path, hasText]) => path === '/other' && hasText));
    await browser.chooseMenu('save-link', news, server.at(HOST, '/none'));
    await waitFor('the link', async () => (await kept()).some(([path, hasText]) => path === '/none' && !hasText));
    // By the name of its page; by its address where that has none.
    await browser.chooseMenu('save-link', news, server.at(HOST, '/unnamed'));
    await waitFor('the other link', async () => (await kept()).some(([path]) => path === '/unnamed'));
    const names = (await kept())
      .filter(([path]) => path === '/none' || path === '/unnamed')
      .map(([, , title]) => title);
    expect(names.sort()).toEqual(['Timetable', server.at(HOST, '/unnamed')]);
    expect(await countTabs(welcome)).toBe(tabs);
    await browser.chooseMenu('save-tabs', news);
    await waitFor('the tab', async () => (await kept()).some(([path, hasText]) => path === '/story' && hasText));
  });

  // Only Chromium's harness reaches a tab that it did not open.
  it.runIf(name === 'chromium')('opens what a link leads to in the reader', async () => {
    await browser.chooseMenu('read-link', news, server.at(HOST, '/other'));
    await waitFor('the reader', async () => {
      const tab = (browser as ChromiumUnderTest).context().pages().at(-1);
      return tab?.url().endsWith('/other') && (await tab.evaluate(isThere, READER));
    });
  });

  it('finds in the library what was entered in the address bar, and takes a pasted list in', async () => {
    await browser.enterOmnibox('harbour');
    const tabId = await waitFor('the library', () => lastTab(welcome, 'library.html?q=harbour'));
    expect(tabId).toBeGreaterThan(0);
    const library = await browser.open(`${browser.extensionOrigin}/library.html?add`);
    await waitFor('the field', () => library.evaluate(isThere, '.paste textarea'));
    expect(await violations(library)).toEqual([]);
    await library.evaluate(() => {
      const field = document.querySelector('textarea');
      if (field) field.value = 'https://a.test/first\nhttps://b.test/second – The second';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitFor('the button', () => library.evaluate(isThere, '.paste .is-main:enabled'));
    await library.click('.paste .is-main');
    await waitFor('the preview', () => library.evaluate(isThere, '.preview'));
    await library.click('.dialog-buttons .is-main');
    await waitFor('the articles', async () =>
      Object.values(await browser.storage()).some(
        (value) => (value as { article?: { title: string } })?.article?.title === 'The second',
      ),
    );
    await library.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

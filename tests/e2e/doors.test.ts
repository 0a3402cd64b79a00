import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ICON_DEEDS } from '../../utils/core/settings/icon';
import { loadFixture } from '../fixtures/load';
import { violations } from './harness/axe';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from './harness/browser-under-test';
import { BROWSERS, launch } from './harness/launch';
import { type SiteServer, serveSites } from './harness/server';

const HOST = 'doors.test';
const READER = ':root > [data-place=overlay]';

const isThere = (selector: string) => document.querySelector(selector)?.checkVisibility() === true;
const isChecked = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.checked === true;

describe.each(BROWSERS)('the ways into Lede, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let welcome: PageUnderTest;
  let news: PageUnderTest;

  beforeAll(async () => {
    const { html } = loadFixture('newsphere');
    server = await serveSites({ [HOST]: { pages: { '/story': html } } });
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

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

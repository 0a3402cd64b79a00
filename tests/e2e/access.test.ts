import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { THEMES } from '../../utils/core/settings/reader-settings';
import { loadFixture } from '../fixtures/load';

const { folder } = loadFixture('newsphere');
const OVERLAY = ':root > [data-place=overlay]';

describe.each(BROWSERS)('for readers with other senses and tools, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let news: PageUnderTest;
  let tabId: number;

  beforeAll(async () => {
    server = await serveSites({ 'dispatch.test': { folder } });
    browser = await launch(name);
    news = await browser.open(server.at('dispatch.test', '/page.html'));
    tabId = await news.tabId();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('axe finds what is wrong on a page made wrong', async () => {
    const page = await browser.open(server.at('dispatch.test', '/page.html'));
    await page.evaluate(() => {
      document.body.innerHTML = '<img src="x.png"><button></button>';
    });
    expect((await violations(page)).map((violation) => violation.split(':')[0])).toEqual(
      expect.arrayContaining(['image-alt', 'button-name']),
    );
    await page.close();
  });

  it('nothing is wrong with the popup', async () => {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${tabId}`);
    await waitFor('the popup', () => popup.evaluate(() => document.querySelector('button') !== null));
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('nothing is wrong with the library', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await waitFor('the library', () => library.evaluate(() => document.querySelector('button') !== null));
    expect(await violations(library)).toEqual([]);
    await library.close();
  });

  it('nothing is wrong with the settings, empty and full', async () => {
    const options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the settings', () => options.evaluate(() => document.querySelector('input') !== null));
    expect(await violations(options)).toEqual([]);
    const ownRules = [{ site: 'quay.test', selector: '.promo', name: 'Try it' }];
    await send(options, { type: 'settings:set', settings: { ownRules, siteKindsOff: { 'dock.test': ['ads'] } } });
    await waitFor('the rule', () =>
      options.evaluate(
        () => /quay\.test/.test(document.body.textContent) && /dock\.test/.test(document.body.textContent),
      ),
    );
    expect(await violations(options)).toEqual([]);
    await send(options, { type: 'settings:set', settings: { ownRules: [], siteKindsOff: {} } });
    await options.close();
  });

  it('nothing is wrong with the picker', async () => {
    const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await news.tabId();
    await send(extension, { type: 'picker:start', tabId });
    await waitFor('the picker', () => news.evaluate((selector) => document.querySelector(selector) !== null, OVERLAY));
    expect(await violations(news, OVERLAY)).toEqual([]);
    await news.press('Escape');
    await waitFor('the page', () => news.evaluate((selector) => document.querySelector(selector) === null, OVERLAY));
    await extension.close();
  });

  it.each(THEMES)('nothing is wrong with the reader in the theme %s', async (theme) => {
    const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await extension.evaluate(async (chosen) => {
      interface Api {
        storage: { local: { set(values: object): Promise<void> } };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (own ?? chrome).storage.local.set({ reader: { theme: chosen } });
    }, theme);
    await news.tabId();
    await send(extension, { type: 'reader:open', tabId });
    await waitFor('the reader', () => news.evaluate((selector) => document.querySelector(selector) !== null, OVERLAY));
    expect(await violations(news, OVERLAY)).toEqual([]);
    await send(extension, { type: 'reader:open', tabId });
    await extension.close();
  });
});

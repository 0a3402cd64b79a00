import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { PageState } from '../../utils/core/views/page-state';
import { loadFixture, OTHER_PAGES } from '../fixtures/load';

const ADDRESSES: Record<(typeof OTHER_PAGES)[number], string> = {
  front: '/',
  search: '/search?q=harbour',
  shop: '/shop/islander-jumper',
  video: '/watch/ice',
};

const markup = () => document.documentElement.outerHTML;
const said = () => document.body.textContent ?? '';
const isReady = () => document.querySelector('.popup-actions') !== null;
const isShown = (selector: string) => document.querySelector(selector)?.checkVisibility() === true;

describe.each(BROWSERS)('the popup in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const pages = Object.fromEntries(
      OTHER_PAGES.map((other) => [new URL(ADDRESSES[other], 'http://x').pathname, loadFixture(other).html]),
    );
    server = await serveSites({
      'quay.test': { pages },
      'dispatch.test': { pages: { '/page.html': loadFixture('newsphere').html } },
    });
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function openPopup(page: PageUnderTest): Promise<PageUnderTest> {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${await page.tabId()}`);
    await waitFor('the popup', () => popup.evaluate(isReady));
    return popup;
  }

  it.each(OTHER_PAGES)('says what a %s page is, which is left alone, and offers the reader', async (other) => {
    const { html, expected } = loadFixture(other);
    // Consent banners go from such pages too, unless the reader says otherwise: then nothing at all is touched.
    const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await send(extension, { type: 'settings:set', settings: { consentEverywhere: false } });
    await extension.close();
    const page = await browser.open(server.at('quay.test', ADDRESSES[other]));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const bare = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return parsed.documentElement.outerHTML;
    }, html);
    expect(await page.evaluate(markup)).toBe(bare);
    for (const selector of expected.keep) expect(await page.evaluate(isShown, selector), selector).toBe(true);
    const popup = await openPopup(page);
    const text = await popup.evaluate(said);
    expect(text).toContain(messages[`pageKind_${expected.pageKind}`].message);
    expect(text).toContain(messages.popupReadAnyway.message);
    await popup.close();
    await page.close();
  });

  it('lists what was hidden by kind with reasons, shows one piece again and everything', async () => {
    const page = await browser.open(server.at('dispatch.test', '/page.html'));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const popup = await openPopup(page);
    const text = await popup.evaluate(said);
    expect(text).not.toContain(messages.popupReadAnyway.message);
    for (const kind of ['consent', 'share', 'related', 'sign-in'] as const) {
      expect(text).toContain(messages[`kindName_${kind.replace('-', '_')}` as keyof typeof messages].message);
    }
    await popup.click('.hidden summary');
    const before = await popup.evaluate(() => document.querySelectorAll('.hidden-row button:disabled').length);
    await popup.click('.hidden-row button');
    await waitFor('the piece', () =>
      popup.evaluate((shown) => document.querySelectorAll('.hidden-row button:disabled').length > shown, before),
    );
    await popup.click('.hidden > .popup-link');
    const everything = await waitFor('everything', async () => {
      const state = (await send(popup, { type: 'page:state', tabId: await page.tabId() })) as PageState | null;
      return state?.hidden.every(({ shown }) => shown) ? state : null;
    });
    expect(everything.isOn).toBe(false);
    await popup.close();
    await page.close();
  });

  it('switches cleaning off for a site, for the next page too', async () => {
    const page = await browser.open(server.at('dispatch.test', '/page.html'));
    const popup = await openPopup(page);
    const count = () => page.evaluate(() => document.querySelectorAll('[data-q7h]').length);
    await waitFor('the page to be cleaned', async () => (await count()) > 5);
    await popup.click('.switch input, .switch');
    await waitFor('the page as it was', async () => (await count()) === 0);
    await page.goto(server.at('dispatch.test', '/page.html?again'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await count()).toBe(0);
    await popup.close();
    await page.close();
  });

  it('says once that a new version came in, and nothing to who has just begun', async () => {
    const news = async () => {
      const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
      // The list comes after everything else is drawn.
      await waitFor('the popup', () => popup.evaluate(() => document.querySelector('.saved') !== null));
      const told = await popup.evaluate(() => document.querySelector('.popup-news')?.textContent ?? null);
      return { popup, told };
    };
    const before = await news();
    expect(before.told).toBe(null);
    const { newsSeen } = await browser.storage();
    expect(newsSeen).toMatch(/^\d+\.\d+$/);
    await before.popup.evaluate(async () => {
      interface Api {
        storage: { local: { set(items: object): Promise<void> } };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).storage.local.set({ newsSeen: '0.0' });
    });
    await before.popup.close();
    const after = await news();
    expect(after.told).toContain(messages.popupUpdated.message.replace('$1', String(newsSeen)));
    await after.popup.close();
    const again = await news();
    expect(again.told).toBe(null);
    await again.popup.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { PageState } from '../../utils/core/views/page-state';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const marksNow = () => document.querySelectorAll('[data-q7h],[data-q7s],[data-q7v]').length;
const markup = () => document.body.outerHTML;

describe.each(BROWSERS)('tabs that were open before Lede came, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;
  let extension: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { '/page.html': loadFixture('newsphere').html } } });
    browser = await launch(name);
    page = await browser.open(server.at(HOST, '/page.html'));
    await waitFor('the page to be cleaned', async () => (await page.evaluate(marksNow)) > 3);
    await browser.updateExtension();
    extension = await browser.open(`${browser.extensionOrigin}/options.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('are cleaned by the new Lede, which answers the popup', async () => {
    await waitFor('the page to be cleaned', async () => (await page.evaluate(marksNow)) > 3);
    const tabId = await page.tabId();
    const state = await waitFor('an answer', async () => {
      const now = (await send(extension, { type: 'page:state', tabId })) as PageState | null;
      return now && now.hidden.length > 3 ? now : null;
    });
    expect(state.isOn).toBe(true);
  });

  it('are put back whole: nothing of the old Lede holds on to them', async () => {
    await send(extension, { type: 'settings:set', settings: { sitesOff: [HOST] } });
    await waitFor('the page as it was', async () => (await page.evaluate(marksNow)) === 0);
    const before = await page.evaluate(markup);
    expect(before).not.toMatch(/style="[^"]*(?:display: none|visibility: hidden|opacity: 0) !important/);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await page.evaluate(markup)).toBe(before);
  });
});

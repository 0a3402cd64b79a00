import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const OFF = 'dispatch.test';
const ON = 'herald.test';
/** Notes every attribute Lede could set, from the first moment on; the page's own scripts set none of these. */
const WATCH = `<script>
window.marks = 0;
new MutationObserver((records) => {
  for (const { attributeName } of records) if (/^data-q7/.test(attributeName)) window.marks++;
}).observe(document, { subtree: true, attributes: true });
</script>`;
const HTML = loadFixture('newsphere').html.replace(/<head[^>]*>/, (head) => head + WATCH);

const marks = () => (window as unknown as { marks: number }).marks;
const marksNow = () => document.querySelectorAll('[data-q7h],[data-q7s],[data-q7v]').length;
/** Whether a style of Lede is there: its mark on an element of the page's own would hide it. */
const isStyled = () => {
  const probe = document.createElement('div');
  probe.setAttribute('data-q7h', '');
  document.body.append(probe);
  const { display } = getComputedStyle(probe);
  probe.remove();
  return display === 'none';
};
const said = () => document.body.textContent ?? '';

describe.each(BROWSERS)('a site that is switched off, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const pages = { '/page.html': HTML, '/other.html': HTML };
    server = await serveSites({ [OFF]: { pages }, [`www.${OFF}`]: { pages }, [ON]: { pages } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await send(extension, { type: 'settings:set', settings: { sitesOff: [OFF] } });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const isCleaned = (page: PageUnderTest) =>
    waitFor('the page to be cleaned', async () => (await page.evaluate(marksNow)) > 3);
  const popupOf = async (page: PageUnderTest) => {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${await page.tabId()}`);
    await waitFor('the popup', () => popup.evaluate(() => document.querySelector('.popup-actions') !== null));
    return popup;
  };

  it.each([OFF, `www.${OFF}`])('gets no script and no style: %s', async (host) => {
    const page = await browser.open(server.at(host, '/page.html'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(marks)).toBe(0);
    expect(await page.evaluate(isStyled)).toBe(false);
    await page.close();
    const other = await browser.open(server.at(ON, '/page.html'));
    await isCleaned(other);
    expect(await other.evaluate(isStyled)).toBe(true);
    await other.close();
  });

  it('stays so when the browser is started again, from its first page on', async () => {
    await browser.restart();
    const page = await browser.open(server.at(OFF, '/page.html'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(marks)).toBe(0);
    const other = await browser.open(server.at(ON, '/page.html'));
    await isCleaned(other);
    await page.close();
    await other.close();
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });

  it('says so in the popup, and is cleaned again at once in all open tabs when it is switched on', async () => {
    const page = await browser.open(server.at(OFF, '/page.html'));
    const second = await browser.open(server.at(OFF, '/other.html'));
    const popup = await popupOf(page);
    expect(await popup.evaluate(said)).toContain(messages.popupSiteOff.message);
    expect(await popup.evaluate(said)).toContain(OFF);
    await popup.click('.switch input, .switch');
    for (const each of [page, second]) {
      await isCleaned(each);
      expect(await each.evaluate(isStyled)).toBe(true);
    }
    await waitFor('what is hidden', () => popup.evaluate(() => document.querySelector('.hidden') !== null));
    const fresh = await browser.open(server.at(OFF, '/other.html'));
    await isCleaned(fresh);

    // And off: everything comes back, and nothing acts on the pages any more.
    await popup.click('.switch input, .switch');
    for (const each of [page, second, fresh]) {
      await waitFor('the page as it was', async () => (await each.evaluate(marksNow)) === 0);
      const before = await each.evaluate(marks);
      await each.evaluate(() =>
        document.body.append(document.querySelector('aside, section, div')?.cloneNode(true) ?? ''),
      );
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await each.evaluate(marks)).toBe(before);
    }
    await waitFor('the popup', async () => (await popup.evaluate(said)).includes(messages.popupSiteOff.message));
    for (const each of [page, second, fresh, popup]) await each.close();
    expect(await browser.takeErrors()).toEqual([]);
  });

  it('is cleaned where its story was lost once, when it is switched on again', async () => {
    await send(extension, { type: 'settings:set', settings: { sitesOff: [], sitesLeft: [ON] } });
    const page = await browser.open(server.at(ON, '/page.html'));
    const popup = await popupOf(page);
    expect(await popup.evaluate(said)).toContain(messages.popupSiteLeft.message);
    await popup.click('.switch input, .switch');
    await isCleaned(page);
    await popup.close();
    await page.close();
  });
});

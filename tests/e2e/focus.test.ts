import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning, withSiteInFocus } from '../../utils/core/settings/cleaning';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const SETTLED = 1500;
const { html, folder, expected } = loadFixture('newsphere');
/** A paragraph with which the reader's place is told; enough stands below it for the window to be full. */
const MIDDLE = expected.paragraphs[3] ?? '';

const markup = () => document.documentElement.outerHTML;
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
const shown = () => document.body.innerText.replace(/\s+/g, ' ');
const isFocused = () => document.querySelector('html > [data-place=overlay]') !== null;

/** Puts the middle of the paragraph at the window's top and says where its line is. */
function topOf(text: string, scroll: boolean): number {
  const paragraph = [...document.querySelectorAll('p')].find(
    (each) => each.textContent?.replace(/\s+/g, ' ').trim() === text,
  );
  if (!paragraph) return Number.NaN;
  if (scroll) window.scrollBy({ top: paragraph.getBoundingClientRect().top - 40, behavior: 'instant' });
  return Math.round(paragraph.getBoundingClientRect().top);
}

describe.each(BROWSERS)('focus in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const late = html.replace(
      '</body>',
      '<script>window.addLate = () => { const box = document.createElement("aside"); box.id = "late"; box.textContent = "One more thing to read"; document.body.append(box); }</script></body>',
    );
    server = await serveSites({ [HOST]: { pages: { '/page.html': late } }, 'pictures.test': { folder } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(settings = parseCleaning(null)): Promise<PageUnderTest> {
    await send(extension, { type: 'settings:set', settings });
    const page = await browser.open(server.at(HOST, '/page.html'));
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    // A banner that is being answered is out of sight and still among the words of the page.
    await waitFor('the banner', () => page.evaluate(() => !document.querySelector('[data-q7h=veil]')));
    return page;
  }
  const toggle = async (page: PageUnderTest) => send(extension, { type: 'focus:toggle', tabId: await page.tabId() });

  it('leaves the story, its heading and date, and takes the rest away', async () => {
    const page = await open();
    const before = await page.evaluate(shown);
    const navigation = await page.evaluate(() => document.querySelector('nav')?.checkVisibility() === true);
    expect(navigation).toBe(true);
    expect(await toggle(page)).toBe(true);
    const text = await page.evaluate(shown);
    expect(expected.paragraphs.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
    expect(text).toContain(expected.title);
    // The line that states the date stays, and says what it is.
    const absent = expected.absent.filter((phrase) => !/date/i.test(phrase));
    expect(absent.filter((phrase) => text.includes(phrase))).toEqual([]);
    expect(before.length).toBeGreaterThan(text.length * 1.1);
    expect(await page.evaluate(() => document.querySelector('nav')?.checkVisibility())).toBe(false);
    const pictures = await page.evaluate(() => [...document.images].filter((image) => image.checkVisibility()).length);
    expect(pictures).toBeGreaterThan(0);
    await page.close();
  });

  it('keeps the line that is being read where it is, in and out, and leaves the page as it was', async () => {
    const page = await open();
    const before = await page.evaluate(markup);
    const top = await page.evaluate(topOf, MIDDLE, true);
    expect(top).toBeGreaterThan(0);
    await toggle(page);
    await waitFor('focus', () => page.evaluate(isFocused));
    expect(await page.evaluate(topOf, MIDDLE, false)).toBeCloseTo(top, -0.5);
    await page.press('Escape');
    await waitFor('the whole page', async () => !(await page.evaluate(isFocused)));
    expect(await page.evaluate(topOf, MIDDLE, false)).toBeCloseTo(top, -0.5);
    expect(await page.evaluate(markup)).toBe(before);
    await page.close();
  });

  it('takes away what comes late', async () => {
    const page = await open();
    await toggle(page);
    await page.evaluate(() => (window as unknown as { addLate?: () => void }).addLate?.());
    if (name === 'chromium') {
      await waitFor('the late box', () => page.evaluate(() => document.getElementById('late') !== null));
      expect(await page.evaluate(() => document.getElementById('late')?.checkVisibility())).toBe(false);
    }
    await page.close();
  });

  it('opens by itself on a site the reader chose, and on no other', async () => {
    const chosen = withSiteInFocus(parseCleaning(null), server.at(HOST), true);
    const page = await open(chosen);
    await waitFor('focus', () => page.evaluate(isFocused));
    await page.close();
    const other = await open();
    expect(await other.evaluate(isFocused)).toBe(false);
    await other.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

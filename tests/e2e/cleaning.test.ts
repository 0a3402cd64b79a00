import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { readFrames, watchFrames } from '../../scripts/browsers/frames';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning, withSite } from '../../utils/core/settings/cleaning';
import type { PageState } from '../../utils/core/views/page-state';
import { type Expected, loadFixture } from '../fixtures/load';
import { makeVariant, positional, VARIANTS } from '../fixtures/variants';

const HOST = 'dispatch.test';
const ALL_ON = parseCleaning({ kindsOff: [] });
/** By when a page has shown its pop-ups, in milliseconds. */
const SETTLED = 2500;

const { html, folder, expected } = loadFixture('newsphere');
const truth: Expected = positional(html, expected);
const clutter = Object.values(truth.clutter).flat();

/** Which of the selectors a reader can see. */
function visibleAmong(selectors: readonly string[]): string[] {
  return selectors.filter((selector) => {
    const element = document.querySelector(selector);
    if (!element) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  });
}

const story = truth.keep[expected.keep.indexOf('.entry-content')] ?? '';

const markup = () => document.documentElement.outerHTML;

function scrolls(): boolean {
  window.scrollTo({ top: 700, behavior: 'instant' });
  const moved = Math.abs(window.scrollY - 700) < 2;
  window.scrollTo({ top: 0, behavior: 'instant' });
  const style = (element: Element) => getComputedStyle(element).overflowY;
  return moved && !/hidden|clip/.test(style(document.documentElement) + style(document.body));
}

const widthOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0;

describe.each(BROWSERS)('cleaning in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const pages = Object.fromEntries(VARIANTS.map((variant) => [`/${variant}.html`, makeVariant(html, variant)]));
    server = await serveSites(
      { [HOST]: { pages }, 'pictures.test': { folder } },
      { inject: watchFrames([...clutter, ...truth.keep]) },
    );
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const state = (tabId: number) => send(extension, { type: 'page:state', tabId }) as Promise<PageState | null>;

  async function openSettled(variant: string, settings: object): Promise<PageUnderTest> {
    await send(extension, { type: 'settings:set', settings });
    const page = await browser.open(server.at(HOST, `/${variant}.html`));
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    return page;
  }

  describe.each(VARIANTS)('the %s news page', (variant) => {
    let uncleaned = '';
    let shiftBefore: number | null = null;
    let widthBefore = 0;
    let page: PageUnderTest;

    it('without Lede shows its clutter and takes the scroll', async () => {
      const before = await openSettled(variant, withSite(ALL_ON, server.at(HOST), false));
      const { watched, frames, shift } = await before.evaluate(readFrames);
      expect(frames).toBeGreaterThan(5);
      expect(clutter.filter((selector) => !watched[selector]?.visible)).toEqual([]);
      expect(await before.evaluate(scrolls)).toBe(false);
      uncleaned = await before.evaluate(markup);
      shiftBefore = shift;
      widthBefore = await before.evaluate(widthOf, story);
      await before.close();
    });

    it('is recognised, and every kind of clutter is hidden', async () => {
      page = await openSettled(variant, ALL_ON);
      const tabId = await page.tabId();
      const found = await waitFor('the verdict', () => state(tabId));
      expect(found.detection.isArticle).toBe(true);
      expect(await page.evaluate(visibleAmong, clutter)).toEqual([]);
      const kinds = new Set<string>(found.hidden.map(({ kind }) => kind));
      expect(Object.keys(truth.clutter).filter((kind) => !kinds.has(kind))).toEqual([]);
      for (const { reason, selector } of found.hidden) expect([reason, selector]).not.toContain('');
    });

    it('keeps the story, its column, the menus and the footer', async () => {
      expect(await page.evaluate(visibleAmong, truth.keep)).toEqual(truth.keep);
      expect(await page.evaluate(widthOf, story)).toBe(widthBefore);
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
      const shown = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      expect(expected.paragraphs.filter((paragraph) => !shown.includes(paragraph))).toEqual([]);
    });

    it('never paints what is in the markup, and moves nothing', async () => {
      // What a reader switches on beyond the kinds that are on from the start is known a moment later.
      const first = await openSettled(variant, parseCleaning(null));
      const { watched, shift } = await first.evaluate(readFrames);
      const { kindsOff } = parseCleaning(null);
      const always = Object.entries(truth.clutter).flatMap(([kind, selectors]) =>
        kindsOff.some((off) => off === kind) ? [] : selectors,
      );
      const late = await first.evaluate((selectors) => selectors.filter((s) => !document.querySelector(s)), clutter);
      await first.close();
      const painted = always.filter((selector) => watched[selector]?.visible && !late.includes(selector));
      expect(painted.map((selector) => [selector, watched[selector]?.visible])).toEqual([]);
      const moved = truth.keep.filter((selector) => (watched[selector]?.tops.length ?? 0) > 1);
      expect(moved.map((selector) => [selector, watched[selector]?.tops])).toEqual([]);
      if (shift !== null && shiftBefore !== null) expect(shift).toBeLessThanOrEqual(shiftBefore);
    });

    it('gives the scroll back', async () => {
      expect(await page.evaluate(scrolls)).toBe(true);
    });

    it('shows on the badge how much is hidden', async () => {
      const tabId = await page.tabId();
      const count = (await state(tabId))?.hidden.filter(({ shown }) => !shown).length;
      expect((await browser.action(page)).badge).toBe(String(count));
    });

    it('shows one piece again, and then everything exactly as it was', async () => {
      const tabId = await page.tabId();
      const first = (await state(tabId))?.hidden.find(({ kind }) => kind === 'related');
      await send(extension, { type: 'page:show', tabId, id: first?.id });
      expect((await page.evaluate(visibleAmong, clutter)).length).toBeGreaterThan(0);
      await send(extension, { type: 'page:clean', tabId, on: false });
      expect(await page.evaluate(markup)).toBe(uncleaned);
      expect(await page.evaluate(scrolls)).toBe(false);
      await page.close();
    });
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

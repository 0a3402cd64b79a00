import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { type Frames, readFrames, watchFrames } from '../../scripts/browsers/frames';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning, withSite } from '../../utils/core/settings/cleaning';
import type { PageState } from '../../utils/core/views/page-state';
import { bundle, MOUNTS, type Mount } from './mounts/mounts';

const PARAGRAPH =
  'The harbour office counted forty-one boats on the first morning of the season, nine more than a year ago, and the market on the quay sold out before noon, which the fishers put down to the weather rather than to the new pier. ';
const story = `<main><article><h1>More boats, and a market that sells out</h1>${`<p>${PARAGRAPH}</p>`.repeat(40)}</article></main>`;
const page = ({ lang, markup }: Mount) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>More boats, and a market that sells out</title></head><body>${story}${markup}</body></html>`;

const BANNERS = [...new Set(MOUNTS.map(({ banner }) => banner))];
/** A site each: what one tool remembers is not the next one's business. */
const hostOf = (mount: Mount) => `tool-${MOUNTS.indexOf(mount)}.test`;

function seen(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  });
}

/** The story is what a click in the middle of the window meets, and the page scrolls. */
function isFree(): { hit: boolean; scrolls: boolean } {
  window.scrollTo({ top: 300, behavior: 'instant' });
  const scrolls = window.scrollY === 300;
  const points = [0.2, 0.5, 0.8].map((y) => document.elementFromPoint(innerWidth / 2, innerHeight * y));
  return {
    hit: points.every((element) => element?.closest('main, html') !== null && !element?.closest('[role=dialog]')),
    scrolls,
  };
}

describe.each(BROWSERS)('consent tools in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const bundles = await Promise.all(
      ['react-cookie-consent', 'c15t'].map(async (each) => [`/bundles/${each}.js`, await bundle(each)]),
    );
    const folders = { modules: resolve('node_modules') };
    const sites = MOUNTS.map((mount) => [
      hostOf(mount),
      { pages: { '/': page(mount), ...Object.fromEntries(bundles) }, folders },
    ]);
    server = await serveSites(Object.fromEntries(sites), { inject: watchFrames(BANNERS) });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const stateOf = async (tab: PageUnderTest) =>
    (await send(extension, { type: 'page:state', tabId: await tab.tabId() })) as PageState | null;

  describe.each(MOUNTS)('$name', (mount) => {
    let shiftBefore: number | null = null;

    it('stands before the story without Lede', async () => {
      const settings = withSite(parseCleaning(null), server.at(hostOf(mount)), false);
      await send(extension, { type: 'settings:set', settings });
      const tab = await browser.open(server.at(hostOf(mount)));
      await waitFor('the banner', () => tab.evaluate(seen, mount.banner), 8000);
      if (mount.record)
        expect(await tab.evaluate((text) => Boolean(new Function(`return ${text}`)()), mount.record)).toBe(false);
      shiftBefore = (await tab.evaluate(readFrames)).shift;
      await tab.close();
    });

    it('is answered or hidden, never seen, and the page is free', async () => {
      await send(extension, { type: 'settings:set', settings: parseCleaning(null) });
      const tab = await browser.open(server.at(hostOf(mount)));
      const reasons = await waitFor(
        'an answer',
        async () => {
          const list = (await stateOf(tab))?.hidden
            .filter(({ kind }) => kind === 'consent')
            .map(({ reason }) => reason);
          return list?.some((reason) => /rejected|hidden/.test(reason)) ? list : null;
        },
        14_000,
      );
      await new Promise((done) => setTimeout(done, 700));
      expect(await tab.evaluate(seen, mount.banner)).toBe(false);
      expect(await tab.evaluate(isFree)).toEqual({ hit: true, scrolls: true });
      const frames: Frames = await tab.evaluate(readFrames);
      expect(frames.frames).toBeGreaterThan(5);
      expect(frames.watched[mount.banner]?.visible).toBe(0);
      if (frames.shift !== null) expect(frames.shift).toBeLessThanOrEqual(shiftBefore ?? 0);
      if (mount.record) {
        expect(reasons).toContain('consent-rejected');
        expect(await tab.evaluate((text) => Boolean(new Function(`return ${text}`)()), mount.record)).toBe(true);
      }
      await tab.close();
    });
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

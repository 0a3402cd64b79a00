import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning } from '../../utils/core/settings/cleaning';

const PARAGRAPH =
  'The bakery at the corner opens at five, and by six the first trays are gone, which has been so since the year the mill closed and its people had to find another reason to get up before the sun does. ';
const SHARE =
  '<div class="share-bar"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> <a href="https://twitter.com/intent/tweet?url=x">X</a></div>';
/** Takes the story away while the share bar is gone, as sites do that watch for blockers. */
const SULK =
  "<script>setInterval(() => { document.querySelector('.story').style.visibility = getComputedStyle(document.querySelector('.share-bar')).display === 'none' ? 'hidden' : ''; }, 30);</script>";
const PATH = '/2026/11/20/the-bakery-at-the-corner-opens-at-five';
const pageOf = (script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bakery at the corner opens at five</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-20T06:00:00Z"></head><body><main><article><h1>The bakery at the corner opens at five</h1>${SHARE}<div class="story">${`<p>${PARAGRAPH}</p>`.repeat(12)}</div></article></main>${script}</body></html>`;

const isSeen = (selector: string) =>
  document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) === true;

describe.each(BROWSERS)('the story comes first in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSites({
      'sulky.test': { pages: { [PATH]: pageOf(SULK) } },
      'calm.test': { pages: { [PATH]: pageOf('') } },
    });
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('a page that hides its story with its share bar is put back, and its site left alone', async () => {
    const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await send(extension, { type: 'settings:set', settings: parseCleaning(null) });
    const page = await browser.open(server.at('sulky.test', PATH));
    const left = async () =>
      parseCleaning((await browser.storage()).cleaning).sitesLeft.includes('sulky.test') ? true : null;
    await waitFor('the site to be left', left, 8000);
    await waitFor('the story', () => page.evaluate(isSeen, '.story p'));
    expect(await page.evaluate(isSeen, '.share-bar')).toBe(true);
    await page.goto(server.at('sulky.test', `${PATH}?again`));
    await new Promise((done) => setTimeout(done, 1500));
    // Nothing of Lede is there any more to answer.
    expect(await send(extension, { type: 'page:state', tabId: await page.tabId() })).toBe(null);
    expect(await page.evaluate(isSeen, '.story p')).toBe(true);
    await page.close();
  });

  it('the same page without that script is cleaned', async () => {
    const page = await browser.open(server.at('calm.test', PATH));
    await waitFor('the share bar to go', async () => !(await page.evaluate(isSeen, '.share-bar')));
    await new Promise((done) => setTimeout(done, 1000));
    expect(await page.evaluate(isSeen, '.share-bar')).toBe(false);
    expect(await page.evaluate(isSeen, '.story p')).toBe(true);
    expect(parseCleaning((await browser.storage()).cleaning).sitesLeft).not.toContain('calm.test');
    await page.close();
  });
});

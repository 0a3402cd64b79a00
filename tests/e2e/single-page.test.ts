import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning, withSite } from '../../utils/core/settings/cleaning';
import type { PageState } from '../../utils/core/views/page-state';

const HOST = 'rowing.test';

/** A site that never loads a second page: it draws what its address names. */
const APP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><title>Rowing</title></head>
<body><nav><a href="/news/2026/11/02/the-second-boat-came-home-late" id="next">Next</a></nav><div id="app"></div><script>
const STORIES = {
  'the-first-boat-went-out-early': ['The first boat went out early', 'The crew of the first boat put to sea before it was light, with bread for two days, a lamp they had borrowed and no idea whether the wind would hold as far as the point. '],
  'the-second-boat-came-home-late': ['The second boat came home late', 'Nobody on the quay had waited for the second boat, which came in after midnight without its mast, towed by a pilot who would say only that the sea had been worse than the forecast. '],
};
function draw() {
  const [title, text] = STORIES[location.pathname.split('/').pop()];
  document.title = title + ' - Rowing';
  document.getElementById('app').innerHTML = '<article><h1>' + title + '</h1><time datetime="2026-11-02">2 November 2026</time><div class="text">' + ('<p>' + text + '</p>').repeat(8) + '</div>' +
    '<div class="row"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> <a href="https://twitter.com/intent/tweet?text=x">Twitter</a></div></article>' +
    '<section class="more"><h2>You might also like</h2><ul><li><a href="/a">A harbour that freezes over twice a year</a></li><li><a href="/b">What the lighthouse keeper wrote down</a></li></ul></section>';
}
document.getElementById('next').onclick = (event) => { event.preventDefault(); history.pushState(null, '', event.target.href); draw(); };
addEventListener('popstate', draw);
draw();
</script></body></html>`;
const FIRST = '/news/2026/11/01/the-first-boat-went-out-early';
const SECOND = '/news/2026/11/02/the-second-boat-came-home-late';

const shown = () => ({
  title: document.querySelector('h1')?.textContent ?? '',
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
  text: document.body.innerText,
  clutter: ['.row', '.more'].filter((selector) => document.querySelector(selector)?.checkVisibility()),
});
const readerTitle = () =>
  document.documentElement.lastElementChild?.shadowRoot?.querySelector('.story h1')?.textContent ?? null;

describe.each(BROWSERS)('a site that never loads a second page, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { [FIRST]: APP, [SECOND]: APP } } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const stateOf = async (page: PageUnderTest) =>
    (await send(extension, { type: 'page:state', tabId: await page.tabId() })) as PageState | null;
  const isCleaned = async (page: PageUnderTest, path: string, title: string) => {
    await waitFor(`${title}, cleaned`, async () => {
      const now = await page.evaluate(shown);
      return now.title === title && now.clutter.length === 0;
    });
    const state = await waitFor('the popup to know', async () => {
      const now = await stateOf(page);
      return now?.url.endsWith(path) && now.hidden.length > 0 ? now : null;
    });
    expect(new Set(state.hidden.map(({ kind }) => kind))).toEqual(new Set(['share', 'related']));
    expect((await page.evaluate(shown)).text.match(/boat/g)?.length).toBeGreaterThanOrEqual(8);
  };

  it('shows its clutter on every story without Lede', async () => {
    const settings = withSite(parseCleaning(null), server.at(HOST), false);
    await send(extension, { type: 'settings:set', settings });
    const page = await browser.open(server.at(HOST, FIRST));
    await page.click('#next');
    await waitFor('the second story', async () => (await page.evaluate(shown)).title.includes('second'));
    expect((await page.evaluate(shown)).clutter).toEqual(['.row', '.more']);
    await page.close();
  });

  it('is cleaned story by story, and again on the way back', async () => {
    await send(extension, { type: 'settings:set', settings: parseCleaning(null) });
    const page = await browser.open(server.at(HOST, FIRST));
    await isCleaned(page, FIRST, 'The first boat went out early');
    await page.click('#next');
    await isCleaned(page, SECOND, 'The second boat came home late');
    await page.evaluate(() => history.back());
    await isCleaned(page, FIRST, 'The first boat went out early');
    await page.close();
  });

  it('opens the reader on the story that is shown, whatever was read ahead', async () => {
    const page = await browser.open(server.at(HOST, FIRST));
    await isCleaned(page, FIRST, 'The first boat went out early');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.click('#next');
    await isCleaned(page, SECOND, 'The second boat came home late');
    await browser.runCommand('open-reader', page);
    expect(await waitFor('the reader', () => page.evaluate(readerTitle))).toBe('The second boat came home late');
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

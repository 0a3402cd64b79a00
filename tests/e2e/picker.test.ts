import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { isAtRest } from '../../scripts/browsers/rest';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning, withSite } from '../../utils/core/settings/cleaning';

const PARAGRAPH =
  'Nobody had asked the lighthouse keeper what he made of the new light, which turns by itself and is seen eleven miles further out, and he had not offered to say it until the evening they took the old one down. ';

/** Two pages of one site as a build with hashed names makes them: nothing but the label stays the same. */
const pageOf = (
  title: string,
  hash: string,
  before: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-20T06:00:00Z">
<style>body{margin:0 auto;max-width:640px}[data-block]{height:90px;background:#cde}iframe{width:300px;height:80px;border:0}</style></head>
<body><main class="m${hash}1x"><article class="k${hash}2q"><h1>${title}</h1>${before}<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>
<div class="z${hash}9" data-block="weather-widget"><b>Weather on the coast</b><span>Rain until noon</span></div>
${`<p>${PARAGRAPH}</p>`.repeat(8)}<iframe class="f${hash}7" title="Tides" srcdoc="High water at nine"></iframe></article></main>
<script>window.heard = []; for (const type of ['click', 'mousedown', 'keydown']) document.addEventListener(type, () => heard.push(type));</script></body></html>`;
const FIRST = '/2026/11/20/the-keeper-of-the-old-light';
const SECOND = '/2026/11/21/a-harbour-without-boats';
const FRONT = '/';

const shown = (selector: string) => document.querySelector(selector)?.checkVisibility() === true;
const inBar = (selector: string) =>
  [...document.querySelectorAll('html > [data-place=overlay]')].some((host) =>
    host.shadowRoot?.querySelector(selector),
  );
const barSays = () =>
  document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.picker-said')?.textContent ?? '';
const pressInBar = (label: string) => {
  const buttons = document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelectorAll('button') ?? [];
  const button = [...buttons].find((each) => each.textContent === label);
  button?.focus();
  return button !== undefined;
};
const markup = () => document.documentElement.outerHTML;

describe.each(BROWSERS)('the picker in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({
      'keeper.test': {
        pages: {
          [FIRST]: pageOf('The keeper of the old light', 'Qx', ''),
          [SECOND]: pageOf('A harbour without boats', 'Vb', `<p>${PARAGRAPH}</p><div>And more</div>`),
          [FRONT]:
            '<!doctype html><html lang="en"><title>The Keeper</title><body><a href="/a">One</a><div data-block="weather-widget">Weather</div></body></html>',
        },
      },
      'other.test': { pages: { [FIRST]: pageOf('The keeper of the old light', 'Qx', '') } },
    });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    await send(extension, { type: 'settings:set', settings: parseCleaning(null) });
  });

  async function open(host: string, path: string): Promise<PageUnderTest> {
    const page = await browser.open(server.at(host, path));
    await waitFor('the page to be known', async () => {
      const state = await send(extension, { type: 'page:state', tabId: await page.tabId() });
      return state !== null;
    });
    await new Promise((done) => setTimeout(done, 700));
    return page;
  }
  async function pick(page: PageUnderTest): Promise<void> {
    expect(await send(extension, { type: 'picker:start', tabId: await page.tabId() })).toBe(true);
    await waitFor('the bar', () => page.evaluate(inBar, '.picker'));
  }
  const own = async () => parseCleaning((await browser.storage()).cleaning).ownRules;

  it('hides what is clicked, on this page and on others of the site, and on no other site', async () => {
    const page = await open('keeper.test', FIRST);
    // The veil over banners yet to be known has gone.
    await waitFor('the page at rest', () => page.evaluate(isAtRest));
    const before = await page.evaluate(markup);
    expect(await page.evaluate(shown, '[data-block]')).toBe(true);
    await pick(page);
    await page.clickAt('[data-block] b');
    await waitFor('its name', async () => (await page.evaluate(barSays)).startsWith('Weather on the coast'));
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.press('Enter');
    await waitFor('the piece to go', async () => !(await page.evaluate(shown, '[data-block]')));
    expect(await page.evaluate(shown, 'article p')).toBe(true);
    await page.press('Escape');
    await waitFor('the bar to go', async () => !(await page.evaluate(inBar, '.picker')));
    expect((await own()).map(({ site }) => site)).toEqual(['keeper.test']);

    const second = await open('keeper.test', SECOND);
    expect(await second.evaluate(shown, '[data-block]')).toBe(false);
    expect(await second.evaluate(shown, 'article p')).toBe(true);
    const front = await open('keeper.test', FRONT);
    await waitFor('the front page', async () => !(await front.evaluate(shown, '[data-block]')));
    const other = await open('other.test', FIRST);
    expect(await other.evaluate(shown, '[data-block]')).toBe(true);

    // Forgetting the rule brings the piece back in every open page, and leaves each as it was.
    await send(extension, { type: 'settings:set', settings: { ownRules: [] } });
    for (const each of [page, second, front]) {
      await waitFor('the piece to come back', () => each.evaluate(shown, '[data-block]'));
    }
    expect(await page.evaluate(markup)).toBe(before);
    for (const each of [page, second, front, other]) await each.close();
  });

  it('is used by keys alone: wider, narrower, next, hide, undo', async () => {
    const page = await open('keeper.test', FIRST);
    await page.evaluate(() => {
      document.body.style.paddingTop = '60vh';
      document.querySelector('[data-block]')?.scrollIntoView({ block: 'center' });
    });
    await pick(page);
    await waitFor('what stands in the middle', async () => /Weather|Rain/.test(await page.evaluate(barSays)));
    // Out to the whole article, which cannot go, and back in.
    for (let step = 0; step < 2; step++) await page.press('ArrowUp');
    await waitFor('the story to be kept', () => page.evaluate(inBar, '.picker-button.is-main:disabled'));
    for (let step = 0; step < 2; step++) await page.press('ArrowDown');
    await waitFor('the piece again', () => page.evaluate(inBar, '.picker-button.is-main:enabled'));
    await page.press('ArrowRight');
    await waitFor('its neighbour', async () => (await page.evaluate(barSays)).startsWith('Nobody had asked'));
    await page.press('ArrowLeft');
    await waitFor('the piece', async () => (await page.evaluate(barSays)).startsWith('Weather'));
    expect(await page.evaluate(pressInBar, 'Hide on this site')).toBe(true);
    await page.press('Enter');
    await waitFor('the piece to go', async () => !(await page.evaluate(shown, '[data-block]')));
    await waitFor('what was done to be said', async () => /Hidden/.test(await page.evaluate(barSays)));
    await page.evaluate(pressInBar, 'Undo');
    await page.press('Enter');
    await waitFor('the piece to come back', () => page.evaluate(shown, '[data-block]'));
    expect(await own()).toEqual([]);
    await page.press('Escape');
    await waitFor('the bar to go', async () => !(await page.evaluate(inBar, '.picker')));
    await page.close();
  });

  it('points at frames too', async () => {
    const page = await open('keeper.test', FIRST);
    await page.evaluate(() => {
      document.body.style.paddingBottom = '60vh';
      document.querySelector('iframe')?.scrollIntoView({ block: 'center' });
    });
    await pick(page);
    await page.clickAt('iframe');
    // What was clicked stays chosen while the pointer goes elsewhere.
    await page.hoverAt('article p:nth-of-type(9)');
    await page.press('Enter');
    await waitFor('the frame to go', async () => !(await page.evaluate(shown, 'iframe')));
    await page.close();
  });

  it('says that a rule waits where cleaning is off', async () => {
    await send(extension, {
      type: 'settings:set',
      settings: withSite(parseCleaning(null), 'http://keeper.test/', false),
    });
    // Nothing of Lede is there to ask whether the page is known.
    const page = await browser.open(server.at('keeper.test', FIRST));
    await pick(page);
    await page.clickAt('[data-block] b');
    await page.press('Enter');
    await waitFor('that to be said', async () => /switched off/.test(await page.evaluate(barSays)));
    expect(await page.evaluate(shown, '[data-block]')).toBe(true);
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

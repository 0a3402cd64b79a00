import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { PageState } from '../../utils/core/views/page-state';

const PARAGRAPH =
  'The ferry to the outer islands sails twice a day from March, once more than last year, and carries the post, the bread and, on Fridays, whoever has had enough of the city and can find a cabin. ';
const COOKIES =
  '<p>We and our 84 partners use cookies and process personal data to show you advertising. You can change your choice at any time.</p>';
const BAR = 'position:fixed;inset:auto 0 0 0;z-index:999;padding:20px;background:#fff;border-top:3px solid';

const article = (rest: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Twice a day to the outer islands</title></head><body><main><article><h1>Twice a day to the outer islands</h1>${`<p>${PARAGRAPH}</p>`.repeat(12)}</article></main>${rest}</body></html>`;

/** A bank asks for an answer; whatever is pressed is told to the page around it. */
const BANK = `<!doctype html><html lang="en"><title>Bank</title><body><h1>Confirm the payment</h1><p>Lantern Books asks for 84.00.</p><button id="yes">Approve</button> <button id="no">Decline</button>
  <script>for (const id of ['yes', 'no']) document.getElementById(id).onclick = () => parent.postMessage(id, '*');</script></body></html>`;
/** The same page, asking about cookies: what must be answered, by which is seen that frames are answered at all. */
const TOOL = BANK.replace(/<h1>.*<\/p>/, COOKIES)
  .replace('Approve', 'Accept all')
  .replace('Decline', 'Reject all');

const framed = (source: string, style: string) =>
  article(`<div id="cookie-consent" style="${BAR}">${COOKIES}<iframe title="Cookie consent" width="600" height="300" style="${style}"></iframe></div>
  <script>addEventListener('message', ({ data }) => { document.documentElement.dataset.answer = data; document.getElementById('cookie-consent').remove(); });
  document.querySelector('iframe').src = 'http://${source}:' + location.port + '/';</script>`);

/** Counts its loads and forgets what it was told. */
const FORGETS =
  article(`<div id="banner" style="${BAR}">${COOKIES}<button id="yes">Accept all</button> <button id="no">Reject all</button></div>
  <script>const loads = Number(sessionStorage.getItem('loads') ?? 0) + 1; sessionStorage.setItem('loads', loads);
  document.getElementById('no').onclick = () => { sessionStorage.setItem('told', 'no'); location.reload(); };</script>`);

/** Takes away every mark that it did not make itself. */
const FIGHTS = article(`<div id="banner" style="${BAR}">${COOKIES}<button id="yes">Accept all</button></div>
  <script>const banner = document.getElementById('banner'); let fights = 0;
  new MutationObserver(() => { for (const name of banner.getAttributeNames()) if (name !== 'id' && name !== 'style') { fights++; banner.removeAttribute(name); } window.fights = fights; }).observe(banner, { attributes: true });</script>`);

const isSeen = (selector: string): boolean =>
  document.querySelector(selector)?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe.each(BROWSERS)('pages that use Lede against its reader, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({
      'islands.test': {
        pages: {
          '/tool': framed('tool.test', ''),
          '/bank': framed('bank.test', ''),
          '/faint': framed('tool.test', 'opacity:0.01'),
        },
      },
      'forgets.test': { pages: { '/': FORGETS } },
      'fights.test': { pages: { '/': FIGHTS } },
      'bank.test': { pages: { '/': BANK } },
      'tool.test': { pages: { '/': TOOL } },
    });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const answerOf = (page: PageUnderTest) => page.evaluate(() => document.documentElement.dataset.answer ?? null);
  const consentIn = async (page: PageUnderTest) => {
    const state = (await send(extension, { type: 'page:state', tabId: await page.tabId() })) as PageState | null;
    return state?.hidden.filter(({ kind }) => kind === 'consent') ?? [];
  };

  it("have a consent tool's frame answered, where it is one", async () => {
    const page = await browser.open(server.at('islands.test', '/tool'));
    await waitFor('the answer', async () => (await answerOf(page)) !== null, 14_000);
    expect(await answerOf(page)).toBe('no');
    await page.close();
  });

  it.each(['/bank', '/faint'])('have nothing pressed in a frame that is no banner to the reader: %s', async (path) => {
    const page = await browser.open(server.at('islands.test', path));
    await pause(11_000);
    expect(await answerOf(page)).toBe(null);
    await page.close();
  });

  it('are not told no again and again where they forget it', async () => {
    const page = await browser.open(server.at('forgets.test'));
    // The page may be on its way while it is asked.
    const isTold = () => page.evaluate(() => sessionStorage.getItem('told') === 'no').catch(() => false);
    await waitFor('the first no', isTold, 14_000);
    await pause(8000);
    expect(await page.evaluate(() => Number(sessionStorage.getItem('loads')))).toBe(2);
    expect(await page.evaluate(isSeen, '#banner')).toBe(false);
    expect((await consentIn(page)).map(({ reason }) => reason)).toEqual(['consent-hidden']);
    await page.close();
  });

  it('are left what they fight for, after a few tries, and the popup says so', async () => {
    const page = await browser.open(server.at('fights.test'));
    await waitFor(
      'an end',
      async () => (await consentIn(page)).some(({ reason }) => reason === 'consent-back'),
      14_000,
    );
    const fights = await page.evaluate(() => (globalThis as unknown as { fights: number }).fights);
    await pause(1500);
    expect(await page.evaluate(() => (globalThis as unknown as { fights: number }).fights)).toBe(fights);
    expect(fights).toBeLessThan(20);
    expect(await page.evaluate(isSeen, '#banner')).toBe(true);
    await page.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { readFrames, watchFrames } from '../../scripts/browsers/frames';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning, withSite } from '../../utils/core/settings/cleaning';
import type { PageState } from '../../utils/core/views/page-state';

const PARAGRAPH =
  'The ferry to the outer islands sails twice a day from March, once more than last year, and carries the post, the bread and, on Fridays, whoever has had enough of the city and can find a cabin. ';
const WORDS =
  '<p>We and our 84 partners use cookies and process personal data to show you advertising. You can change your choice at any time.</p>';
const BUTTONS = '<button id="yes">Accept all</button> <button id="no">Reject all</button>';
const STYLE = 'position:fixed;inset:auto 0 0 0;z-index:999;padding:20px;background:#fff;border-top:3px solid';
const ANSWER = `const answer = (root, gone) => { root.getElementById ? 0 : 0; for (const id of ['yes', 'no']) root.querySelector('#' + id).onclick = () => { document.documentElement.dataset.answer = id; gone(); }; };`;

interface Banner {
  name: string;
  script: string;
  /** What a reader sees of it; in a shadow root or frame, its host. */
  selector: string;
  isRejected: boolean;
}

const html = JSON.stringify(`${WORDS}${BUTTONS}`);
/** Banners built as tools that npm does not ship build theirs. */
const BANNERS: readonly Banner[] = [
  {
    name: 'in an open shadow root',
    selector: '#host',
    isRejected: true,
    script: `${ANSWER} const host = document.createElement('div'); host.id = 'host'; document.body.append(host);
      const root = host.attachShadow({ mode: 'open' }); const box = document.createElement('div'); box.style.cssText = '${STYLE}'; box.innerHTML = ${html}; root.append(box); host.style.cssText = 'display:block;position:fixed;inset:auto 0 0 0;height:120px';
      answer(root, () => host.remove());`,
  },
  {
    name: 'in a dialog opened as a modal',
    selector: 'dialog',
    isRejected: true,
    script: `${ANSWER} const box = document.createElement('dialog'); box.innerHTML = ${html}; document.body.append(box); box.showModal(); document.body.style.overflow = 'hidden';
      answer(box, () => { box.close(); document.body.style.overflow = ''; });`,
  },
  {
    name: 'in a modal dialog with no way to refuse',
    selector: 'dialog',
    isRejected: false,
    script: `const box = document.createElement('dialog'); box.innerHTML = ${JSON.stringify(`${WORDS}<button>Accept all</button>`)}; document.body.append(box); box.showModal(); document.body.style.overflow = 'hidden';`,
  },
  {
    name: 'that comes after three seconds',
    selector: '#late',
    isRejected: true,
    script: `${ANSWER} setTimeout(() => { const box = document.createElement('div'); box.id = 'late'; box.style.cssText = '${STYLE}'; box.innerHTML = ${html}; document.body.append(box); answer(box, () => box.remove()); }, 3000);`,
  },
  {
    name: 'that locks the page a moment after it came',
    selector: '#locks',
    isRejected: false,
    script: `const box = document.createElement('div'); box.id = 'locks'; box.style.cssText = '${STYLE}'; box.innerHTML = ${JSON.stringify(`${WORDS}<button>Accept all</button>`)}; document.body.append(box);
      setTimeout(() => { for (const root of [document.documentElement, document.body]) root.style.overflow = 'hidden'; }, 200);`,
  },
  {
    name: 'in a frame of another site',
    selector: '#sp_message_container_1',
    isRejected: true,
    script: `const box = document.createElement('div'); box.id = 'sp_message_container_1'; box.style.cssText = 'position:fixed;inset:0;z-index:9999;background:#0008';
      const frame = document.createElement('iframe'); frame.id = 'sp_message_iframe_1'; frame.title = 'Consent message'; frame.src = FRAME; frame.style.cssText = 'position:absolute;inset:20%;width:60%;height:60%'; box.append(frame); document.body.append(box); document.body.style.overflow = 'hidden';
      addEventListener('message', ({ data }) => { document.documentElement.dataset.answer = data; box.remove(); document.body.style.overflow = ''; });`,
  },
];
const FRAME = `<!doctype html><html lang="en"><body>${WORDS}${BUTTONS}<script>for (const id of ['yes', 'no']) document.getElementById(id).onclick = () => parent.postMessage(id, '*');</script></body></html>`;
/** Comes back whenever it is taken away or hidden. */
const STUBBORN = `const put = () => { for (const old of document.querySelectorAll('.stubborn')) old.remove(); const box = document.createElement('div'); box.className = 'stubborn'; box.style.cssText = '${STYLE}'; box.innerHTML = ${JSON.stringify(`${WORDS}<button>Accept all</button>`)}; document.body.append(box); window.puts = (window.puts ?? 0) + 1; };
  put(); setInterval(() => { const box = document.querySelector('.stubborn'); if (!box || box.getBoundingClientRect().height === 0) put(); }, 200);`;

function seen(selector: string): boolean {
  const element = document.querySelector(selector);
  const inside = element?.shadowRoot?.firstElementChild ?? element;
  return inside?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
}

function scrolls(): boolean {
  window.scrollTo({ top: 300, behavior: 'instant' });
  return (
    window.scrollY === 300 && document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('main,html') !== null
  );
}

describe.each(BROWSERS)('banners of other make in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  const pageOf = (script: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Twice a day to the outer islands</title></head><body><main><article><h1>Twice a day to the outer islands</h1>${`<p>${PARAGRAPH}</p>`.repeat(40)}</article></main><script>const FRAME = 'http://frame.test:' + location.port + '/';${script}</script></body></html>`;

  beforeAll(async () => {
    const pages = Object.fromEntries(BANNERS.map(({ script }, i) => [`/${i}`, pageOf(script)]));
    server = await serveSites(
      {
        'islands.test': { pages: { ...pages, '/stubborn': pageOf(STUBBORN) } },
        'frame.test': { pages: { '/': FRAME } },
      },
      { inject: watchFrames(['h1', ...BANNERS.map(({ selector }) => selector)]) },
    );
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const consentIn = async (tab: PageUnderTest) => {
    const state = (await send(extension, { type: 'page:state', tabId: await tab.tabId() })) as PageState | null;
    return state?.hidden.filter(({ kind }) => kind === 'consent') ?? [];
  };

  describe.each(BANNERS.map((banner, i) => ({ ...banner, path: `/${i}` })))('a banner $name', (banner) => {
    it('is there without Lede', async () => {
      const settings = withSite(parseCleaning(null), server.at('islands.test'), false);
      await send(extension, { type: 'settings:set', settings });
      const tab = await browser.open(server.at('islands.test', banner.path));
      await waitFor('the banner', () => tab.evaluate(seen, banner.selector), 8000);
      await tab.close();
    });

    it('is answered where it can be, never seen, and the page is free', async () => {
      await send(extension, { type: 'settings:set', settings: parseCleaning(null) });
      const tab = await browser.open(server.at('islands.test', banner.path));
      const reason = banner.isRejected ? 'consent-rejected' : 'consent-hidden';
      await waitFor(reason, async () => (await consentIn(tab)).some((item) => item.reason === reason), 14_000);
      await new Promise((done) => setTimeout(done, 600));
      const answer = await tab.evaluate(() => document.documentElement.dataset.answer ?? null);
      expect(answer).toBe(banner.isRejected ? 'no' : null);
      expect(await tab.evaluate(seen, banner.selector)).toBe(false);
      expect(await tab.evaluate(scrolls)).toBe(true);
      const frames = await tab.evaluate(readFrames);
      expect(frames.frames).toBeGreaterThan(5);
      expect(frames.watched[banner.selector]?.visible).toBe(0);
      expect(frames.watched.h1?.tops).toHaveLength(1);
      await tab.close();
    });
  });

  it('a banner that always comes back is left after three tries, and that is said', async () => {
    await send(extension, { type: 'settings:set', settings: parseCleaning(null) });
    const tab = await browser.open(server.at('islands.test', '/stubborn'));
    await waitFor('peace', async () => (await consentIn(tab)).some(({ reason }) => reason === 'consent-back'), 16_000);
    const puts = () => tab.evaluate(() => (window as unknown as { puts: number }).puts);
    const before = await puts();
    await new Promise((done) => setTimeout(done, 1500));
    expect(await puts()).toBe(before);
    expect(before).toBeLessThan(8);
    await tab.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

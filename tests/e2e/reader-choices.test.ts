import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning } from '../../utils/core/settings/cleaning';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const SETTLED = 1500;
const { html, folder, expected } = loadFixture('newsphere');
const STRICT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

const isOpen = () =>
  document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.reader') != null;
const fonts = () =>
  [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replace(/"/g, ''));
const face = () => {
  const story = document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.story');
  return story ? getComputedStyle(story).fontFamily : '';
};

describe.each(BROWSERS)('what the reader chose, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const strict = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').replace('<head>', `<head>${STRICT}`);
    server = await serveSites({
      [HOST]: { pages: { '/page.html': html, '/strict.html': strict, '/': loadFixture('front').html } },
      'other.test': { pages: { '/page.html': html } },
      'pictures.test': { folder },
    });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const choose = (part: object) =>
    send(extension, { type: 'settings:set', settings: { ...parseCleaning(null), ...part } });
  const setFont = (font: string) =>
    extension.evaluate(async (chosen) => {
      interface Api {
        storage: { local: { set(values: object): Promise<void> } };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (own ?? chrome).storage.local.set({ reader: { font: chosen } });
    }, font);

  it('opens articles of chosen sites and addresses by themselves, and no other page', async () => {
    await choose({ readerSites: [`${HOST}/page*`] });
    const page = await browser.open(server.at(HOST, '/page.html'));
    await waitFor('the reader', () => page.evaluate(isOpen));
    await page.press('Escape');
    await waitFor('the page', async () => !(await page.evaluate(isOpen)));
    for (const [host, path] of [
      [HOST, '/strict.html'],
      [HOST, '/'],
      ['other.test', '/page.html'],
    ] as const) {
      await page.goto(server.at(host, path));
      await new Promise((done) => setTimeout(done, SETTLED));
      expect(await page.evaluate(isOpen), `${host}${path}`).toBe(false);
    }
    // Chosen as a whole, the site opens its articles and still not its front page.
    await choose({ readerSites: [HOST] });
    await page.goto(server.at(HOST, '/'));
    await new Promise((done) => setTimeout(done, SETTLED));
    expect(await page.evaluate(isOpen)).toBe(false);
    await page.goto(server.at(HOST, '/strict.html'));
    await waitFor('the reader', () => page.evaluate(isOpen));
    await choose({});
    await page.close();
  });

  it.each(['atkinson', 'literata', 'opendyslexic'])(
    'loads %s once it is chosen, under the strictest policy',
    async (font) => {
      await setFont('serif');
      const page = await browser.open(server.at(HOST, '/strict.html'));
      await send(extension, { type: 'reader:open', tabId: await page.tabId() });
      await waitFor('the reader', () => page.evaluate(isOpen));
      expect(await page.evaluate(fonts)).toEqual([]);
      await setFont(font);
      await waitFor('the font', async () => (await page.evaluate(fonts)).includes(`q7-${font}`));
      expect(await page.evaluate(face)).toContain(`q7-${font}`);
      await page.press('Escape');
      await waitFor('the page', async () => !(await page.evaluate(isOpen)));
      await waitFor('the font to go', async () => (await page.evaluate(fonts)).length === 0);
      await setFont('serif');
      await page.close();
    },
  );

  it('hands a page nothing but fonts', async () => {
    for (const file of ['manifest.json', '../manifest.json', 'background.js']) {
      expect(await send(extension, { type: 'report:font', file })).toBe(null);
    }
  });

  it('lets another tool read the story and put other words into it', async () => {
    const page = await browser.open(server.at(HOST, '/page.html'));
    await new Promise((done) => setTimeout(done, SETTLED));
    await send(extension, { type: 'reader:open', tabId: await page.tabId() });
    await waitFor('the reader', () => page.evaluate(isOpen));
    // As translators do: every text below the document and its open shadow roots.
    const read = await page.evaluate(() => {
      const texts: Text[] = [];
      const walk = (root: Node) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
          if (node instanceof Text) texts.push(node);
          else if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
        }
      };
      walk(document.documentElement);
      const story = texts.filter((text) => text.parentElement?.closest('.story-text p'));
      for (const text of story) text.data = text.data.toUpperCase();
      return story.map(({ data }) => data).join(' ');
    });
    const [first = ''] = expected.paragraphs;
    expect(read).toContain(first.toUpperCase().slice(0, 40));
    await page.press('j');
    await page.press('j');
    const shown = await page.evaluate(
      () =>
        document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.story-text')?.textContent ??
        '',
    );
    expect(shown).toContain(first.toUpperCase().slice(0, 40));
    await page.close();
  });

  it('says nothing about errors', async () => {
    const errors = await browser.takeErrors();
    expect(errors).toEqual([]);
  });
});

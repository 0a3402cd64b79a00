import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserName,
  type BrowserUnderTest,
  type PageUnderTest,
  send,
  waitFor,
} from '../../scripts/browsers/browser-under-test';
import { encode } from '../../scripts/browsers/encode';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { articleId } from '../../utils/core/library/record/article-id';

const HOST = 'strange.test';
const SENTENCE =
  'The lighthouse was switched off for good on a Thursday, and nobody on the island noticed before Sunday, which is when the priest did. ';
const TITLE = 'The lighthouse goes dark';
const STORY = `<main><article><h1>${TITLE}</h1>${Array.from({ length: 8 }, (_, at) => `<p>${at}. ${SENTENCE.repeat(2)}</p>`).join('')}</article></main>`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
/** A page as it was made before Unicode. */
const encoded = (encoding: string, lang: string, words: string) => {
  const story = Array.from({ length: 8 }, (_, at) => `<p>${at}. ${words.repeat(3)}</p>`).join('');
  const head = `<head><meta charset="${encoding}"><title>${words.slice(0, 12)}</title></head>`;
  const html = `<!doctype html><html lang="${lang}">${head}<body><main><article>${story}</article></main></body></html>`;
  return encode(html, encoding);
};
const GERMAN =
  'Der Leuchtturm wurde an einem Donnerstag für immer gelöscht, und außer dem Küster fiel es bis Sonntag niemandem auf. ';
const JAPANESE = '灯台は木曜日に消され、島の人々は日曜日まで誰も気づかなかったと司祭は静かに語った。';
const CHINESE = '灯塔在星期四永远熄灭了，岛上的居民直到星期天才从牧师那里知道这件事情。';
const XML = 'http://www.w3.org/1999/xhtml';

/** The smallest sheet that a browser shows. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** What asking for the reader comes to: the story, a sentence that says why there is none, or that there is no reader here. */
type Outcome = 'story' | 'sentence' | 'none';

const PAGES: Record<string, [html: string | Uint8Array, outcome: Outcome, words?: string]> = {
  '/western.html': [encoded('windows-1252', 'de', GERMAN), 'story', 'außer dem Küster'],
  '/japanese.html': [encoded('shift_jis', 'ja', JAPANESE), 'story', '誰も気づかなかった'],
  '/chinese.html': [encoded('gb18030', 'zh', CHINESE), 'story', '永远熄灭了'],
  '/headless.html': [`<!doctype html>${STORY}`, 'story'],
  '/based.html': [
    page(STORY.replace('0. The', '0. <a href="next">The</a>'), '<base href="https://elsewhere.test/deep/">'),
    'story',
  ],
  '/crowded.html': [page(STORY + '<iframe src="/tiny.html" width="9" height="9"></iframe>'.repeat(200)), 'story'],
  '/typed.html': [
    page(
      STORY,
      `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'"><script>addEventListener('securitypolicyviolation', () => document.documentElement.setAttribute('data-told', '')); addEventListener('try', () => { document.body.innerHTML = ''; })</script>`,
    ),
    'story',
  ],
  '/data.json': [JSON.stringify({ story: SENTENCE }), 'story'],
  '/paper.pdf': [PDF, 'none'],
  '/data.html': [
    page(
      STORY,
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: 'x '.repeat(2_500_000) })}</script>`,
    ),
    'story',
  ],
  '/xhtml.xhtml': [
    `<html xmlns="${XML}" lang="en"><head><title>${TITLE}</title></head><body>${STORY}</body></html>`,
    'story',
  ],
  '/drawing.svg': [
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text y="50">A drawing</text></svg>',
    'none',
  ],
  '/feed.xml': ['<?xml version="1.0"?><feed><title>A feed</title></feed>', 'none'],
  '/plain.txt': [SENTENCE.repeat(20), 'story'],
  '/frames.html': [
    `<!doctype html><html><head><title>Frames</title></head><frameset cols="*,*"><frame src="/plain.txt"><frame src="/plain.txt"></frameset></html>`,
    'sentence',
  ],
  '/bodiless.html': [page(`${STORY}<script>onload = () => document.body.remove()</script>`), 'sentence'],
  '/rewritten.html': [
    page(
      `<p>Wait</p><script>onload = () => setTimeout(() => { document.open(); document.write(${JSON.stringify(page(STORY)).replaceAll('</', '<\\/')}); document.close(); }, 50)</script>`,
    ),
    'story',
  ],
  '/prototypes.html': [
    page(
      STORY,
      "<script>for (const proto of [Element.prototype, Node.prototype, Document.prototype, Array.prototype]) for (const name of ['querySelector', 'querySelectorAll', 'closest', 'textContent', 'children', 'filter', 'map', 'createElement']) try { Object.defineProperty(proto, name, { get() { throw new Error('mine'); }, configurable: true }); } catch {}</script>",
    ),
    'story',
  ],
};

/** Firefox shows data in a page of its own, where no extension may be; Chromium shows papers in one that is like any other. */
const OTHERWISE: Record<BrowserName, Record<string, Outcome>> = {
  chromium: { '/paper.pdf': 'sentence' },
  firefox: { '/data.json': 'none' },
};

describe.each(BROWSERS)('strange pages, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let extension: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({
      [HOST]: {
        pages: {
          ...Object.fromEntries(Object.entries(PAGES).map(([path, [html]]) => [path, html])),
          '/tiny.html': '<!doctype html><title>-</title><p>A tiny page.',
        },
      },
    });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** What lies over the page, read past what the page did to the browser's own functions. */
  const outcomeOn = (page: PageUnderTest, words = 'the priest did'): Promise<Outcome> =>
    page.evaluate((wanted) => {
      const root = document.documentElement.lastElementChild?.shadowRoot;
      const text = root?.querySelector('.story-text')?.textContent ?? '';
      if (text.includes(wanted)) return 'story';
      return root?.querySelector('.reader') ? 'sentence' : 'none';
    }, words);

  it('get a story or a clear word, and stay in sight', async () => {
    const page = await browser.open(server.at(HOST, '/tiny.html'));
    const tabId = await page.tabId();
    for (const [path, [, usual, words]] of Object.entries(PAGES)) {
      const outcome = OTHERWISE[name][path] ?? usual;
      await page.goto(server.at(HOST, path));
      if (/rewritten|bodiless/.test(path)) await new Promise((done) => setTimeout(done, 500));
      const from = Date.now();
      const isOpen = await send(extension, { type: 'reader:open', tabId });
      expect({ path, isOpen: isOpen === true }).toEqual({ path, isOpen: outcome !== 'none' });
      expect({ path, isQuick: Date.now() - from < 5000 }).toEqual({ path, isQuick: true });
      if (path !== '/prototypes.html') {
        // A page that writes itself anew may be on its way while it is asked.
        const comesTo = (wanted: Outcome) =>
          waitFor(
            `${wanted} on ${path}`,
            async () => (await outcomeOn(page, words).catch(() => null)) === wanted,
            5000,
          );
        await comesTo(outcome);
        if (isOpen) expect(await send(extension, { type: 'reader:open', tabId })).toBe(false);
        await comesTo('none');
        const isSeen = () =>
          getComputedStyle(document.documentElement).visibility === 'visible' &&
          document.querySelector('[inert]') === null;
        expect({ path, isSeen: await page.evaluate(isSeen) }).toEqual({ path, isSeen: true });
      }
    }
    await page.close();
    expect(await browser.takeErrors()).toEqual([]);
  });

  it('are told of nothing where they take no markup from anybody', async () => {
    const page = await browser.open(server.at(HOST, '/typed.html'));
    await send(extension, { type: 'reader:open', tabId: await page.tabId() });
    await waitFor('the story', async () => (await outcomeOn(page)) === 'story');
    const isTold = () => document.documentElement.hasAttribute('data-told');
    expect(await page.evaluate(isTold)).toBe(false);
    await page.evaluate(() => {
      dispatchEvent(new Event('try'));
    });
    await waitFor('the page to be told', () => page.evaluate(isTold));
    await page.close();
  });

  it('are kept under their own address, whatever address they build theirs on', async () => {
    const page = await browser.open(server.at(HOST, '/based.html'));
    expect(await send(extension, { type: 'library:save', tabId: await page.tabId() })).toMatchObject({ ok: true });
    const stored = await browser.storage();
    const id = articleId(server.at(HOST, '/based.html'));
    expect(Object.keys(stored).filter((key) => key.startsWith('article:'))).toEqual([`article:${id}`]);
    expect((stored[`body:${id}`] as { html: string }).html).toContain('https://elsewhere.test/deep/next');
    await page.close();
  });

  it('stay as they are while an update takes Lede from under them', async () => {
    const page = await browser.open(server.at(HOST, '/headless.html'));
    await send(extension, { type: 'reader:open', tabId: await page.tabId() });
    await waitFor('the story', async () => (await outcomeOn(page)) === 'story');
    await browser.updateExtension();
    // What was open over the page still goes by its own keys, or went with the old Lede.
    await page.press('Escape');
    await waitFor('the page', async () => (await outcomeOn(page)) === 'none');
    // The layer and what lay behind it are given back in one step.
    expect(await page.evaluate(() => document.querySelector('[inert]') === null)).toBe(true);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    expect(await send(extension, { type: 'reader:open', tabId: await page.tabId() })).toBe(true);
    await waitFor('the story again', async () => (await outcomeOn(page)) === 'story');
    await page.close();
  });
});

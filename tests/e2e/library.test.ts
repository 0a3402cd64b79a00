import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { SavedArticle } from '../../utils/core/library/record/saved-article';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
const { folder, expected } = loadFixture('newsphere');

const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? null;
const titles = () => [...document.querySelectorAll('.row-title')].map((title) => title.textContent);
const has = (selector: string) => document.querySelector(selector) !== null;
const count = (selector: string) => document.querySelectorAll(selector).length;

describe.each(BROWSERS)('the library in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { folder } });
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const openLibrary = async (query = '') => {
    const page = await browser.open(`${browser.extensionOrigin}/library.html${query}`);
    await waitFor('the library', () => page.evaluate(has, '.library, .library-message'));
    return page;
  };
  /** Replaces a file chooser, which no page may open by itself. */
  const chooseFile = (page: PageUnderTest, fileName: string, text: string) =>
    page.evaluate(
      (named, content) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('no file field');
        const files = new DataTransfer();
        files.items.add(new File([content], named));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      fileName,
      text,
    );

  it('is empty at first and says what to do', async () => {
    const page = await openLibrary();
    expect(await waitFor('the sentence', () => page.evaluate(textOf, '.library-empty'))).toContain('Save');
    await page.close();
  });

  it('saves the story of a page, once however often, and the popup lists it', async () => {
    const page = await browser.open(server.at(HOST, '/page.html'));
    const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const tabId = await page.tabId();
    const first = (await send(extension, { type: 'library:save', tabId })) as { ok: boolean; id: string };
    expect(first.ok).toBe(true);
    expect(await send(extension, { type: 'library:save', tabId })).toEqual(first);
    expect((await browser.action(page)).title).toContain('saved');
    await extension.goto(`${browser.extensionOrigin}/popup.html?tab=${tabId}`);
    await waitFor('the list', () => extension.evaluate(has, '.saved-row'));
    expect(await extension.evaluate(count, '.saved-row')).toBe(1);
    expect(await extension.evaluate(textOf, '.saved-title')).toBe(expected.title);
    const about = await extension.evaluate(textOf, '.saved-about');
    expect(about).toContain(expected.siteName ?? 'never');
    expect(about).toMatch(/\d{4}/);
    expect(about).toMatch(/\d+ min/);
    // The icon of the open page follows what is done in the list.
    await extension.evaluate(() => document.querySelectorAll<HTMLElement>('.saved-actions button')[3]?.click());
    await waitFor('the icon to tell', async () => !(await browser.action(page)).title.includes('saved'));
    await extension.evaluate(() => document.querySelector<HTMLElement>('.saved-undo button')?.click());
    await waitFor('the icon to tell', async () => (await browser.action(page)).title.includes('saved'));
    await extension.close();
    await page.close();
  });

  it('opens it with the network off, whole and in order, after a restart', async () => {
    await browser.restart();
    await browser.setOffline(true);
    const library = await openLibrary();
    await waitFor('the row', () => library.evaluate(has, '.row-open'));
    await library.click('.row-open');
    await waitFor('the story', () => library.evaluate(has, '.story-text p'));
    expect(await library.url()).toContain('?id=');
    expect(await library.evaluate(textOf, '.story-title')).toBe(expected.title);
    const text = (await library.evaluate(textOf, '.story-text'))?.replace(/\s+/g, ' ') ?? '';
    let at = 0;
    for (const paragraph of expected.paragraphs) {
      const found = text.indexOf(paragraph, at);
      expect([paragraph, found >= at]).toEqual([paragraph, true]);
      at = found + paragraph.length;
    }
    await library.close();
    await browser.setOffline(false);
    // Pictures were out of reach.
    await browser.takeErrors();
  });

  it('says when an article is not there', async () => {
    const page = await openLibrary('?id=nothing');
    await waitFor('the sentence', () => page.evaluate(textOf, '.library-message'));
    expect(await page.evaluate(textOf, '.library-message')).toContain('not in the library');
    await page.close();
  });

  it('finds by a word of the text and marks it', async () => {
    const page = await openLibrary();
    await waitFor('the row', () => page.evaluate(has, '.row-open'));
    const word = expected.paragraphs.at(-2)?.match(/\p{L}{7,}/u)?.[0] ?? '';
    expect(word).not.toBe('');
    await page.press('/');
    for (const letter of word.toLowerCase()) await page.press(letter);
    const mark = await waitFor('a mark', () => page.evaluate(textOf, '.row mark'));
    expect(mark.toLowerCase()).toBe(word.toLowerCase());
    await page.press('Escape');
    for (const letter of 'qqqq') await page.press(letter);
    await page.close();
  });

  it('imports a file after a preview, and leaves out what is no article', async () => {
    const page = await openLibrary();
    const rows = ['One,https://news.test/1,1704164645,x|y,unread', 'Bad,javascript:alert(1),1,,unread'];
    await chooseFile(page, 'pocket.csv', `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    const numbers = () => [...document.querySelectorAll('.preview-counts dd')].map(({ textContent }) => textContent);
    await waitFor('the preview', () => page.evaluate(has, '.preview-counts'));
    expect(await page.evaluate(numbers)).toEqual(['1', '0', '0', '1']);
    await page.click('.dialog-buttons .is-main');
    await waitFor('the end', () =>
      page.evaluate(() => document.querySelector('.dialog p')?.textContent?.includes('Articles imported')),
    );
    await page.press('Escape');
    await waitFor('the row', () => page.evaluate((title) => document.body.textContent.includes(title), 'One'));
    expect(await page.evaluate(titles)).toEqual([expected.title, 'One']);
    await page.close();
  });

  it('tags, archives and deletes by keys, and undoes', async () => {
    const page = await openLibrary();
    await waitFor('the rows', async () => (await page.evaluate(count, '.row-open')) === 2);
    await page.press('j');
    await page.press('t');
    await waitFor('the box', () => page.evaluate(has, 'dialog[open] input'));
    for (const letter of 'sea') await page.press(letter);
    await page.press('Enter');
    await waitFor('the tag', () => page.evaluate(has, '.row .tag'));
    // What stands in the field counts, though nobody pressed the button beside it.
    for (const letter of 'sun') await page.press(letter);
    await page.click('dialog .is-main');
    await waitFor('the box to go', async () => (await page.evaluate(count, 'dialog[open]')) === 0);
    const tags = () => [...document.querySelectorAll('.row .tag')].map(({ textContent }) => textContent);
    await waitFor('the other tag', async () => (await page.evaluate(tags)).includes('sun'));
    await page.press('#');
    await waitFor('the row to go', async () => (await page.evaluate(titles)).join() === 'One');
    await page.press('z');
    await waitFor('the row', async () => (await page.evaluate(titles)).length === 2);
    await page.press('e');
    // What is archived is unread no more, and the page shows what is.
    await waitFor('the row to go', async () => (await page.evaluate(titles)).length === 1);
    await page.press('z');
    await waitFor('the row', async () => (await page.evaluate(titles)).length === 2);
    await page.close();
    const stored = Object.entries(await browser.storage()).filter(([key]) => key.startsWith('article:'));
    expect(stored.map(([, value]) => (value as { article: SavedArticle }).article.deleted)).toEqual([null, null]);
  });

  it('is found, deleted and brought back by keys in the popup, which reads no article', async () => {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const rows = () =>
      popup.evaluate(() => [...document.querySelectorAll('.saved-title')].map((row) => row.textContent));
    await waitFor('the rows', async () => (await rows()).length === 2);
    for (const letter of 'one') await popup.press(letter);
    await waitFor('the one', async () => (await rows()).join() === 'One');
    expect(await popup.evaluate(textOf, '.saved-title mark')).toBe('One');
    await popup.press('ArrowDown');
    await popup.press('#');
    await waitFor('the row to go', async () => (await rows()).length === 0);
    await popup.click('.saved-undo button');
    await waitFor('the row', async () => (await rows()).join() === 'One');
    await popup.press('ArrowDown');
    // Letters look for articles wherever the focus is: what can be done with a row stands behind it.
    await popup.press('Tab');
    await popup.press('Enter');
    await waitFor('the star', () => popup.evaluate(has, '.saved-row .icon-button[aria-pressed=true]'));
    await popup.close();
  });

  it('shows a hostile record as text, runs none of it and asks the network for nothing', async () => {
    const page = await openLibrary();
    await page.evaluate(
      async (address) => {
        interface Api {
          storage: { local: { get(key: null): Promise<Record<string, unknown>>; set(values: object): Promise<void> } };
        }
        const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        const { local } = (own ?? chrome).storage;
        const id = 'hostile';
        const attack =
          '"><img src=x onerror="document.title=\'owned\'"></title><script>document.title="owned"</script>';
        const article = {
          ...{
            schema: 2,
            id,
            url: 'https://news.test/x',
            canonicalUrl: 'javascript:alert(1)',
            title: attack,
            saved: '2025-01-01',
          },
          ...{
            byline: attack,
            siteName: attack,
            published: attack,
            lang: attack,
            dir: attack,
            excerpt: attack,
            tags: [attack],
          },
          ...{ length: 9, size: 9, readingMinutes: 1, leadImage: attack },
        };
        await local.set({
          [`article:${id}`]: { chunk: 0, article },
          [`body:${id}`]: {
            html: `<p>Text</p>${attack}<img srcset="${address}" style="background:url(${address})"><svg onload="document.title='owned'">`,
            text: 'Text',
          },
        });
      },
      server.at(HOST, '/pixel.gif'),
    );
    const before = server.requests.length;
    await page.goto(`${browser.extensionOrigin}/library.html?id=hostile`);
    await waitFor('the story', () => page.evaluate(has, '.story-text p'));
    await waitFor('the list', async () => (await page.evaluate(count, '.row')) === 3);
    expect(await page.evaluate(textOf, '.story-title')).toContain('<script>');
    expect(await page.evaluate(() => document.title)).not.toBe('owned');
    expect(await page.evaluate(count, '.library script, .library [onerror], .story-text svg')).toBe(0);
    expect(server.requests.length).toBe(before);
    await page.close();
    // The page's policy reports what the sanitiser took away.
    await browser.takeErrors();
  });

  it('cuts off no word of a title that is longer than a line', async () => {
    const other = await browser.open(`${browser.extensionOrigin}/options.html`);
    const title = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde';
    await writeArticles(other, [
      { id: 'w', url: 'https://w.test/', title, progress: 0.5, lastRead: '2025-06-01T00:00:00.000Z' },
    ]);
    const isCut = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    await other.goto(`${browser.extensionOrigin}/library.html`);
    await other.resize({ width: 500, height: 800 });
    await waitFor('the article', () => other.evaluate(has, '.begun-title'));
    expect(await other.evaluate(isCut, '.begun-title')).toEqual([false]);
    await other.goto(`${browser.extensionOrigin}/popup.html`);
    await waitFor('the articles', () => other.evaluate(has, '.saved-title'));
    expect(await other.evaluate(isCut, '.saved-title')).not.toContain(true);
    await other.close();
  });

  it('has no fault that axe finds', async () => {
    const page = await openLibrary();
    await waitFor('the rows', () => page.evaluate(has, '.row-open'));
    // The page's own policy lets no script in but its own: axe comes through the tool.
    const faults = () =>
      page.evaluate(async (source) => {
        // biome-ignore lint/security/noGlobalEval: a test's own tool
        if (!('axe' in globalThis)) globalThis.eval(source);
        interface Axe {
          run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        }
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      }, axe.source);
    expect(await faults()).toEqual([]);
    await page.press('?');
    await waitFor('the box', () => page.evaluate(has, 'dialog[open]'));
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('made no error', async () => {
    const errors = await browser.takeErrors();
    // Firefox reports what a page was still waiting for when it was closed.
    expect(errors).toEqual([]);
  });
});

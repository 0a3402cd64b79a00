import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { articleId } from '../../utils/core/library/record/article-id';
import type { Highlight } from '../../utils/core/library/record/limits';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
/** Its address is the only one it has. */
const plain = loadFixture('newsphere').html.replace(/<link rel="canonical"[^>]*>/, '');
/** Listens before anything else of the page, and reads whatever a page can. */
const SPY = `<head><script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'message', 'focusin'])
    addEventListener(type, (event) => heard.push(type + ' ' + (event.key ?? event.data ?? '')), true);
  const textIn = (root) => [...root.querySelectorAll('*')].map((element) =>
    [...element.childNodes].filter((node) => node.nodeType === 3 && !/^(?:SCRIPT|STYLE)$/.test(element.nodeName)).map((node) => node.data).join(' ') + ' ' +
    (element.value ?? '') + ' ' + (element.shadowRoot ? textIn(element.shadowRoot) : '')).join(' ');
  window.spy = (word) => {
    const roots = document.querySelectorAll('html > [data-place=overlay]');
    const seen = { text: textIn(document).includes(word), found: false, marks: [...(CSS.highlights?.values() ?? [])].flatMap((marks) => [...marks].map(String)) };
    try { getSelection().removeAllRanges(); seen.found = window.find(word, false, false, true, false, true); } catch {}
    seen.frames = window.length;
    seen.requests = performance.getEntries().filter(({ name }) => /extension/.test(name)).length;
    return seen;
  };
</script>`;
const html = plain.replace('<head>', SPY);
/** What the reader writes in this test; it stands nowhere else. */
const NOTE = 'qzxv';

const texts = (selector: string) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  return [...(root?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent ?? '');
};
const select = (from: number, to: number) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const text = root?.querySelector('.story-text p')?.firstChild;
  if (!text) throw new Error('no text');
  getSelection()?.setBaseAndExtent(text, from, text, to);
};

describe.each(BROWSERS)('passages marked in the reader over a page, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { '/page.html': html, '/other.html': html } } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
    page = await reader.open(server.at(HOST, '/page.html'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const recordOf = async (path: string) => {
    const key = `article:${articleId(server.at(HOST, path))}`;
    return (await browser.storage())[key] as { article: { highlights: Highlight[]; title: string } } | undefined;
  };
  const isThere = (selector: string) =>
    waitFor(selector, async () => (await page.evaluate(texts, selector)).length > 0);
  const spy = (word: string) =>
    page.evaluate((wanted) => (globalThis as unknown as { spy(word: string): object }).spy(wanted), word);
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('|'));
  const recordNow = async () => (await recordOf('/page.html'))?.article;
  /** The frame of notes is drawn, and its first control has the focus. */
  const enterNotes = async () => {
    await waitFor('the frame', () =>
      page.evaluate(() => {
        const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
        const host = root?.querySelector<HTMLElement>('.private-highlights');
        root?.querySelector<HTMLElement>('.scroller')?.focus();
        return (host?.offsetHeight ?? 0) > 50;
      }),
    );
    await waitFor('the focus', async () => {
      await page.press('Tab');
      return page.evaluate(() => {
        const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
        return root?.activeElement?.parentElement?.className === 'private-highlights';
      });
    });
  };

  it('save the article with them, in a frame that the page cannot read', async () => {
    expect(await recordNow()).toBeUndefined();
    await page.evaluate(select, 0, 12);
    await isThere('.selection-bar');
    await page.press('h');
    const kept = await waitFor('the record', recordNow);
    expect(kept.title.length).toBeGreaterThan(10);
    const quote = await waitFor('the passage', async () => (await recordNow())?.highlights[0]?.quote);
    expect(quote.length).toBeGreaterThan(8);
    await enterNotes();
    await page.press('Tab');
    const before = await heard();
    for (const key of NOTE) await page.press(key);
    await waitFor('the note', async () => (await recordNow())?.highlights[0]?.note === NOTE);
    expect(await heard()).toBe(before);
    expect(await page.evaluate(texts, '.highlights')).toEqual([]);
    expect(await spy(NOTE)).toMatchObject({ text: false, found: false, marks: [], frames: 0, requests: 0 });
    // What a page can: hear keys of the reader's and find words of the story.
    await page.press('Escape');
    await page.press('j');
    await waitFor('the key', async () => (await heard()).includes('keydown j'));
    expect(await spy(quote.slice(0, 6))).toMatchObject({ text: true, found: true });
  });

  it('are there when it is opened again, and can be taken away; the article stays', async () => {
    await reader.close(page);
    await reader.openOver(page);
    await enterNotes();
    expect(await spy(NOTE)).toMatchObject({ text: false, found: false, marks: [] });
    for (const key of ['Tab', 'Tab']) await page.press(key);
    // The frame goes with its last passage, and Chromium may never tell of the key that was pressed in it.
    page.press('Enter').catch(() => {});
    await waitFor('the change', async () => (await recordNow())?.highlights.length === 0);
    await waitFor('the end of the frame', async () => (await page.evaluate(texts, '.private-highlights')).length === 0);
  });

  it('save nothing where nothing is marked', async () => {
    const other = await reader.open(server.at(HOST, '/other.html'));
    await other.evaluate(select, 0, 12);
    await waitFor('the button', async () => (await other.evaluate(texts, '.selection-bar')).length > 0);
    await reader.close(other);
    expect(await recordOf('/other.html')).toBeUndefined();
  });
});

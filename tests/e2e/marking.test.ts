import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { pressIn, type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { articleId } from '../../utils/core/library/record/article-id';
import type { Highlight } from '../../utils/core/library/record/limits';
import { MARK_COLORS } from '../../utils/core/reading/mark-colors';
import { loadFixture } from '../fixtures/load';

const HOST = 'marking.test';
const html = loadFixture('newsphere').html.replace(/<link rel="canonical"[^>]*>/, '');

const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
/** What is marked in the text, by the name of its mark. */
const marked = () => {
  const { highlights } = CSS as unknown as { highlights: Map<string, Iterable<Range>> };
  return [...highlights].flatMap(([name, ranges]) => [...ranges].map((range) => `${name} ${range}`));
};
const select = (start: number, end: number) => {
  const over = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const text = (over ?? document).querySelector('.story-text p')?.firstChild;
  if (!text) throw new Error('no text');
  getSelection()?.setBaseAndExtent(text, start, text, end);
};
/** Lays an element where a passage is drawn, for a click there; it hears nothing itself. */
const pointAt = (quote: string) => {
  const { highlights } = CSS as unknown as { highlights: Map<string, Iterable<Range>> };
  const range = [...highlights.values()].flatMap((ranges) => [...ranges]).find((each) => String(each) === quote);
  const { left, top, width, height } = range?.getBoundingClientRect() ?? new DOMRect();
  const at = document.createElement('i');
  at.id = 'at';
  at.style.cssText = `position:fixed;pointer-events:none;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  document.getElementById('at')?.remove();
  document.body.append(at);
};

describe.each(BROWSERS)('a marked passage, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { '/page.html': html } } });
    browser = await launch(name);
    page = await browser.open(`${browser.extensionOrigin}/library.html`);
    reader = readerOf(browser, page);
    await writeArticles(page, [
      {
        id: 'one',
        url: 'https://news.test/1',
        title: 'A long winter',
        highlights: [{ quote: 'text of', note: 'Mine.' }],
      },
      {
        ...{ id: 'many', url: 'https://news.test/2', title: 'yellow green blue pink purple' },
        highlights: MARK_COLORS.map((color) => ({ quote: color, note: '', color })),
      },
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (id: string) => {
    await page.goto(`${browser.extensionOrigin}/library.html?id=${id}`);
    await waitFor('the article', async () => (await page.evaluate(texts, '.story-text p')).length > 0);
  };
  const stored = async (id: string) => {
    const record = (await browser.storage())[`article:${id}`] as { article: { highlights: Highlight[] } } | undefined;
    return record?.article.highlights.map(({ quote, note, color }) => [quote, note, color ?? '-'].join('|')) ?? [];
  };
  /** The panel is open, and has the focus. */
  const opened = () =>
    waitFor('the panel', () =>
      page.evaluate(() => document.activeElement?.closest('.mark-panel')?.isConnected === true),
    );
  const isOpen = async () => (await page.evaluate(texts, '.mark-panel')).length > 0;

  it('has one of five colours in the text, each known by a name of its own', async () => {
    await open('many');
    await waitFor('the marks', async () => (await page.evaluate(marked)).length === 5);
    expect((await page.evaluate(marked)).sort()).toEqual([
      'q7-kept yellow',
      'q7-kept-blue blue',
      'q7-kept-green green',
      'q7-kept-pink pink',
      'q7-kept-purple purple',
    ]);
  });

  it('opens by a click with note, colours, copy and removal, and nothing is wrong with that', async () => {
    await open('one');
    await waitFor('the mark', async () => (await page.evaluate(marked)).length === 1);
    await page.evaluate(pointAt, 'text of');
    await page.clickAt('#at');
    await opened();
    expect(await page.evaluate(texts, '.mark-panel .highlights-quote')).toEqual(['text of']);
    expect(await page.evaluate(texts, '.mark-panel button')).toHaveLength(2);
    const names = () =>
      [...document.querySelectorAll('.mark-color input')].map((radio) => radio.getAttribute('aria-label'));
    expect(new Set(await page.evaluate(names)).size).toBe(5);
    expect(await violations(page)).toEqual([]);
    await page.click('.mark-panel .panel-button');
    await waitFor('the copy', async () => (await browser.clipboard()).startsWith('> text of'));
    expect(await browser.clipboard()).toBe('> text of\n\n— A long winter, Site\nhttps://news.test/1\n');
    // Looking at the clipboard may have brought another tab to the front.
    await page.tabId();
    await page.press('Escape');
    await waitFor('the end of the panel', async () => !(await isOpen()));
    expect(await page.evaluate(texts, '.story-text p')).toHaveLength(1);
  });

  it('takes another colour by the keys alone, which the next passage has too', async () => {
    await open('one');
    await waitFor('the mark', async () => (await page.evaluate(marked)).length === 1);
    await page.press('c');
    await opened();
    await page.press('ArrowRight');
    await waitFor('the colour', async () => (await stored('one'))[0] === 'text of|Mine.|green');
    await waitFor('the mark', async () => (await page.evaluate(marked))[0] === 'q7-kept-green text of');
    await page.press('Escape');
    await waitFor('the end of the panel', async () => !(await isOpen()));
    // From within one word into another: both are marked whole.
    await page.evaluate(select, 14, 18);
    await waitFor('the bar', async () => (await page.evaluate(texts, '.selection-bar')).length > 0);
    await page.press('h');
    await waitFor('the passage', async () => (await stored('one')).length === 2);
    expect((await stored('one'))[1]).toBe('long||green');
  });

  it('comes of what is selected, with the field for its note at hand', async () => {
    await open('many');
    await page.evaluate(select, 0, 6);
    await waitFor('the bar', async () => (await page.evaluate(texts, '.selection-bar')).length > 0);
    await page.click('.selection-copy');
    await waitFor('the copy', async () => (await browser.clipboard()) === 'The te');
    await page.tabId();
    await page.evaluate(select, 0, 6);
    await waitFor('the bar', async () => (await page.evaluate(texts, '.selection-bar')).length > 0);
    await page.click('.selection-note');
    await opened();
    for (const key of 'ab') await page.press(key);
    await waitFor('the note', async () => (await stored('many'))[5] === 'The text|ab|green');
  });

  it('goes by its panel, and the panel with it', async () => {
    await open('one');
    await waitFor('the mark', async () => (await page.evaluate(marked)).length === 2);
    await page.press('c');
    await opened();
    await page.click('.mark-remove');
    await waitFor('the change', async () => (await stored('one')).join() === 'long||green');
    await waitFor('the end of the panel', async () => !(await isOpen()));
  });

  it('is looked for in the library', async () => {
    await open('many');
    await page.evaluate(select, 4, 11);
    await waitFor('the bar', async () => (await page.evaluate(texts, '.selection-bar')).length > 0);
    await page.click('.selection-search');
    const field = () => document.querySelector<HTMLInputElement>('input[type=search]')?.value;
    expect(await waitFor('the words', () => page.evaluate(field))).toBe('"text of"');
    await waitFor('both articles', async () => (await page.evaluate(texts, '.library-list li')).length >= 2);
  });

  describe('over a page', () => {
    let over: PageUnderTest;
    const inReader = (selector: string) => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      return root?.querySelectorAll(selector).length ?? 0;
    };
    const there = (selector: string) => waitFor(selector, async () => (await over.evaluate(inReader, selector)) > 0);

    it('says that it saves the article, and opens in a frame of its own', async () => {
      over = await reader.open(server.at(HOST, '/page.html'), { markColor: 'pink' });
      await over.evaluate(select, 3, 12);
      await there('.selection-bar');
      await over.press('h');
      const id = articleId(server.at(HOST, '/page.html'));
      const kept = await waitFor('the passage', async () => (await stored(id))[0]);
      expect(kept).toMatch(/\|\|pink$/);
      await over.press('c');
      await there('.mark-panel .private-highlights');
      // The frame takes the focus at the colour the passage has; a key that comes before it counts there too.
      await over.press('ArrowRight');
      await waitFor('the colour', async () => (await stored(id))[0] !== kept);
      await over.press('Tab');
      await over.press('Enter');
      await waitFor('the quotation', async () => (await browser.clipboard()).startsWith('> '));
      expect(await browser.clipboard()).toContain(`\n${server.at(HOST, '/page.html')}`);
      await over.tabId();
      await over.press('Escape');
      await waitFor('the end of the panel', async () => (await over.evaluate(inReader, '.mark-panel')) === 0);
      expect(await over.evaluate(inReader, '.story-text')).toBe(1);
    });

    it('has in its note what was typed while the frame came, and none of it as a key of the reader', async () => {
      await over.evaluate(select, 40, 48);
      await there('.selection-note');
      await pressIn(over, '.selection-note');
      const letters = [...'also long'];
      for (const letter of letters) {
        await over.press(letter);
        // Faster than anybody types.
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const id = articleId(server.at(HOST, '/page.html'));
      await waitFor('the note', async () => (await stored(id)).some((mark) => mark.includes(`|${letters.join('')}|`)));
      expect(await over.evaluate(inReader, '.panel:not(.mark-panel)')).toBe(0);
      await over.press('Escape');
      await waitFor('the end of the panel', async () => (await over.evaluate(inReader, '.mark-panel')) === 0);
      // Closed, its keys are the reader's again.
      await over.press('a');
      await there('.panel:not(.mark-panel)');
      await over.press('Escape');
    });

    it('comes back with its note and colour when it was taken away', async () => {
      const id = articleId(server.at(HOST, '/page.html'));
      const before = await waitFor('the passages', async () => {
        const all = await stored(id);
        return all.length === 2 ? all : null;
      });
      await over.press('c');
      await there('.mark-panel .private-highlights');
      // The frame has the focus at the colour: on to the copy, and to taking it away.
      for (const key of ['ArrowLeft', 'ArrowRight']) await over.press(key);
      await waitFor('the frame', () => over.evaluate(() => document.activeElement?.matches('[data-place=overlay]')));
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const key of ['Tab', 'Tab', 'Enter']) await over.press(key);
      await waitFor('the passage to go', async () => (await stored(id)).length === 1);
      await there('.taken-undo');
      expect(await violations(over)).toEqual([]);
      await over.press('z');
      await waitFor('the passage again', async () => (await stored(id)).join() === before.join());
      expect(await over.evaluate(inReader, '.mark-panel')).toBe(0);
      expect(await over.evaluate(inReader, '.taken-undo')).toBe(0);
    });

    it('is looked for in a tab of the library', async () => {
      await over.evaluate(select, 0, 12);
      await there('.selection-search');
      await pressIn(over, '.selection-search');
      interface Api {
        tabs: { query(query: object): Promise<{ url?: string }[]> };
      }
      await waitFor('the tab', () =>
        page.evaluate(async () => {
          const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
          const tabs = await (own ?? chrome).tabs.query({});
          return tabs.some(({ url }) => url?.includes('/library.html?q='));
        }),
      );
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { pressIn, type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';

const HOST = 'pages.test';
const SENTENCES = [
  'The keeper wrote down what the river did, hour after hour, and never once what he thought of it.',
  'When the lock was drained for the second time that autumn, half of the village came to look.',
];
const PARAGRAPHS = Array.from({ length: 30 }, (_, i) => {
  const heading = i % 7 === 6 ? `<h2>Winter ${i}</h2>` : '';
  return `${heading}<p>${i} hours in. ${SENTENCES.join(` It was the ${i}th day. `)} Nobody spoke for ${i + 2} minutes.</p>`;
});
const STORY = `<!doctype html><html lang="en"><title>A river in numbers</title><article><h1>A river in numbers</h1>
  <p>By Ida Lock</p>${PARAGRAPHS.join('')}</article></html>`;

/** Whether the first box of an element in the reader is in the window, all of it. */
const isSeen = (selector: string, text = '') => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const view = root?.querySelector('.scroller')?.getBoundingClientRect();
  const found = [...(root?.querySelectorAll(selector) ?? [])].find((each) => each.textContent?.startsWith(text));
  const box = found?.getClientRects()[0];
  if (!view || !box) return null;
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
};
/** Which page is open, once it stands. */
const opened = () => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const scroller = root?.querySelector('.scroller');
  if (!scroller || scroller.scrollLeft % scroller.getBoundingClientRect().width !== 0) return null;
  return Number.parseInt(root?.querySelector('.page-turner')?.textContent?.slice(1) ?? '', 10);
};
/** Selects the first words of a paragraph. */
const select = (start: string) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const found = [...(root?.querySelectorAll('.story-text p') ?? [])].find((p) => p.textContent?.startsWith(start));
  const text = found?.firstChild as Text | null;
  if (!text) throw new Error(`no ${start}`);
  getSelection()?.setBaseAndExtent(text, 0, text, 30);
};
const focusOn = (selector: string, text: string) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  // A panel takes the focus once it is there.
  if (!root?.activeElement?.matches(selector)) return false;
  const all = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const found = all.find(({ textContent }) => textContent === text);
  found?.focus();
  return found !== undefined;
};

describe.each(BROWSERS)('what leads through a story in pages, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { '/2026/01/02/a-river-in-numbers': STORY } } });
    browser = await launch(name, { size: { width: 1900, height: 700 } });
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
    page = await reader.open(server.at(HOST, '/2026/01/02/a-river-in-numbers'), { layout: 'pages' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(['Winter 6', 'Winter 13', 'Winter 20', 'Winter 27'])('opens the page on which %s begins', async (heading) => {
    await page.press('o');
    await waitFor('the outline', () => page.evaluate(focusOn, '.outline-entry', heading));
    await page.press('Enter');
    await waitFor('the heading', () => page.evaluate(isSeen, '.story-text h2', heading), 5000);
    await page.press('Escape');
    const isBack = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      return root?.activeElement?.matches('.scroller') === true;
    };
    await waitFor('the focus', () => page.evaluate(isBack));
  });

  it.each(['0 ', '9 ', '17 ', '29 '])(
    'shows beside what is selected in paragraph %s what can be done with it',
    async (start) => {
      await waitFor('the first page', async () => {
        await page.press('PageUp');
        return (await page.evaluate(opened)) === 1;
      });
      for (let number = 1; number < 20; number++) {
        await waitFor('the page', async () => (await page.evaluate(opened)) === number);
        if (await page.evaluate(isSeen, '.story-text p', start)) break;
        await page.press('PageDown');
      }
      await page.evaluate(select, start);
      expect(await waitFor('the bar', async () => (await page.evaluate(isSeen, '.selection-bar')) !== null)).toBe(true);
      expect(await page.evaluate(isSeen, '.selection-bar')).toBe(true);
      await page.press('h');
    },
  );

  it('is turned by keys after its buttons too, the last page as well', async () => {
    const turner = (way: 'first' | 'last') => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const button = root?.querySelector<HTMLElement>(`.page-turner button:${way}-of-type`);
      button?.focus();
      const [at, count] = root?.querySelector('.page-turner span')?.textContent?.split(' / ').map(Number) ?? [];
      return { at: at ?? 0, count: count ?? 0 };
    };
    await waitFor('the last page', async () => {
      const { at, count } = await page.evaluate(turner, 'last');
      if (at < count) await page.press('Enter');
      return at === count && (await page.evaluate(opened)) === count;
    });
    const { count } = await page.evaluate(turner, 'first');
    await page.press('ArrowLeft');
    await waitFor('the page before', async () => (await page.evaluate(opened)) === count - 1);
  });

  it('leads to all that is noted under the story, however much it becomes', async () => {
    const marked = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      return root?.querySelector('.private-highlights')?.getBoundingClientRect().height ?? 0;
    };
    for (const start of PARAGRAPHS.map((_, i) => `${i} `)) {
      await page.evaluate(select, start);
      await waitFor('the bar', async () => (await page.evaluate(isSeen, '.selection-bar')) !== null);
      await page.press('h');
    }
    await waitFor('the notes', async () => (await page.evaluate(marked)) > 400);
    await waitFor('the end of all', async () => {
      await page.press('PageDown');
      return page.evaluate(isSeen, '.story-end');
    });
    const frame = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const box = root?.querySelector('.private-highlights')?.getBoundingClientRect();
      return (box?.bottom ?? 9999) <= innerHeight;
    };
    expect(await page.evaluate(frame)).toBe(true);
  });

  it('keeps the place however often it is laid out anew', async () => {
    const first = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const view = root?.querySelector('.scroller')?.getBoundingClientRect();
      const isHere = ({ left, right }: DOMRect) => view !== undefined && left >= view.left && right <= view.right;
      const all = [...(root?.querySelectorAll('.story-text p') ?? [])];
      return Number.parseInt(all.find((p) => isHere(p.getBoundingClientRect()))?.textContent ?? '', 10);
    };
    await page.close();
    page = await reader.open(server.at(HOST, '/2026/01/02/a-river-in-numbers'), { layout: 'pages' });
    for (const number of [1, 2]) {
      await waitFor('a page', async () => (await page.evaluate(opened)) === number);
      await page.press('PageDown');
    }
    await waitFor('a page', async () => (await page.evaluate(opened)) === 3);
    const place = await page.evaluate(first);
    const heights = ['+', '+', '-', '-', '+', '+', '+', '-', '-', '-'];
    for (const key of heights) {
      await page.press(key);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await waitFor('the place', async () => (await page.evaluate(first)) === place, 3000);
  });

  it('stays at its page where a piece of the story is hidden', async () => {
    const start = '14 ';
    await page.press('ArrowLeft');
    for (let number = 2; number < 20; number++) {
      await waitFor('a page', async () => (await page.evaluate(opened)) === number);
      if (await page.evaluate(isSeen, '.story-text p', start)) break;
      await page.press('PageDown');
    }
    const before = await page.evaluate(opened);
    await page.evaluate(select, start);
    await waitFor('the bar', async () => (await page.evaluate(isSeen, '.selection-bar')) !== null);
    await pressIn(page, '.selection-cut');
    await waitFor('the end of it', async () => (await page.evaluate(isSeen, '.story-text p', start)) === null);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate(opened)).toBe(before);
  });
});

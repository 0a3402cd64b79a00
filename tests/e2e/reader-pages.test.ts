import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';

const HOST = 'pages.test';
const ONE = 'The keeper wrote down what the river did, hour after hour, and never once what he thought of it.';
const TWO = 'When the lock was drained for the second time that autumn, half of the village came to look.';

const ARABIC = 'كتب الحارس ما فعله النهر ساعة بعد ساعة، ولم يكتب مرة واحدة ما رآه هو في ذلك، وجاء نصف القرية لينظر.';

const story = (dir: 'ltr' | 'rtl') => {
  const [one, two] = dir === 'ltr' ? [ONE, TWO] : [ARABIC, ARABIC];
  const paragraphs = Array.from({ length: 24 }, (_, i) => {
    const heading = i === 12 ? '<h2>The second winter</h2>' : i === 4 ? '<h2>The first</h2>' : '';
    const code = i === 6 ? `<pre><code>${'level = level + 1\n'.repeat(80)}</code></pre>` : '';
    return `${heading}<p>${i} hours in. ${one} It was the ${i}th day. ${two} Nobody spoke for ${i + 2} minutes.</p>${code}`;
  });
  return `<!doctype html><html lang="${dir === 'ltr' ? 'en' : 'ar'}" dir="${dir}"><title>A river in numbers</title><article><h1>A river in numbers</h1>
    <p>By Ida Lock</p>${paragraphs.join('')}</article></html>`;
};

/** What stands in the window, and how the pages lie. */
const look = () => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const scroller = root?.querySelector<HTMLElement>('.scroller');
  const view = scroller?.getBoundingClientRect();
  if (!root || !scroller || !view) return null;
  const paragraphs = [...root.querySelectorAll('.story-text p')];
  const isHere = (box: DOMRect) => box.left >= view.left && box.left < view.right && box.top < view.bottom;
  return {
    turner: root.querySelector('.page-turner span')?.textContent ?? null,
    seen: paragraphs
      .filter((p) => isHere(p.getBoundingClientRect()))
      .map((p) => Number.parseInt(p.textContent ?? '', 10)),
    /** Lines of text that no page shows whole. */
    cut: paragraphs
      .flatMap((p) => [...p.getClientRects()])
      .filter(({ top, bottom, left, right }) => {
        const at = (x: number) => Math.floor((x - view.left) / view.width);
        return top < view.top - 1 || bottom > view.bottom + 1 || at(left) !== at(right - 1);
      }).length,
    offset: Math.abs(scroller.scrollLeft) % view.width,
    scrolled: scroller.scrollTop,
  };
};

describe.each(BROWSERS)('a story in pages, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    const pages = { '/2026/01/02/a-river-in-numbers': story('ltr'), '/2026/01/02/a-river-to-the-left': story('rtl') };
    server = await serveSites({ [HOST]: { pages } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
    page = await reader.open(server.at(HOST, '/2026/01/02/a-river-in-numbers'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const at = async () => {
    const said = (await page.evaluate(look))?.turner?.split(' / ').map(Number) ?? [];
    return { page: said[0] ?? 0, count: said[1] ?? 0 };
  };
  const reach = (number: number) => waitFor(`page ${number}`, async () => (await at()).page === number);

  it('scrolls till pages are asked for, and then stands whole on each', async () => {
    expect((await page.evaluate(look))?.turner).toBeNull();
    await page.press('b');
    await waitFor('pages', async () => (await at()).count > 3);
    const shown = await page.evaluate(look);
    expect(shown).toMatchObject({ cut: 0, offset: 0, scrolled: 0 });
    expect(shown?.seen[0]).toBe(0);
  });

  it('is turned by keys, each paragraph once and in order', async () => {
    const seen = new Set<number>();
    const { count } = await at();
    for (let number = 1; number <= count; number++) {
      await reach(number);
      const shown = await page.evaluate(look);
      expect(shown?.cut).toBe(0);
      for (const paragraph of shown?.seen ?? []) seen.add(paragraph);
      if (number < count) await page.press(number % 2 ? 'PageDown' : 'ArrowRight');
    }
    expect([...seen]).toEqual(Array.from({ length: 24 }, (_, i) => i));
    await page.press('ArrowRight');
    await page.press('ArrowLeft');
    await reach(count - 1);
  });

  it('keeps its place in another window, and where it is laid out anew', async () => {
    const before = (await page.evaluate(look))?.seen[0];
    await page.resize({ width: 700, height: 600 });
    await waitFor('the place', async () => (await page.evaluate(look))?.seen.includes(before ?? -1));
    await page.press('b');
    await waitFor('scrolling', async () => (await page.evaluate(look))?.turner === null);
    await waitFor('the place', async () => (await page.evaluate(look))?.seen.includes(before ?? -1));
    await page.press('b');
    await waitFor('the place', async () => (await page.evaluate(look))?.seen.includes(before ?? -1));
    await page.resize({ width: 1100, height: 760 });
  });

  it('leads to a section by the outline, and to the next paragraph by its key', async () => {
    for (let i = 0; i < 20; i++) await page.press('ArrowLeft');
    await reach(1);
    await page.press('o');
    const enter = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      // A panel takes the focus once it is there.
      if (!root?.activeElement?.matches('.outline-entry')) return false;
      const entries = [...(root?.querySelectorAll<HTMLElement>('.outline-entry') ?? [])];
      const entry = entries.find(({ textContent }) => textContent === 'The second winter');
      entry?.focus();
      return entry !== undefined;
    };
    await waitFor('the outline', () => page.evaluate(enter));
    await page.press('Enter');
    await waitFor('the section', async () => (await page.evaluate(look))?.seen.includes(12));
    await waitFor('a whole page', async () => (await page.evaluate(look))?.offset === 0);
    for (let i = 0; i < 6; i++) await page.press('j');
    await waitFor('a later paragraph', async () => ((await page.evaluate(look))?.seen.at(-1) ?? 0) > 14);
    expect(await page.evaluate(look)).toMatchObject({ offset: 0, scrolled: 0 });
  });

  it('scrolls long code to its end before it turns on, by keys', async () => {
    const code = (isFocused: boolean) => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const found = root?.querySelector<HTMLElement>('.story-text pre');
      if (isFocused) found?.focus();
      const scroller = root?.querySelector('.scroller');
      if (!found || !scroller) return null;
      const page = scroller.scrollLeft / scroller.getBoundingClientRect().width + 1;
      return { page, gone: found.scrollTop, left: found.scrollHeight - found.clientHeight - found.scrollTop };
    };
    await page.evaluate(code, true);
    const open = await waitFor('the page of the code', async () => {
      const number = (await page.evaluate(code, false))?.page;
      return number === (await at()).page ? number : null;
    });
    await page.press('ArrowDown');
    await waitFor('more of the code', async () => ((await page.evaluate(code, false))?.gone ?? 0) > 0);
    expect((await at()).page).toBe(open);
    await waitFor('the end of the code', async () => {
      await page.press('PageDown');
      return ((await page.evaluate(code, false))?.left ?? 9) <= 1;
    });
    await page.press('PageDown');
    await waitFor('the next page', async () => (await at()).page > open);
  });

  it('begins in pages where that was chosen, to the left where the language goes there', async () => {
    await page.close();
    page = await reader.open(server.at(HOST, '/2026/01/02/a-river-to-the-left'), { layout: 'pages' });
    await waitFor('pages', async () => (await at()).count > 3);
    await page.press('ArrowLeft');
    await reach(2);
    expect((await page.evaluate(look))?.seen[0]).toBeGreaterThan(0);
    await page.press('ArrowRight');
    await reach(1);
    expect((await page.evaluate(look))?.seen[0]).toBe(0);
    await page.close();
  });
});

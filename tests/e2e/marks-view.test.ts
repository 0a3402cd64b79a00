import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';

const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe.each(BROWSERS)('all that was marked, in %s', (name) => {
  let browser: BrowserUnderTest;
  let page: PageUnderTest;

  beforeAll(async () => {
    browser = await launch(name);
    page = await browser.open(`${browser.extensionOrigin}/library.html`);
    await writeArticles(page, [
      {
        ...{ id: 'one', url: 'https://news.test/1', title: 'A long winter', saved: '2025-01-02T00:00:00.000Z' },
        highlights: [
          { quote: 'text of', note: '' },
          { quote: 'long winter', note: 'Ask the harbour master.', color: 'green' },
        ],
      },
      { id: 'two', url: 'https://news.test/2', title: 'Ice', highlights: [{ quote: 'Ice', note: '', color: 'pink' }] },
      { id: 'none', url: 'https://news.test/3', title: 'Nothing marked' },
    ]);
    await page.goto(`${browser.extensionOrigin}/library.html`);
    await waitFor('the list', async () => (await page.evaluate(texts, '.list-row')).length === 3);
  });
  afterAll(() => browser?.close());

  const quotes = () => page.evaluate(texts, '.marks-quote');
  const showMarks = async () => {
    await page.click('.filter-list li:last-child .filter');
    await waitFor('the passages', async () => (await quotes()).length > 0);
  };

  it('stands in one list, by article, with notes and the names of colours', async () => {
    await showMarks();
    expect(await page.evaluate(texts, '.marks-title')).toEqual(['A long winter', 'Ice']);
    expect(await quotes()).toEqual(['Yellow: text of', 'Green: long winter', 'Pink: Ice']);
    expect(await page.evaluate(texts, '.marks-note')).toEqual(['Ask the harbour master.']);
    expect(await violations(page)).toEqual([]);
  });

  it('is narrowed by words and by a colour', async () => {
    await page.click('.library-list:not([hidden]) input[type=search]');
    for (const key of 'harbour') await page.press(key);
    await waitFor('the one', async () => (await quotes()).join() === 'Green: long winter');
    await page.goto(`${browser.extensionOrigin}/library.html`);
    await showMarks();
    await waitFor('all', async () => (await quotes()).length === 3);
    await page.click('.marks-color:last-of-type input');
    await waitFor('none', async () => (await quotes()).length === 0);
    await page.click('.marks-color[data-mark=pink] input');
    await waitFor('the pink one', async () => (await quotes()).join() === 'Pink: Ice');
    await page.click('.marks-color:first-of-type input');
    await waitFor('all', async () => (await quotes()).length === 3);
  });

  it('leads to where it stands, and keys touch no article of the list behind', async () => {
    await page.press('#');
    await page.click('.marks-article:last-child .marks-quote');
    await waitFor('the story', async () =>
      (await page.evaluate(texts, '.story-text')).join().includes('The text of Ice'),
    );
    const marked = () => {
      const { highlights } = CSS as unknown as { highlights: Map<string, Iterable<Range>> };
      return [...(highlights.get('q7-kept-pink') ?? [])].map(String);
    };
    await waitFor('the mark', async () => (await page.evaluate(marked))[0] === 'Ice');
    await page.click('.highlights-take');
    await waitFor('one fewer', async () => (await quotes()).length === 2);
    expect(await browser.storage()).toMatchObject({ 'article:two': { article: { deleted: null, highlights: [] } } });
  });

  it('gives way to the articles again', async () => {
    await page.goto(`${browser.extensionOrigin}/library.html`);
    await showMarks();
    await page.click('.filter-list li:nth-child(3) .filter');
    await waitFor('the list', async () => (await page.evaluate(texts, '.list-row')).length === 3);
    expect(await quotes()).toEqual([]);
  });
});

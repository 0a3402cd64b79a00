import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from './harness/browser-under-test';
import { BROWSERS, launch } from './harness/launch';
import { writeArticles } from './harness/library';

const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
/** The passages marked in the text. */
const marked = () => {
  const { highlights } = CSS as unknown as { highlights: Map<string, Iterable<Range>> };
  return [...(highlights.get('q7-kept') ?? [])].map(String);
};

describe.each(BROWSERS)('passages marked in a saved article, in %s', (name) => {
  let browser: BrowserUnderTest;
  let page: PageUnderTest;

  beforeAll(async () => {
    browser = await launch(name);
    page = await browser.open(`${browser.extensionOrigin}/library.html`);
    await writeArticles(page, [
      {
        ...{ id: 'marked', url: 'https://news.test/1', title: 'A long winter' },
        highlights: [
          { quote: 'text\n of a', note: '' },
          { quote: 'text of A  long', note: 'Ask the harbour master.' },
          { quote: 'It was never there', note: '' },
        ],
      },
      {
        ...{ id: 'link', url: 'https://news.test/2', title: 'A link', length: 0 },
        highlights: [{ quote: 'Kept without its story', note: '' }],
      },
      { id: 'plain', url: 'https://news.test/3', title: 'Nothing marked' },
    ]);
  });
  afterAll(() => browser?.close());

  const open = async (id: string, part: string) => {
    await page.goto(`${browser.extensionOrigin}/library.html?id=${id}`);
    await waitFor('the article', async () => (await page.evaluate(texts, part)).length > 0);
  };

  it('stand under the story with their notes, and are marked where it holds them', async () => {
    await open('marked', '.highlights li');
    expect(await page.evaluate(texts, '.highlights-quote')).toEqual([
      'text\n of a',
      'text of A  long',
      'It was never there',
    ]);
    expect(await page.evaluate(texts, '.highlights-note')).toEqual(['Ask the harbour master.']);
    expect(await waitFor('the mark', async () => (await page.evaluate(marked))[0])).toBe('text of A long');
    expect(await page.evaluate(marked)).toHaveLength(1);
    await page.evaluate(() => {
      const { prototype } = Element;
      prototype.scrollIntoView = function scrollIntoView(this: Element) {
        document.title = `at ${this.localName}`;
      };
    });
    await page.click('.highlights li:nth-child(2) .highlights-go');
    expect(await page.evaluate(() => document.title)).toBe('at p');
  });

  it('show beside a link whose story was never kept', async () => {
    await open('link', '.library-message h1');
    expect(await page.evaluate(texts, '.highlights-quote')).toEqual(['Kept without its story']);
  });

  it('leave an article without any as it is', async () => {
    await open('plain', '.story-text p');
    expect(await page.evaluate(texts, '.highlights')).toEqual([]);
    expect(await page.evaluate(marked)).toEqual([]);
  });
});

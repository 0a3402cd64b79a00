import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import type { Highlight } from '../../utils/core/library/record/limits';

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
    expect(await page.evaluate(() => [...document.querySelectorAll('textarea')].map((field) => field.value))).toEqual([
      '',
      'Ask the harbour master.',
      '',
    ]);
    expect(await waitFor('the mark', async () => (await page.evaluate(marked))[0])).toBe('text of A long');
    expect(await page.evaluate(marked)).toHaveLength(1);
    await page.evaluate(() => {
      const { prototype } = Element;
      prototype.scrollBy = function scrollBy(this: Element) {
        document.title = `in ${this.className}`;
      };
    });
    await page.click('.highlights li:nth-child(2) .highlights-go');
    expect(await page.evaluate(() => document.title)).toBe('in scroller');
  });

  /** Selects some letters of the story. */
  const select = (from: number, to: number) =>
    page.evaluate(
      (start, end) => {
        const text = document.querySelector('.story-text p')?.firstChild;
        if (!text) throw new Error('no text');
        getSelection()?.setBaseAndExtent(text, start, text, end);
      },
      from,
      to,
    );
  /** As they are stored: passages and notes. */
  const highlightsOf = async (id: string) => {
    const record = (await browser.storage())[`article:${id}`] as { article: { highlights: Highlight[] } };
    return record.article.highlights.map(({ quote, note }) => `${quote}|${note}`);
  };

  it('are made of what is selected, by a press or a key, and kept with their notes', async () => {
    await open('plain', '.story-text p');
    expect(await page.evaluate(texts, '.highlights, .selection-bar')).toEqual([]);
    expect(await page.evaluate(marked)).toEqual([]);
    await select(4, 8);
    await waitFor('the button', async () => (await page.evaluate(texts, '.selection-bar')).length > 0);
    await page.click('.selection-mark');
    await waitFor('the mark', async () => (await page.evaluate(marked))[0] === 'text');
    expect(await page.evaluate(texts, '.selection-bar')).toEqual([]);
    // Nothing is selected now, so the key does nothing.
    await page.press('h');
    await select(12, 19);
    await waitFor('the button', async () => (await page.evaluate(texts, '.selection-bar')).length > 0);
    await page.press('h');
    await waitFor('both marks', async () => (await page.evaluate(marked)).join('|') === 'text|Nothing');
    await page.click('.highlights li:nth-child(2) .highlights-field');
    for (const key of 'hi') await page.press(key);
    await page.press('Escape');
    await waitFor('the note', async () => (await highlightsOf('plain'))[1] === 'Nothing|hi');
    expect(await highlightsOf('plain')).toEqual(['text|', 'Nothing|hi']);
    await open('plain', '.highlights-field');
    expect(await page.evaluate(texts, '.highlights-quote')).toEqual(['text', 'Nothing']);
    expect(await page.evaluate(() => [...document.querySelectorAll('textarea')].map((field) => field.value))).toEqual([
      '',
      'hi',
    ]);
  });

  it('are taken away, and brought back by an undo', async () => {
    await open('marked', '.highlights-field');
    const before = await highlightsOf('marked');
    await page.click('.highlights li:nth-child(2) .highlights-take');
    await waitFor('the change', async () => (await highlightsOf('marked')).length === 2);
    await waitFor('the marks', async () => (await page.evaluate(marked)).length === 0);
    await page.click('.undo .button');
    await waitFor('the undo', async () => (await highlightsOf('marked')).length === 3);
    expect(await highlightsOf('marked')).toEqual(before);
    expect(await page.evaluate(texts, '.highlights-quote')).toHaveLength(3);
  });

  it('have no fault that axe finds, with a passage selected', async () => {
    await open('marked', '.highlights-field');
    await select(0, 8);
    await waitFor('the button', async () => (await page.evaluate(texts, '.selection-bar')).length > 0);
    expect(await violations(page)).toEqual([]);
  });

  it('show beside a link whose story was never kept', async () => {
    await open('link', '.library-message h1');
    expect(await page.evaluate(texts, '.highlights-quote')).toEqual(['Kept without its story']);
  });
});

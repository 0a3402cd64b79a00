import type { PageUnderTest } from '../../scripts/browsers/browser-under-test';

/** Articles written in one step: what the browser takes in one message has a limit. */
const STEP = 250;

/**
 * Fills the library with made-up articles of some 800 words, newest first, straight in storage.
 * @param page a page of the extension
 * @param count how many
 */
export async function fillLibrary(page: PageUnderTest, count: number): Promise<void> {
  for (let from = 0; from < count; from += STEP) await page.evaluate(write, from, Math.min(count, from + STEP), count);
  // The index is made by the library itself, from the articles.
  await page.evaluate(async () => {
    interface Api {
      storage: { local: { remove(keys: string): Promise<void> } };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).storage.local.remove('library');
  });
}

/** Runs in the page. */
async function write(from: number, to: number, count: number): Promise<void> {
  interface Api {
    storage: { local: { set(values: object): Promise<void> } };
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const words = (
    'harbour storm council bridge election river museum budget school market glacier orchestra vaccine referendum ' +
    'satellite ferry morning neighbours engineers figures answer question winter quarter letter window report river'
  ).split(' ');
  let seed = from + 1;
  const word = () => {
    seed = (seed * 16807) % 2147483647;
    return words[seed % words.length];
  };
  const values: Record<string, unknown> = {};
  for (let number = from; number < to; number++) {
    // As long as a real one: what a browser does with each key depends on its length.
    const id = `made${String(number).padStart(10, '0')}`;
    const url = `https://news.test/${number}`;
    const paragraphs = Array.from({ length: 16 }, () => `${Array.from({ length: 50 }, word).join(' ')}.`);
    // One article in a hundred has a word of its own to be found by.
    if (number % 100 === 50) paragraphs.push(`Here the kingfisher${number} was seen.`);
    const text = paragraphs.join('\n\n');
    const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const article = {
      ...{ schema: 2, id, url, canonicalUrl: url, title: `The ${word()} and the ${word()}, story ${number}` },
      ...{ byline: 'Ada Writer', siteName: `Site ${number % 40}`, published: '2025-03-01', lang: 'en', dir: 'ltr' },
      ...{ saved: new Date(1.7e12 + (count - number) * 60_000).toISOString(), updated: '2025-03-01T00:00:00.000Z' },
      ...{ excerpt: paragraphs[0]?.slice(0, 200), readingMinutes: 4, length: 800, size: html.length + text.length },
      ...{ tags: number % 3 === 0 ? ['politics'] : [], isArchived: number % 4 === 0, isFavourite: number % 9 === 0 },
      ...{ progress: number % 7 === 0 ? 0.5 : 0, lastRead: null, place: null, highlights: [], deleted: null },
      ...{ leadImage: null, nextPage: null, isCut: false, isVertical: false },
    };
    Object.assign(values, {
      [`article:${id}`]: { chunk: Math.floor(number / 100), article },
      [`body:${id}`]: { html, text },
    });
  }
  await (browser ?? chrome).storage.local.set(values);
}

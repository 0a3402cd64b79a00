import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../utils/core/text/block-text';
import { extractHtml } from './page';

// Mozilla's own test pages (test/test-pages of its repository) are not ours to copy: they are read where they lie.
const FOLDER = process.env.LEDE_READABILITY_PAGES ?? '';
/** Share of Readability's words that may be missing without a reason. */
const MOST_MISSING = 0.01;

/** Pages where Lede leaves out more on purpose, and why. */
const REASONS: Readonly<Record<string, string>> = {};

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the wanted words, counted with repeats, that the text does not have. */
function missingShare(wanted: string, text: string): number {
  const left = new Map<string, number>();
  for (const word of words(text)) left.set(word, (left.get(word) ?? 0) + 1);
  let missing = 0;
  for (const word of words(wanted)) {
    const count = left.get(word) ?? 0;
    if (count === 0) missing++;
    else left.set(word, count - 1);
  }
  return missing / Math.max(1, words(wanted).length);
}

test('a missing word is seen', () => {
  expect(missingShare('the old stone bridge', 'The old bridge')).toBe(0.25);
  expect(missingShare('the old bridge', 'before it: the old bridge!')).toBe(0);
});

const pages = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'expected.html')))
  : [];

describe.skipIf(pages.length === 0)(
  `Readability's own pages in ${FOLDER || '$LEDE_READABILITY_PAGES, which is not set'}`,
  () => {
    test.each(pages)('%s', (name) => {
      const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
      const result = extractHtml(read('source.html'), 'http://fakehost/test/page.html');
      const wanted = blockText(new JSDOM(read('expected.html')).window.document.body);
      const missing = missingShare(wanted, result.ok ? result.article.html.replace(/<[^>]*>/g, ' ') : '');
      if (!REASONS[name]) expect(missing).toBeLessThanOrEqual(MOST_MISSING);
    });
    test('as many as there should be', () => expect(pages.length).toBeGreaterThan(100));
  },
);

import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract } from '../../../utils/core/extract';
import { createSanitiser } from '../../../utils/core/sanitise';
import { LEXICONS } from '../../../utils/core/words/languages';
import { ADDRESS, parse, sentences } from './page';

const sanitise = createSanitiser(new JSDOM('').window as unknown as Window & typeof globalThis);
const RUNS = { numRuns: 40, seed: 20260701 };

const TAGS = ['p', 'div', 'span', 'section', 'article', 'ul', 'li', 'table', 'tr', 'td', 'blockquote', 'pre', 'figure'];
const MORE = [
  'h1',
  'h2',
  'h3',
  'a',
  'em',
  'form',
  'aside',
  'nav',
  'figcaption',
  'button',
  'details',
  'dl',
  'dt',
  'svg',
];
const NAMES = [
  '',
  'content',
  'share',
  'related',
  'byline',
  'caption',
  'parentNode',
  'firstChild',
  'body',
  'nextSibling',
];

const text = fc.oneof(
  fc.constantFrom(...sentences(12)),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    'Share',
    'Read more',
    '3 May 2026',
    'By Ana Lopez',
    '©',
    '',
    '   ',
    'नदी रात में बढ़ी।',
    '河の水が増えた。',
  ),
);

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const markup: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    text.map(escaped),
    fc.constantFrom(
      '<br>',
      '<hr>',
      '<img src="/a.jpg">',
      '<img data-src="b.png" alt="b">',
      '<input name="parentNode">',
      '<iframe>',
    ),
    fc
      .record({
        tag: fc.constantFrom(...TAGS, ...MORE),
        name: fc.constantFrom(...NAMES),
        children: fc.array(tie('node'), { maxLength: 6 }),
      })
      .map(
        ({ tag, name, children }) =>
          `<${tag} class="${name}" id="${name}" name="${name}" href="#x">${children.join('')}</${tag}>`,
      ),
  ),
})).node;

const pages = fc.array(markup, { minLength: 1, maxLength: 8 }).map((parts) => `<title>Bridge</title>${parts.join('')}`);
const squash = (value: string) => value.replace(/\s+/g, '');

test('for any page extraction ends with an answer, the same one twice, and leaves the page alone', () => {
  let stories = 0;
  fc.assert(
    fc.property(pages, (html) => {
      const document = parse(html);
      const before = document.documentElement.outerHTML;
      const result = extract(document, ADDRESS, sanitise, LEXICONS);
      expect(extract(document, ADDRESS, sanitise, LEXICONS)).toEqual(result);
      expect(document.documentElement.outerHTML).toBe(before);
      if (result.ok) stories++;
    }),
    RUNS,
  );
  expect(stories).toBeGreaterThan(5);
});

test('for any page the story is made of text that stands in the page', () => {
  let blocks = 0;
  fc.assert(
    fc.property(pages, (html) => {
      const document = parse(html);
      const result = extract(document, ADDRESS, sanitise, LEXICONS);
      if (!result.ok) return;
      // A form named "body" is what `document.body` gives here.
      const page = squash(document.getElementsByTagName('body')[0]?.textContent ?? '');
      for (const block of result.article.text.split('\n\n')) {
        blocks++;
        expect(page).toContain(squash(block));
      }
    }),
    RUNS,
  );
  expect(blocks).toBeGreaterThan(20);
});

test('for any page the HTML holds no more text than the page, and nothing that runs', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const result = extract(parse(html), ADDRESS, sanitise, LEXICONS);
      if (!result.ok) return;
      const { document } = new JSDOM(result.article.html).window;
      expect(document.querySelector('script, style, iframe, form, input, [onclick], [style], [class]')).toBeNull();
      for (const { id } of document.querySelectorAll('[id]')) expect(id).toMatch(/^lede-note-/);
    }),
    RUNS,
  );
});

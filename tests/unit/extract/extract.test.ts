import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract } from '../../../utils/core/extract';
import { createSanitiser } from '../../../utils/core/sanitise';
import { LEXICONS } from '../../../utils/core/words/languages';

const window = new JSDOM('').window as unknown as Window & typeof globalThis;
const sanitise = createSanitiser(window);
const paragraph =
  'The council met on Tuesday, and after two hours of talk it agreed to mend the old bridge before winter. ';

test('the story is returned and the page stays as it was', () => {
  const { document } = new JSDOM(
    `<title>Bridge</title><nav><a href="/">Home</a></nav><article><h1>Bridge</h1>${`<p>${paragraph.repeat(3)}</p>`.repeat(5)}</article>`,
  ).window;
  const before = document.documentElement.outerHTML;
  const result = extract(document, 'https://news.example/bridge', sanitise, LEXICONS);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(result.ok && result.article.text.split('\n\n')).toHaveLength(5);
  expect(result.ok && result.article.html).not.toContain('Home');
});

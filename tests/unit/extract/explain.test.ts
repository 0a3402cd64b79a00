import { expect, test } from 'vitest';
import { explain } from '../../../utils/core/extract/explain';
import { LEXICONS } from '../../../utils/core/words/languages';
import { ADDRESS, newsPage, parse, sentences } from './page';

const REMARKS = sentences(16)
  .slice(8)
  .map((text) => `<div><b>Somebody</b> <i>today</i><p>${text}</p><button>Reply</button></div>`);

/** What is said of the first block that begins so. */
function said(page: string, beginning: string): string {
  const line = explain(parse(page), ADDRESS, LEXICONS)
    .split('\n')
    .find((one) => one.includes(`  ${beginning}`));
  return line ?? 'nothing';
}

test('each block stands there with what was decided and why', () => {
  const page = newsPage({ paragraphs: sentences(1) }).replace(
    '</main>',
    `<section>${REMARKS.join('')}</section></main>`,
  );
  const [first = '', , third = ''] = sentences(3);
  expect(said(page, first.slice(0, 40))).toMatch(/^ *\d+ {2}keep {2}P .* by its score /);
  const remarks = explain(parse(page), ADDRESS, LEXICONS).match(/^.* out .*left out: what readers say.*$/gm);
  expect(remarks?.length).toBeGreaterThanOrEqual(REMARKS.length);
  const twice = newsPage({ extra: { 6: `<div><p>${third}</p></div>` } });
  expect(explain(parse(twice), ADDRESS, LEXICONS)).toMatch(/ out .* it stands there twice /);
});

test('a page that is too large says so', () => {
  expect(explain(parse(`<p>${'<i>x</i>'.repeat(21_000)}</p>`), ADDRESS, LEXICONS)).toBe('no story: too-large\n');
});

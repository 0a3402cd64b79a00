import { expect, test } from 'vitest';
import { findInPlace } from '../../../utils/core/extract/in-place';
import { LEXICONS } from '../../../utils/core/words/languages';
import { ADDRESS, extractHtml, newsPage, parse, sentences } from './page';

const shownOf = (html: string): string => {
  const found = findInPlace(parse(html), ADDRESS, LEXICONS);
  if (typeof found === 'string') throw new Error(`no story: ${found}`);
  return found.texts.map(({ data }) => data).join(' ');
};

const PULLED = 'A ferry will carry people and bicycles from six in the morning';
const pullQuote = newsPage({ extra: { 3: `<aside><p>“${PULLED}, the mayor said.”</p></aside>` } });

test('a pull quote that the reader leaves out stays on the page, where its type says what it is', () => {
  const inReader = extractHtml(pullQuote);
  expect(inReader.ok && inReader.article.text.split(PULLED)).toHaveLength(2);
  expect(shownOf(pullQuote).split(PULLED)).toHaveLength(3);
});

test('short lines between the paragraphs stay', () => {
  const card = '<div class="card"><div>Stone for one arch</div><div>$117.00</div></div>';
  expect(shownOf(newsPage({ extra: { 4: card } }))).toContain('$117.00');
});

test('links and labels between the paragraphs go, and so does all before and after the story', () => {
  const elsewhere = '<p>See also: <a href="/ferry">The ferry that nobody takes any more</a></p><div>Share this</div>';
  const after = `<section><h2>More from the county</h2><p>Road <b>under water</b> for a week.</p></section>`;
  const shown = shownOf(newsPage({ extra: { 4: elsewhere } }).replace('</main>', `${after}</main>`));
  for (const sentence of sentences(8)) expect(shown).toContain(sentence);
  for (const gone of ['nobody takes', 'Share this', 'More from the county', 'under water', 'The River Post'])
    expect(shown).not.toContain(gone);
});

import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../utils/core/library/import/address-list';
import { toLink } from '../../../utils/core/library/record/link';
import { parseRecord } from '../../../utils/core/library/record/record';

const read = (text: string) =>
  readAddresses(text)?.map((row) => ('entry' in row ? [row.entry.url, row.entry.title] : row.why));

describe('a pasted list of addresses', () => {
  it('gives one a line, with the title that stands there', () => {
    const text = `https://a.test/one
- https://b.test/two – The second
The third: http://c.test/three?x=1&y=2.

* [The fourth](https://d.test/four_(part))
(https://e.test/five)`;
    expect(read(text)).toEqual([
      ['https://a.test/one', null],
      ['https://b.test/two', 'The second'],
      ['http://c.test/three?x=1&y=2', 'The third'],
      ['https://d.test/four_(part)', 'The fourth'],
      ['https://e.test/five', null],
    ]);
  });
  it('loses none of several in a line, however lines end', () => {
    const text =
      'https://a.test/1, https://b.test/2,https://c.test/3?x=1,2\r1. https://d.test/4 – The fourth\r' +
      '[Five](https://e.test/5) and [Six](https://f.test/6)\rhttps://old.test/web/2020/https://g.test/7';
    expect(read(text)).toEqual([
      ['https://a.test/1', null],
      ['https://b.test/2', null],
      ['https://c.test/3?x=1,2', null],
      ['https://d.test/4', 'The fourth'],
      ['https://e.test/5', 'Five'],
      ['https://f.test/6', 'Six'],
      ['https://old.test/web/2020/https://g.test/7', null],
    ]);
  });
  it('names lines without an address, and is none where no line has any', () => {
    expect(read('https://a.test/\nnothing here')).toEqual([['https://a.test/', null], 'no-address']);
    expect(read('nothing here\nftp://a.test/')).toBe(undefined);
    expect(read('')).toBe(undefined);
  });
});

describe('a link that is kept', () => {
  it('is a record that storage reads back, with its address where it has no title', () => {
    const { html, text, ...article } = toLink('https://a.test/one', ' ', new Date('2025-06-01T00:00:00Z'));
    expect([html, text, article.title, article.siteName]).toEqual(['', '', 'https://a.test/one', 'a.test']);
    expect(parseRecord({ chunk: 0, article })?.article).toEqual(article);
  });
});

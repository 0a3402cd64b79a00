import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../utils/browser/pages/library/marks';
import type { Passages } from '../../../utils/core/library/export/passages';
import { countMarks, selectMarks } from '../../../utils/core/library/find/marks';
import { summaryOf, toSaved } from '../../../utils/core/library/record/saved-article';
import { makeArticle } from './articles';

const record = (id: string, parts: object = {}) => {
  const { html: _html, text: _text, ...article } = toSaved(makeArticle(), new Date('2025-01-01'), null);
  return { ...article, id, title: `Title ${id}`, ...parts };
};
const all: Passages[] = [
  {
    source: summaryOf(record('a', { title: 'Élysée' })),
    highlights: [
      { quote: 'A long\n\nwinter', note: '' },
      { quote: 'The ice', note: 'Ask again', color: 'green' },
    ],
  },
  { source: summaryOf(record('b')), highlights: [{ quote: 'Green ice', note: '', color: 'blue' }] },
];
const found = (query: Partial<Parameters<typeof selectMarks>[1]>) =>
  selectMarks(all, { words: '', color: null, ...query }).flatMap(({ highlights }) =>
    highlights.map(({ quote }) => quote),
  );

describe('all passages', () => {
  it.each([
    [{}, ['A long\n\nwinter', 'The ice', 'Green ice']],
    [{ words: 'ice' }, ['The ice', 'Green ice']],
    [{ words: '"long winter"' }, ['A long\n\nwinter']],
    [{ words: 'elysee again' }, ['The ice']],
    [{ color: 'green' as const }, ['The ice']],
    [{ color: 'yellow' as const }, ['A long\n\nwinter']],
    [{ color: 'blue' as const, words: 'winter' }, []],
  ])('for %j are %j', (query, quotes) => {
    expect(found(query)).toEqual(quotes);
  });

  it('are counted', () => {
    expect(countMarks(all)).toBe(3);
    expect(countMarks([])).toBe(0);
  });

  it('are read in the order of the list, without the bin and without articles that have none', async () => {
    const records = [
      record('a', { highlights: [{ quote: 'one', note: '' }] }),
      record('none'),
      record('bin', { highlights: [{ quote: 'gone', note: '' }], deleted: '2025-02-01T00:00:00.000Z' }),
      record('b', { highlights: [{ quote: 'two', note: '' }] }),
    ];
    const asked: string[] = [];
    const library = {
      records: async (ids: readonly string[]) => {
        asked.push(...ids);
        return new Map(records.filter(({ id }) => ids.includes(id)).map((each) => [each.id, each]));
      },
    };
    const marks = await readMarks(library, records.map(summaryOf));
    expect(marks.map(({ source, highlights }) => `${source.id} ${highlights[0]?.quote}`)).toEqual(['a one', 'b two']);
    expect(asked).not.toContain('bin');
  });
});

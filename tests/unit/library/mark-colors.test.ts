import { describe, expect, it } from 'vitest';
import { joinDuplicates } from '../../../utils/core/library/import/merge';
import { highlightsIn, parseHighlight } from '../../../utils/core/library/record/limits';
import { parseArticle } from '../../../utils/core/library/record/record';
import { toSaved } from '../../../utils/core/library/record/saved-article';
import { keptColor, MARK_COLORS, markColorIn } from '../../../utils/core/reading/mark-colors';
import { parseReaderSettings } from '../../../utils/core/settings/reader-settings';
import { makeArticle } from './articles';

const saved = (highlights: object[]) => {
  const article = { ...toSaved(makeArticle(), new Date('2025-01-01'), null), highlights: highlightsIn(highlights) };
  return article;
};

describe('the colours of passages', () => {
  it('are five, and yellow for all that has none or one that is not known', () => {
    expect(MARK_COLORS).toHaveLength(5);
    for (const color of MARK_COLORS) expect(markColorIn(color)).toBe(color);
    for (const value of [undefined, null, 'Green', 'red', 3, {}, ['green']]) expect(markColorIn(value)).toBe('yellow');
    expect(parseReaderSettings({}).markColor).toBe('yellow');
    expect(parseReaderSettings({ markColor: 'pink' }).markColor).toBe('pink');
    expect(parseReaderSettings({ markColor: 'url(x)' }).markColor).toBe('yellow');
  });

  it('are kept with the passage, and a passage of before stays as it was', () => {
    expect(keptColor('yellow')).toEqual({});
    expect(parseHighlight({ quote: 'q', note: 'n' })).toEqual({ quote: 'q', note: 'n' });
    expect(parseHighlight({ quote: 'q', note: 'n', color: 'green' })).toEqual({
      quote: 'q',
      note: 'n',
      color: 'green',
    });
    expect(parseHighlight({ quote: 'q', note: 'n', color: '"><script>' })).toEqual({ quote: 'q', note: 'n' });
    const article = saved([{ quote: 'q', note: '', color: 'blue' }]);
    expect(parseArticle(JSON.parse(JSON.stringify(article)))?.highlights).toEqual(article.highlights);
  });

  it('come in with an import, and leave what is there in its own colour', () => {
    const [joined] = joinDuplicates([
      saved([{ quote: 'one', note: '', color: 'pink' }]),
      saved([
        { quote: 'one', note: '', color: 'green' },
        { quote: 'two', note: '', color: 'purple' },
      ]),
    ]);
    expect(joined?.highlights.map(({ quote, color }) => `${quote} ${color}`)).toEqual(['one pink', 'two purple']);
  });
});

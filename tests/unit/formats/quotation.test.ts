import { describe, expect, it } from 'vitest';
import { quotationOf } from '../../../utils/core/formats/quotation';
import { phraseOf } from '../../../utils/core/library/find/match';

const source = { title: 'A <long> winter', siteName: 'The Shore', url: 'https://news.test/?a=1&b="2"' };

describe('a passage that is passed on', () => {
  it('is quoted paragraph by paragraph, with its source under it', () => {
    expect(quotationOf('One.\n\nTwo.', source).text).toBe(
      '> One.\n>\n> Two.\n\n— A <long> winter, The Shore\nhttps://news.test/?a=1&b="2"\n',
    );
    expect(quotationOf('One.', { ...source, siteName: null }).text).toContain('\n— A <long> winter\n');
  });

  it('is text in HTML too, whatever it holds', () => {
    const { html } = quotationOf('<img src=x onerror=alert(1)>', source);
    expect(html).not.toMatch(/<img|<long>/);
    expect(html).toContain('<blockquote cite="https://news.test/?a=1&#38;b=&#34;2&#34;">');
  });
});

describe('a passage that is looked for', () => {
  it.each([
    ['winter', 'winter'],
    ['a long\n\n winter', '"a long winter"'],
    ['said “no” to "it"', '"said no to it"'],
    [' “ ” ', ''],
  ])('%j is %j', (passage, phrase) => {
    expect(phraseOf(passage)).toBe(phrase);
  });

  it('is cut where it is long', () => {
    expect(phraseOf('word '.repeat(1000)).length).toBeLessThan(210);
  });
});

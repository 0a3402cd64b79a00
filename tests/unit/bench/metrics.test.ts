import { describe, expect, it } from 'vitest';
import { scoreAebPage, sumUpAeb } from '../../../bench/metrics/aeb';
import { scoreDetection } from '../../../bench/metrics/detection';
import { day, sameDay, sameText } from '../../../bench/metrics/metadata';
import { mean, quantile } from '../../../bench/metrics/numbers';
import { scoreSegmentsPage, sumUpSegments } from '../../../bench/metrics/segments';
import { scoreWcxbPage, sumUpWcxb } from '../../../bench/metrics/wcxb';
import { wordRecall, words } from '../../../bench/metrics/words';

describe('words', () => {
  it('cuts at everything but letters, numbers and the underscore', () => {
    expect(words("It's 4.5 km – naïve_name, Überraschung!")).toEqual([
      ...['It', 's', '4', '5', 'km', 'naïve_name', 'Überraschung'],
    ]);
  });

  it('counts a recalled word once for each time the truth has it', () => {
    expect(wordRecall('a a b c', 'A b')).toBe(0.5);
    expect(wordRecall('', 'anything')).toBe(1);
  });
});

describe('AEB metric', () => {
  it('shares shingles of four words', () => {
    // Truth: abcd bcde; said: bcde cdef.
    const page = scoreAebPage('a b c d e', 'b c d e f');
    expect(page).toEqual({ f1: 0.5, precision: 0.5, recall: 0.5, exact: false });
  });

  it('takes a text of fewer than four words as one shingle', () => {
    expect(scoreAebPage('one two', 'one, two').f1).toBe(1);
    expect(scoreAebPage('one two', 'one').f1).toBe(0);
  });

  it('leaves a page without output out of the mean precision, and takes F1 of the means', () => {
    const score = sumUpAeb([scoreAebPage('a b c d e', ''), scoreAebPage('a b c d e', 'a b c d e')]);
    expect(score.precision).toBe(1);
    expect(score.recall).toBe(0.5);
    expect(score.f1).toBeCloseTo(2 / 3, 10);
    expect(score.exact).toBe(0.5);
  });
});

describe('WCXB metric', () => {
  const truth = { main: 'The cat sat. The cat slept.', with: ['cat sat', 'dog'], without: ['Cookies', 'menu'] };

  it('compares bags of lower-case words and looks for snippets', () => {
    const page = scoreWcxbPage(truth, 'the CAT sat the end MENU');
    expect(page.precision).toBeCloseTo(4 / 6, 10);
    expect(page.recall).toBeCloseTo(4 / 6, 10);
    expect(page.kept).toBe(0.5);
    expect(page.rejected).toBe(0.5);
  });

  it('leaves pages without snippets out of the shares of snippets', () => {
    const bare = scoreWcxbPage({ main: 'x', with: [], without: [] }, '');
    expect(bare).toEqual({ f1: 0, precision: 0, recall: 0, kept: null, rejected: null });
    expect(sumUpWcxb([bare, scoreWcxbPage(truth, truth.main)])).toEqual({
      ...{ n: 2, f1: 0.5, precision: 0.5, recall: 0.5, kept: 0.5, rejected: 1 },
    });
  });

  it('calls saying nothing right where there is nothing to say', () => {
    expect(scoreWcxbPage({ main: '', with: [], without: [] }, '').f1).toBe(1);
    expect(scoreWcxbPage({ main: '', with: [], without: [] }, 'word').f1).toBe(0);
  });
});

describe('segments', () => {
  it('counts over all pages at once', () => {
    const one = scoreSegmentsPage({ with: ['Ein Satz', 'Noch einer'], without: ['teilen'] }, 'ein satz – Teilen');
    const two = scoreSegmentsPage({ with: ['da'], without: ['weg', 'fort'] }, 'da');
    expect(sumUpSegments([one, two])).toEqual({ n: 2, f1: 4 / 6, precision: 2 / 3, recall: 2 / 3 });
  });
});

describe('detection', () => {
  it('takes articles as the positive class and counts each type', () => {
    const score = scoreDetection([
      { type: 'article', said: true },
      { type: 'article', said: false },
      { type: 'product', said: true },
      { type: 'forum', said: false },
    ]);
    expect(score).toMatchObject({ n: 4, f1: 0.5, precision: 0.5, recall: 0.5, accuracy: 0.5 });
    expect(score.types.get('product')).toEqual({ n: 1, said: 1 });
  });
});

describe('metadata', () => {
  it('compares dates by day, in the time zone they were written in', () => {
    expect(sameDay('2025-03-17', '2025-03-17T23:30:00-08:00')).toBe(true);
    expect(sameDay('2025-03-17', 'March 17, 2025')).toBe(true);
    expect(sameDay('2025-03-17', '2025-03-18')).toBe(false);
    expect(day('soon')).toBe(null);
    expect(sameDay('soon', 'soon')).toBe(false);
  });

  it('compares text without looking at white space', () => {
    expect(sameText(' A  title ', 'A title\n')).toBe(true);
    expect(sameText('A title', null)).toBe(false);
  });
});

describe('numbers', () => {
  it('gives quantiles and means', () => {
    expect(quantile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(quantile([1, 2], 0.95)).toBe(2);
    expect(quantile([], 0.5)).toBeNaN();
    expect(mean([1, null, 3])).toBe(2);
  });
});

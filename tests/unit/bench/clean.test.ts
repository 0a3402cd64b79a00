import { expect, test } from 'vitest';
import type { Cleaned } from '../../../bench/clean/measure';
import { parseCleanOptions } from '../../../bench/clean/options';
import { report } from '../../../bench/clean/report';
import type { CorpusPage } from '../../../bench/corpus';
import { parseTruth } from '../../../bench/corpus';

const page = (pageType: string): CorpusPage => ({
  set: 'papers',
  id: '1',
  file: '',
  truth: parseTruth({ page_type: pageType }),
});

const CLEANED: Cleaned = {
  isArticle: true,
  withBefore: ['a', 'b'],
  withAfter: ['a', 'b'],
  withoutBefore: ['Sign up for our newsletter', 'Home'],
  withoutAfter: ['Home'],
  storyBefore: 100,
  storyAfter: 100,
  visibleText: '',
  hidden: [{ kind: 'related', selector: 'ul', reason: '', chars: 10 }],
};
const kindOf = (snippet: string) => (snippet.startsWith('Sign up') ? 'newsletter' : null);

test('a clean run loses nothing and names no page', () => {
  const table = report([{ page: page('article'), cleaned: CLEANED }], 'calm', kindOf, () => null);
  expect(table).toContain('100.00 %  2 of 2');
  expect(table).toContain('50.00 %  1 of 2');
  expect(table).toContain('100.00 %  1 of 1');
  expect(table).not.toContain('lost some');
});

test('a page that lost a piece of its story is named', () => {
  const cleaned = { ...CLEANED, withAfter: ['a'], storyAfter: 40 };
  const table = report([{ page: page('article'), cleaned }], 'calm', null, () => null);
  expect(table).toContain('lost some of the story: papers/1 b 60 characters');
});

test('related lists are to stay on a page that is no article', () => {
  const table = report([{ page: page('listing'), cleaned: CLEANED }], 'calm', null, () => null);
  expect(table).toContain('100.00 %  1 of 1');
});

test('at focus what is visible is weighed against the truth, with Readability beside it', () => {
  const read = {
    ...page('article'),
    truth: parseTruth({ page_type: 'article', articleBody: 'one two three four' }),
  };
  const cleaned = { ...CLEANED, visibleText: 'One two three' };
  const table = report([{ page: read, cleaned }], 'focus', null, () => 'one two');
  expect(table).toMatch(/visible, mean over pages +0\.857 {2}1 pages/);
  expect(table).toContain('Readability 0.667');
});

test('wrong words give one line', () => {
  expect(parseCleanOptions(['--corpus', '.', '--level', 'loud'])).toContain('calm');
  expect(parseCleanOptions(['--corpus', 'no-such-folder'])).toBe('no corpus at no-such-folder');
  expect(parseCleanOptions(['--corpus', '.', '--limit', 'x'])).toContain('--limit');
  expect(parseCleanOptions(['--corpus', '.', '--limit', '3'])).toMatchObject({ level: 'calm', limit: 3 });
});

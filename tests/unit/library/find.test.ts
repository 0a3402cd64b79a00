import { describe, expect, it } from 'vitest';
import { layOut, lineAt } from '../../../components/library/list/rows';
import { holds, wordsOf } from '../../../utils/core/library/find/match';
import { findPassage, markAll } from '../../../utils/core/library/find/passage';
import {
  begun,
  countBy,
  EVERYTHING,
  nextUnread,
  type Query,
  randomOld,
  returned,
  select,
  wasSavedIn,
} from '../../../utils/core/library/find/query';
import { morningOf, snoozeUntil } from '../../../utils/core/library/find/snooze';
import { suggestTags } from '../../../utils/core/library/find/suggest-tags';
import { foldUrl } from '../../../utils/core/library/record/article-id';
import { type ArticleSummary, summaryOf, toSaved } from '../../../utils/core/library/record/saved-article';
import { dayNamer } from '../../../utils/core/reading/day';
import { makeArticle } from './articles';

const summary = (parts: Partial<ArticleSummary>): ArticleSummary => ({
  ...summaryOf(toSaved(makeArticle(), new Date('2025-06-01'), null)),
  id: Math.random().toString(36),
  ...parts,
});

const matches = (found: ArticleSummary, filter: string) => holds(found, wordsOf(filter));

describe('one article', () => {
  it.each([
    ['https://www.news.test/a/', 'http://news.test/a'],
    ['https://news.test/a?utm_source=x&b=2&fbclid=y', 'https://news.test/a?b=2'],
    ['https://news.test/a?c=1&b=2', 'https://news.test/a?b=2&c=1'],
    ['https://m.news.test/a/amp/', 'https://news.test/a'],
    ['https://amp.news.test/a.amp.html', 'https://news.test/a.html'],
    ['https://news-test.cdn.ampproject.org/c/s/news.test/a', 'https://news.test/a'],
    ['https://www.google.com/amp/s/news.test/a/amp', 'https://news.test/a'],
    ['https://news.test/a#comments', 'https://news.test/a'],
    ['https://news.test/index.html', 'https://news.test/'],
  ])('is %s and %s', (one, other) => {
    expect(foldUrl(one)).toBe(foldUrl(other));
  });

  it.each([
    ['https://news.test/a?id=1', 'https://news.test/a?id=2'],
    ['https://news.test/a', 'https://news.test/A'],
    ['https://news.test:8080/a', 'https://news.test/a'],
    ['https://m.test/a', 'https://www.test/a'],
    ['https://uk.news.test/a', 'https://news.test/a'],
  ])('is not %s and %s', (one, other) => {
    expect(foldUrl(one)).not.toBe(foldUrl(other));
  });
});

describe('a filter', () => {
  it.each([
    ['Der Élysée-Palast', 'elysee'],
    ['Der Élysée-Palast', 'PALAST elys'],
    ['市議会が新しい橋を承認した', '新しい橋'],
    ['مدرسة', 'مدرس'],
    ['The old town hall', '"town hall"'],
  ])('finds “%s” by %s', (title, filter) => {
    expect(matches(summary({ title }), filter)).toBe(true);
  });

  it('wants every word, and words in quotes side by side', () => {
    expect(matches(summary({ title: 'The old town hall' }), 'old harbour')).toBe(false);
    expect(matches(summary({ title: 'The old town hall' }), '"old hall"')).toBe(false);
  });

  it('looks at site, writer, tags and excerpt too', () => {
    const found = summary({ siteName: 'Coast', byline: 'Bo Lind', tags: ['ferries'], excerpt: 'Wind grew.' });
    for (const word of ['coast', 'lind', 'ferr', 'wind']) expect([word, matches(found, word)]).toEqual([word, true]);
  });
});

describe('a passage', () => {
  it('shows the hit in its context, marked', () => {
    const text = `${'Some words before it. '.repeat(20)}Then the Élysée spoke. ${'And more after it. '.repeat(20)}`;
    const passage = findPassage(text, wordsOf('elysee')) ?? [];
    expect(passage[1]).toBe('Élysée');
    expect(passage[0]).toMatch(/^….*Then the $/);
    expect(passage[2]).toMatch(/^ spoke\. .*…$/);
    expect(passage.join('').length).toBeLessThan(250);
  });

  it('is cut at the letters of the text, whatever folding does to their number', () => {
    expect(markAll('Ǆ ẞ straße áb́c', wordsOf('áb́c'))).toEqual(['Ǆ ẞ straße ', 'áb́c', '']);
    expect(markAll('한국 소식', wordsOf('소식'))).toEqual(['한국 ', '소식', '']);
  });

  it('takes no text that misses a word, unless its title has it', () => {
    expect(findPassage('only one', ['one', 'two'])).toBeNull();
    expect(findPassage('only one', ['one', 'two'], 'the two')).not.toBeNull();
    expect(findPassage('nothing', ['two'], 'the two')).toBeNull();
  });
});

describe('when articles were saved', () => {
  const at = (day: number, hour: number) => new Date(2025, 5, day, hour).toISOString();
  it.each([
    ['today', at(10, 0), true],
    ['today', at(9, 23), false],
    ['week', at(4, 0), true],
    ['week', at(3, 23), false],
    ['older', at(3, 23), false],
    ['older', '2024-01-01T00:00:00.000Z', true],
    ['year', '2024-01-01T00:00:00.000Z', false],
  ] as const)('%s holds what was saved at %s: %s', (time, saved, isIn) => {
    expect(wasSavedIn(time, new Date(2025, 5, 10, 15))(summary({ saved }))).toBe(isIn);
  });

  it('stands above the rows once for each day of the last month, and by months before', () => {
    const nameOf = dayNamer(new Date(2025, 5, 10, 15), 'en');
    expect(nameOf(at(10, 1))).toEqual({ key: '0', name: 'Today', isDay: true });
    expect(nameOf(at(9, 23)).name).toBe('Yesterday');
    expect(nameOf(at(8, 5)).name).toBe('Sunday, June 8');
    expect(nameOf(new Date(2025, 3, 1).toISOString())).toMatchObject({ name: 'April 2025', isDay: false });
    expect(nameOf('never').name).toBe('');
    const saved = [at(10, 9), at(10, 8), at(9, 8)].map((each) => summary({ saved: each }));
    const laid = layOut(saved, nameOf);
    expect(laid.lines.map((line) => ('day' in line ? line.day.name : line.at))).toEqual([
      'Today',
      0,
      1,
      'Yesterday',
      2,
    ]);
    expect([laid.tops, laid.height]).toEqual([[36, 132, 264], 360]);
    expect([0, 35, 36, 131, 132, 228, 9999].map((top) => lineAt(laid, top))).toEqual([0, 0, 1, 1, 2, 3, 4]);
    expect(layOut(saved, null).height).toBe(288);
  });
});

describe('a query', () => {
  const titles = (summaries: ArticleSummary[], query: Partial<Query>) =>
    select(summaries, { ...EVERYTHING, ...query }, new Date(2025, 0, 10, 12)).map(({ title }) => title);
  const library = [
    summary({
      title: 'a',
      saved: '2025-01-03T00:00:00Z',
      tags: ['x'],
      progress: 0.5,
      lastRead: '2025-02-01',
      length: 10,
    }),
    summary({ title: 'b', saved: '2025-01-02T00:00:00Z', isArchived: true, published: null, length: 30 }),
    summary({
      title: 'c',
      saved: '2025-01-01T00:00:00Z',
      isFavourite: true,
      progress: 1,
      lang: 'de-AT',
      length: 20,
      tags: ['y', 'x'],
    }),
    summary({ title: 'd', saved: '2025-01-04T00:00:00Z', deleted: '2025-02-01' }),
  ];

  it.each<[Partial<Query>, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ shelf: 'unread' }, ['a']],
    [{ shelf: 'archived' }, ['b']],
    [{ shelf: 'favourites' }, ['c']],
    [{ shelf: 'bin' }, ['d']],
    [{ tags: ['x'] }, ['a', 'c']],
    [{ tags: ['x', 'y'] }, ['c']],
    [{ tags: ['x', 'z'] }, []],
    [{ lang: 'de' }, ['c']],
    [{ length: 'short' }, ['a', 'b', 'c']],
    [{ length: 'none' }, []],
    [{ site: 'Nowhere' }, []],
    [{ sort: 'length' }, ['b', 'c', 'a']],
    [{ sort: 'progress' }, ['c', 'a', 'b']],
    [{ sort: 'published' }, ['a', 'c', 'b']],
  ])('%j gives %j', (query, expected) => {
    expect(titles(library, query)).toEqual(expected);
  });

  it('counts and finds what was begun, without the bin', () => {
    expect(countBy(library, ({ tags }) => tags)).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
    expect(begun(library, 3).map(({ title }) => title)).toEqual(['a']);
  });
});

describe('tags that may fit', () => {
  const library = [
    summary({ id: 'one', siteName: 'Post', tags: ['sea'] }),
    summary({ id: 'two', siteName: 'Post', tags: ['sea', 'trains'] }),
    summary({ id: 'three', siteName: 'Kurier', tags: ['rare', 'often'] }),
    summary({ id: 'four', siteName: 'Kurier', tags: ['often'] }),
    summary({ id: 'gone', siteName: 'Post', tags: ['binned'], deleted: '2025-02-01' }),
    summary({ id: 'new', siteName: 'Post', tags: [] }),
  ];

  it('are those of its site, then the frequent ones, never those of the bin', () => {
    expect(suggestTags(library, new Set(['new']))).toEqual(['sea', 'trains', 'often', 'rare']);
  });

  it('are, of many articles, first those that some of them have, and none that all have', () => {
    expect(suggestTags(library, new Set(['two', 'one']))).toEqual(['trains', 'often', 'rare']);
  });
});

describe('the article after one', () => {
  const now = new Date(2025, 5, 4);
  const one = summary({ id: 'one' });
  const read = summary({ id: 'read', progress: 1 });
  const link = summary({ id: 'link', length: 0 });
  const two = summary({ id: 'two' });
  const newest = summary({ id: 'newest' });

  it('is the next unread one with a text below it, else the newest of all, never itself', () => {
    const all = [newest, one, read, link, two];
    expect(nextUnread([one, read, link, two], all, 'one', now)?.id).toBe('two');
    expect(nextUnread([one, read, link, two], all, 'two', now)?.id).toBe('newest');
    expect(nextUnread([], all, 'newest', now)?.id).toBe('one');
    expect(nextUnread([one, read], [one, read, link], 'one', now)).toBeUndefined();
  });
});

describe('what is put off', () => {
  const now = new Date(2025, 5, 4, 12);
  const at = (day: number, hour = 6) => new Date(2025, 5, day, hour).toISOString();
  const library = [
    summary({ title: 'due', saved: at(1), snoozed: at(4), lastRead: at(2) }),
    summary({ title: 'due before', saved: at(1), snoozed: at(3) }),
    summary({ title: 'read since', saved: at(1), snoozed: at(3), lastRead: at(4) }),
    summary({ title: 'not yet', saved: at(2), snoozed: at(5) }),
    summary({ title: 'to read again', saved: at(1), snoozed: at(4), lastRead: at(2), progress: 1 }),
    summary({ title: 'read again', saved: at(1), snoozed: at(3), lastRead: at(4), progress: 1 }),
    summary({ title: 'archived', saved: at(2), snoozed: at(5), isArchived: true }),
    summary({ title: 'binned', saved: at(2), snoozed: at(3), deleted: at(4) }),
    summary({ title: 'never', saved: '2025-01-01T00:00:00.000Z' }),
  ];
  const titles = (shelf: Query['shelf'], when: Date) =>
    select(library, { ...EVERYTHING, shelf }, when).map(({ title }) => title);

  it('stands on a shelf of its own until it is due, and among the unread from then on', () => {
    expect(titles('later', now)).toEqual(['not yet']);
    expect(titles('unread', now)).toEqual(['due', 'due before', 'read since', 'to read again', 'never']);
    expect(titles('later', new Date(2025, 5, 5, 7))).toEqual([]);
    expect(titles('unread', new Date(2025, 5, 5, 7))).toContain('not yet');
  });

  it('is said to be back while it was not read in since', () => {
    expect(returned(library, now, 3).map(({ title }) => title)).toEqual(['due', 'to read again', 'due before']);
  });

  it('comes back on a morning: tomorrow, Saturday, Monday, a day to come', () => {
    const day = (date: Date | null) => date && [date.getDay(), date.getDate(), date.getHours()];
    const [wednesday, saturday, monday] = [now, new Date(2025, 5, 7, 3), new Date(2025, 5, 9, 23)];
    expect(day(snoozeUntil('tomorrow', wednesday))).toEqual([4, 5, 6]);
    expect([wednesday, saturday].map((from) => day(snoozeUntil('weekend', from)))).toEqual([
      [6, 7, 6],
      [6, 14, 6],
    ]);
    expect([wednesday, monday].map((from) => day(snoozeUntil('week', from)))).toEqual([
      [1, 9, 6],
      [1, 16, 6],
    ]);
    expect(day(morningOf('2025-06-20', now))).toEqual([5, 20, 6]);
    expect([morningOf('2025-06-04', now), morningOf('', now), morningOf('2025-6', now)]).toEqual([null, null, null]);
  });

  it('is no old one that chance may open', () => {
    for (const chance of [0, 0.5, 0.999]) expect(randomOld(library, now, chance)?.title).toBe('never');
    const young = library.slice(0, 4);
    expect([0, 0.999].map((chance) => randomOld(young, now, chance)?.title)).toEqual(['due', 'read since']);
    expect(randomOld([], now, 0.5)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { chooseByline } from '../../../utils/core/extract/metadata/byline';
import { readDate } from '../../../utils/core/extract/metadata/dates';
import { decodeEntities } from '../../../utils/core/extract/metadata/entities';
import { articleOf, newsPage } from './page';

const titled = (title: string, more = '') => newsPage({ head: `<title>${title}</title>${more}` });

describe('title', () => {
  test.each([
    'Old bridge to be mended before winter | The River Post',
    'Old bridge to be mended before winter - The River Post',
    'Old bridge to be mended before winter — The River Post',
    'The River Post: Old bridge to be mended before winter',
  ])('%j loses the name of the site', (title) => {
    const site = '<meta property="og:site_name" content="The River Post">';
    expect(articleOf(titled(title, site)).title).toBe('Old bridge to be mended before winter');
  });

  test('the heading on the page wins over one written for search', () => {
    const head = '<meta property="og:title" content="River Post: bridge to be mended before the winter, 2026 guide">';
    expect(articleOf(titled('Bridge', head)).title).toBe('Old bridge to be mended before winter');
  });
});

describe('date', () => {
  test.each([
    ['8 January 2026', '2026-01-08'],
    ['January 8, 2026 3 Min Read', '2026-01-08'],
    ['Jan. 8th, 2026', '2026-01-08'],
    ['2026-01-08T23:30:00-05:00', '2026-01-08T23:30:00-05:00'],
    ['8. Januar 2026', '2026-01-08'],
    ['8 de enero de 2026', '2026-01-08'],
    ['8 января 2026', '2026-01-08'],
    ['2026年1月8日', '2026-01-08'],
    ['08.01.2026, 14:05 Uhr', '2026-01-08'],
  ])('%j is %s', (text, date) => expect(readDate(text)).toBe(date));

  test.each(['', 'yesterday', '45 March 2026', '3 Min Read', '2026'])('%j is none', (text) => {
    expect(readDate(text)).toBeNull();
  });

  const dated = (lines: string) => articleOf(newsPage({ extra: { 0: lines } })).published;

  test('published counts, not updated', () => {
    expect(dated('<p>Updated: 9 May 2026</p><p>Published 3 May 2026</p>')).toBe('2026-05-03');
    expect(dated('<p>3 May 2026</p><p>Updated on 9 May 2026</p>')).toBe('2026-05-03');
  });

  test('where only a change is dated, that is when the story is from', () => {
    expect(dated('<p>Last updated: 9 May 2026</p>')).toBe('2026-05-09');
  });
});

describe('byline', () => {
  const from = (lines: string[], more = {}) =>
    chooseByline({
      ...{ linked: [], meta: [], marked: () => [], lines, over: [], closing: [], pictured: () => [], siteName: null },
      ...more,
    });

  test.each(['Guardian staff', 'Staff reporters', 'The River Post Newsroom', 'BNN Web Desk', 'dpa Redaktion'])(
    '%j names nobody, and stands only where nobody is named',
    (house) => {
      expect(from([], { linked: [house], meta: ['Ann Lee'] })).toBe('Ann Lee');
      expect(from([], { linked: [house] })).toBe(house);
    },
  );

  test.each([
    'Jenny Staffan',
    'Ann Lee, Staff Photographer of Salford',
    'Tom Desk',
    'Ada Newsroome',
    'Redaktionsmitglied Lena Ost',
  ])('%j names somebody', (name) => expect(from([], { linked: [name], meta: ['Ben Roe'] })).not.toBe('Ben Roe'));

  test.each([
    [['By Ana Lopez'], 'Ana Lopez'],
    [['Written byAna Lopez'], 'Ana Lopez'],
    [['Von Ana Lopez | 3. Mai 2026'], 'Ana Lopez'],
    [['By', 'Ana Lopez', '3 May 2026'], 'Ana Lopez'],
    [['Ana Lopez', '·', '3 May 2026'], 'Ana Lopez'],
    [['Ana Lopez | May 3, 2026'], 'Ana Lopez'],
    [['Share This Story', 'Bypass the queue'], null],
    [['River Town News'], null],
  ])('%j is by %j', (lines, name) => expect(from(lines)).toBe(name));

  test('several authors, an escaped ampersand', () => {
    expect(from([], { linked: ['Ana Lopez', 'Ben Okri', 'Ana Lopez'] })).toBe('Ana Lopez, Ben Okri');
    expect(decodeEntities('Ana &amp; Ben &#8211; &lt;b&gt; &unknown;')).toBe('Ana & Ben – <b> &unknown;');
  });
});

describe('an author marked by a class', () => {
  const byline = (markup: string) => articleOf(newsPage({ extra: { 0: markup } })).byline;

  test.each([
    '<div class="wp-block-post-author-name">Ada Marsh</div>',
    '<span class="story-hero__author">Ada Marsh</span>',
    '<p class="article_byline">By Ada Marsh</p>',
    '<p class="byline">By Ada Marsh, Rivers and Bridges Editor</p>',
  ])('%j wrote the story', (markup) => expect(byline(markup)).toBe('Ada Marsh'));

  test('who commented on it did not', () => {
    const comments = '<div class="comment-list"><p class="comment"><b class="author">Tom Reed</b> Good.</p></div>';
    expect(byline(comments)).toBeNull();
    expect(byline(`<p class="byline">Ada Marsh</p>${comments}`)).toBe('Ada Marsh');
  });
});

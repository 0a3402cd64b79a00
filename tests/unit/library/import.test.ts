import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../utils/core/library/import';
import type { ImportFile } from '../../../utils/core/library/import/archive';
import { toIso } from '../../../utils/core/library/import/entry';
import { joinDuplicates, mergeArticle } from '../../../utils/core/library/import/merge';
import type { SavedArticle } from '../../../utils/core/library/record/saved-article';
import { createSanitiser } from '../../../utils/core/sanitise';

// Small files in each program's layout lie beside the project, not in it.
const FOLDER = process.env.LEDE_IMPORTS ?? resolve(import.meta.dirname, '../../../../shared/imports');
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`import files are not at ${FOLDER}: set LEDE_IMPORTS to read them; their tests are skipped`);

const { window } = new JSDOM('');
const tools = {
  parseHtml: (html: string) => new window.DOMParser().parseFromString(html, 'text/html'),
  sanitise: createSanitiser(window as unknown as Window & typeof globalThis),
  rest: async () => {},
  now: () => new Date('2025-06-01T00:00:00Z'),
};

const file = (name: string, text: string): ImportFile => ({ name, bytes: new TextEncoder().encode(text) });
const fileAt = (path: string): ImportFile => ({ name: path, bytes: new Uint8Array(readFileSync(join(FOLDER, path))) });
const read = async (...files: ImportFile[]) => {
  const results = await readImport(files, tools);
  return {
    results,
    articles: results.flatMap(({ articles }) => articles),
    skipped: results.flatMap(({ skipped }) => skipped),
    problems: results.map(({ problem }) => problem),
  };
};
const zipOf = (...files: ImportFile[]) => ({
  name: 'export.zip',
  bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))),
});
function filesUnder(folder: string): ImportFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path), bytes: new Uint8Array(readFileSync(path)) }));
}

describe.skipIf(!isThere)('the files of other programs', () => {
  it('Pocket, 2025: tags, dates, a title that is an address, a title over two lines', async () => {
    const { articles, skipped } = await read(fileAt('pocket-2025.csv'));
    expect(skipped).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: 'Comma, in title',
        saved: '2024-01-02T03:04:05.000Z',
        tags: ['politics', 'with space', 'Ümlaut'],
        isArchived: false,
        length: 0,
      },
      { title: 'https://news.example/url-as-title', isArchived: true, siteName: 'news.example' },
      { title: 'Two lines', tags: [] },
    ]);
  });

  it('Pocket, early layout, and zipped', async () => {
    const { articles } = await read(fileAt('pocket-2024-cursor.csv'));
    expect(articles).toMatchObject([{ title: 'Older layout', tags: ['a', 'b'], saved: '2024-10-10T16:12:32.000Z' }]);
    const zipped = await read(zipOf({ ...fileAt('pocket-2025.csv'), name: 'pocket/part_000000.csv' }));
    expect(zipped.articles.length).toBe(3);
  });

  it('Pocket, HTML: the heading tells what was read', async () => {
    const { articles } = await read(fileAt('pocket-ril_export.html'));
    expect(articles).toMatchObject([
      { title: 'A & B', url: 'https://news.example/a?b=1&c=2', tags: ['ifttt', 'new entry'], isArchived: false },
      { title: 'Read one', isArchived: true, tags: [], saved: '2014-04-27T03:14:48.000Z' },
    ]);
  });

  it('Instapaper, both layouts', async () => {
    const { articles, skipped } = await read(fileAt('instapaper-2025.csv'));
    expect(skipped).toEqual([]);
    expect(articles).toMatchObject([
      { title: 'One', isArchived: false, tags: [] },
      {
        title: 'Two, with comma',
        isArchived: true,
        tags: ['coding', 'news'],
        highlights: [{ quote: 'A saved "selection"', note: '' }],
      },
      { title: 'Three', isFavourite: true, isArchived: false },
      { title: 'Four', tags: ['Recipes'] },
    ]);
    expect((await read(fileAt('instapaper-old-4col.csv'))).articles).toMatchObject([{ title: 'Old layout' }]);
  });

  it('Omnivore, zipped and as loose files: contents, highlights, labels, progress', async () => {
    const files = filesUnder(join(FOLDER, 'omnivore-export'));
    for (const given of [[zipOf(...files)], files]) {
      const { articles, skipped } = await read(...given);
      expect(skipped).toEqual([]);
      expect(articles).toMatchObject([
        {
          title: 'Sample article',
          byline: 'A. Writer',
          isArchived: true,
          progress: 0.42,
          tags: ['RSS', 'later'],
          saved: '2024-10-29T16:30:11.000Z',
          text: 'Saved readable HTML.',
          highlights: [{ quote: 'A highlighted passage.', note: 'A note.' }],
        },
      ]);
      expect(articles[0]?.html).not.toContain('id=');
    }
  });

  it('wallabag: flags as numbers and truth values, ids as numbers and text', async () => {
    const { articles } = await read(fileAt('wallabag-v2.json'));
    expect(articles).toMatchObject([
      {
        isArchived: true,
        isFavourite: false,
        saved: '2016-09-08T09:55:58.000Z',
        tags: ['foot', 'news'],
        text: 'Saved HTML',
      },
      { isArchived: false, isFavourite: true, lang: 'fr', text: 'x' },
    ]);
  });

  it('Readwise Reader: lists as Python writes them', async () => {
    const { articles } = await read(fileAt('readwise-reader.csv'));
    expect(articles).toMatchObject([
      { tags: ['example', 'two words'], progress: 0.35, saved: '2022-11-06T04:33:50.000Z' },
      { tags: ['feed'], saved: '2025-01-01T12:00:00.000Z' },
      { isArchived: true, progress: 1 },
    ]);
  });

  it('Raindrop: cells over several lines', async () => {
    const { articles } = await read(fileAt('raindrop.csv'));
    expect(articles).toMatchObject([
      {
        title: 'Saved, "quoted" title',
        tags: ['reading', 'go', 'Research/Go'],
        isFavourite: true,
        leadImage: 'https://news.example/c.jpg',
        highlights: [
          { quote: '', note: 'First note line\nSecond note line' },
          { quote: 'First highlight', note: '' },
          { quote: 'Second highlight', note: '' },
        ],
      },
      { title: 'https://news.example/untitled', tags: [] },
    ]);
  });

  it('bookmarks, with a mark before the doctype and without', async () => {
    const plain = fileAt('netscape-bookmarks.html');
    for (const given of [plain, file('b.html', `\uFEFF${new TextDecoder().decode(plain.bytes)}`)]) {
      expect((await read(given)).articles).toMatchObject([
        { title: 'One & two', tags: ['news', 'long read', 'News'], excerpt: 'A description line.' },
        { title: 'Two', tags: [], excerpt: '' },
      ]);
    }
  });

  it('read twice, change nothing the second time', async () => {
    const files = filesUnder(FOLDER);
    const { articles } = await read(...files);
    const once = joinDuplicates(articles);
    expect(once.length).toBeLessThan(articles.length);
    const stored = new Map(once.map(({ html, text, ...record }) => [record.id, record]));
    const again = joinDuplicates((await read(...files)).articles);
    expect(again.filter((article) => mergeArticle(article, stored.get(article.id) ?? null) !== null)).toEqual([]);
  });

  it('cut off at every twentieth, give whole articles, name what is broken, or are refused', async () => {
    const lists = filesUnder(FOLDER).filter(({ name }) => !name.includes('content/') && !name.includes('highlights/'));
    expect(lists.length).toBeGreaterThan(8);
    for (const whole of [...lists, zipOf(...filesUnder(join(FOLDER, 'omnivore-export')))]) {
      const full = (await read(whole)).articles;
      for (let part = 1; part < 20; part++) {
        const bytes = whole.bytes.slice(0, Math.floor((whole.bytes.length * part) / 20));
        const { articles, skipped, problems } = await read({ name: whole.name, bytes });
        const addresses = new Set(full.map(({ url }) => url));
        expect([whole.name, part, articles.filter(({ url }) => !addresses.has(url)).map(({ url }) => url)]).toEqual([
          whole.name,
          part,
          [],
        ]);
        const isNamed = problems.some(Boolean) || skipped.length > 0;
        if (articles.length === 0) expect([whole.name, part, isNamed]).toEqual([whole.name, part, true]);
      }
    }
  });
});

describe('an import', () => {
  it('takes the web alone, and names each row it leaves out', async () => {
    const rows = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html',
      '',
      'news.test/a',
      'https://news.test/a',
    ];
    const { articles, skipped } = await read(
      file(
        'x.csv',
        `title,url,time_added,tags,status\n${rows.map((url, at) => `T${at},${url},1,,unread`).join('\n')}\n`,
      ),
    );
    expect(articles.map(({ url }) => url)).toEqual(['https://news.test/a']);
    expect(skipped.map(({ row, text, why }) => [row, text, why])).toEqual([
      [1, 'T0', 'not-web'],
      [2, 'T1', 'not-web'],
      [3, 'T2', 'not-web'],
      [4, 'T3', 'no-address'],
      [5, 'T4', 'not-web'],
    ]);
  });

  it('reads tables that were written with semicolons or tabs, as German spreadsheets do', async () => {
    const table = ['title;url;time_added;tags;status', '"A; story";https://news.test/a;1704164645;x|y;unread'].join(
      '\r\n',
    );
    const tabbed = 'URL\tTitle\tSelection\tFolder\nhttps://news.test/b\tB, and\t\tArchive\n';
    const { articles, results } = await read(file('p.csv', table), file('i.csv', tabbed));
    expect(results.map(({ from }) => from)).toEqual(['Pocket', 'Instapaper']);
    expect(articles).toMatchObject([
      { url: 'https://news.test/a', title: 'A; story', tags: ['x', 'y'], saved: '2024-01-02T03:04:05.000Z' },
      { url: 'https://news.test/b', title: 'B, and', isArchived: true },
    ]);
  });

  it('reads the table of wallabag, with its texts', async () => {
    const table =
      'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n' +
      '"A title";https://news.test/a;"<p>One ""story"".</p>";"news, long reads";text/html;de;"02/01/2024 03:04:05"\n';
    const { articles, results } = await read(file('w.csv', table));
    expect(results[0]?.from).toBe('wallabag');
    expect(articles).toMatchObject([{ tags: ['news', 'long reads'], lang: 'de', text: 'One "story".' }]);
  });

  it('reads the page of Instapaper: its headings are its folders', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>' +
      '<li><a href="https://news.test/a">A</a></ol><h1>Archive</h1><ol><li><a href="https://news.test/b">B</a></ol>' +
      '<h1>Recipes</h1><ol><li><a href="https://news.test/c">C</a></ol></body></html>';
    const { articles, results } = await read(file('instapaper-export.html', page));
    expect(results[0]?.from).toBe('Instapaper');
    expect(articles.map(({ title, isArchived, tags }) => [title, isArchived, tags.join()])).toEqual([
      ['A', false, ''],
      ['B', true, ''],
      ['C', false, 'Recipes'],
    ]);
    const other = page.replace('Instapaper: Export', 'My links');
    expect((await read(file('x.html', other))).problems).toEqual(['unknown']);
  });

  it('takes no file for a list that is none, and says so of an empty one', async () => {
    const book = '%PDF-1.7\n\u0001\u0002 https://www.adobe.test/ns \u0000';
    const bare = '<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p></DL><p>';
    const nothing = ['', ' \n', '[]', bare, '{"format":"lede-library","articles":[]}'];
    expect((await read(file('x.pdf', book))).problems).toEqual(['unknown']);
    expect((await read(...nothing.map((text) => file('x', text)))).problems).toEqual(nothing.map(() => 'empty'));
    expect((await read(file('x.json', '{"format":"lede-library","articles":"no"}'))).problems).toEqual(['damaged']);
  });

  it('sanitises what it brings', async () => {
    const content = '<p onclick="x()">Text</p><script>x()</script><img src="https://news.test/i.png" onerror="x()">';
    const entry = { url: 'https://news.test/a', title: '<b>T</b>', content, is_archived: 0 };
    const { articles } = await read(file('w.json', JSON.stringify([entry])));
    expect(articles[0]?.html).toMatch(/<p>Text<\/p><img/);
    expect(articles[0]?.html).not.toMatch(/script|onclick|onerror/);
    expect(articles[0]?.title).toBe('<b>T</b>');
  });

  it('is not fooled by a prototype in a file', async () => {
    const hostile = '[{"is_archived":0,"url":"https://news.test/a","__proto__":{"title":"polluted"},"constructor":1}]';
    const { articles } = await read(file('w.json', hostile));
    expect(articles[0]?.title).toBe('https://news.test/a');
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  it('keeps one copy of a story that stands in its file twice', async () => {
    const html = '<div class="page"><p>The story.</p></div>';
    const entry = { url: 'https://news.test/a', content: html + html, is_archived: 0 };
    expect((await read(file('w.json', JSON.stringify([entry])))).articles[0]?.text).toBe('The story.');
  });

  it('joins what stands in it twice, and never takes away from what is there', async () => {
    const rows =
      'title,url,time_added,tags,status\nT,https://news.test/a?utm_source=x,200,one,unread\nT,https://news.test/a/,100,two,archive\n';
    const { articles } = await read(file('x.csv', rows));
    const [joined, ...others] = joinDuplicates(articles);
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ tags: ['one', 'two'], isArchived: true, saved: '1970-01-01T00:01:40.000Z' });
    const before: SavedArticle = {
      ...(joined as SavedArticle),
      tags: ['mine'],
      place: 'here',
      length: 5,
      title: 'Own',
    };
    expect(mergeArticle(joined as SavedArticle, before)?.article).toMatchObject({
      tags: ['mine', 'one', 'two'],
      place: 'here',
      title: 'Own',
      length: 5,
    });
  });

  it.each([
    ['{"articles":[]}', 'unknown'],
    ['[{"url":"https://news.test/a"', 'damaged'],
    ['<p>no list</p>', 'unknown'],
    ['just text', 'unknown'],
    ['PK\u0003\u0004 not a zip', 'damaged'],
    ['', 'empty'],
  ])('refuses %j as %s', async (text, problem) => {
    expect((await read(file('x', text))).problems).toEqual([problem]);
  });

  it.each([
    ['1704164645', '2024-01-02T03:04:05.000Z'],
    ['2016-09-08T11:55:58+0200', '2016-09-08T09:55:58.000Z'],
    ['2025-01-01 12:00:00.000000+00:00', '2025-01-01T12:00:00.000Z'],
    ['0', null],
    ['soon', null],
  ])('reads the date %s', (text, iso) => {
    expect(toIso(text)).toBe(iso);
  });
});

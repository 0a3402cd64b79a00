import { zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { BACKGROUND_DOORS } from '../../../utils/browser/wire/doors';
import { Fields } from '../../../utils/core/fields';
import { readImport } from '../../../utils/core/library/import';
import { joinDuplicates } from '../../../utils/core/library/import/merge';
import { parseArriving, parseExtraction } from '../../../utils/core/library/record/arriving';
import { LIMITS } from '../../../utils/core/library/record/limits';
import { parsePictures } from '../../../utils/core/library/record/pictures';
import { parseArticle, parseSummary } from '../../../utils/core/library/record/record';
import { toSaved } from '../../../utils/core/library/record/saved-article';
import { createSanitiser } from '../../../utils/core/sanitise';
import { makeArticle } from './articles';
import { all, makeLibrary, numbered } from './make-library';

const { window } = new JSDOM('');
const tools = {
  parseHtml: (html: string) => new window.DOMParser().parseFromString(html, 'text/html'),
  sanitise: createSanitiser(window as unknown as Window & typeof globalThis),
  rest: async () => {},
  now: () => new Date('2025-06-01T00:00:00Z'),
};
const saved = (parts = {}) => ({ ...toSaved(makeArticle(), new Date('2025-01-01'), null), ...parts });
const GIANT = {
  title: 'T'.repeat(5_000_000),
  byline: 'b'.repeat(50_000),
  tags: Array.from({ length: 30_000 }, (_, at) => `${at}${'t'.repeat(200)}`),
  highlights: Array.from({ length: 5000 }, (_, at) => ({ quote: `q${at}`, note: 'n'.repeat(50_000) })),
  nextPage: 'javascript:alert(1)',
  leadImage: 'javascript:alert(1)',
  canonicalUrl: 'data:text/html,x',
  lang: `en${'-abc'.repeat(1000)}`,
  readingMinutes: -4,
};
const lede = (articles: unknown[]) => ({
  name: 'lede.json',
  bytes: new TextEncoder().encode(JSON.stringify({ format: 'lede-library', version: 1, articles })),
});

describe('limits, whoever brings it', () => {
  it.each([
    ['storage', (value: unknown) => parseArticle(value)],
    ['a message', (value: unknown) => parseArriving(value)],
  ])('cut what comes from %s', (_from, parse) => {
    const read = parse(saved(GIANT));
    if (read === null || read === 'too-large') throw new Error('nothing read');
    expect(read.title.length).toBe(LIMITS.title);
    expect(read.byline?.length).toBe(LIMITS.name);
    expect([read.nextPage, read.leadImage, read.lang]).toEqual([null, null, null]);
    expect(read.canonicalUrl).toBe(read.url);
    expect(read.readingMinutes).toBe(0);
    if (!('tags' in read)) return;
    expect([read.tags.length, Math.max(...read.tags.map((tag) => tag.length))]).toEqual([LIMITS.tags, LIMITS.tag]);
    expect(read.highlights.length).toBeLessThanOrEqual(LIMITS.highlights);
    expect(JSON.stringify(read.highlights).length).toBeLessThan(LIMITS.allPassages * 1.2);
  });

  it('take nothing from what is within them', () => {
    const article = saved({
      tags: ['a', 'b'],
      highlights: [{ quote: 'q', note: '' }],
      nextPage: 'https://news.test/story?page=2',
      leadImage: 'data:image/png;base64,AAAA',
    });
    const { html, text, ...record } = article;
    expect(parseArticle(article)).toEqual(record);
    expect(parseArriving(makeArticle({ html, text } as object))).toMatchObject({ html, text, title: 'A story' });
  });

  it('keep an article whose title is no text, and its list', () => {
    expect(parseSummary(saved({ title: 17 }))?.title).toBe('https://news.test/story');
    expect(parseSummary(saved({ url: 'javascript:alert(1)' }))).toBeNull();
  });

  it.each([
    ['title', 17],
    ['html', null],
    ['text', {}],
    ['url', 'file:///etc/passwd'],
  ])('let no message save an article whose %s is %j: it would take a good copy’s place', (name, value) => {
    expect(parseArriving({ ...makeArticle(), [name]: value })).toBeNull();
    expect(parseExtraction({ ok: true, article: { ...makeArticle(), [name]: value } })).toMatchObject({ ok: false });
  });

  it('call a body too large', () => {
    expect(parseArriving({ ...makeArticle(), html: 'x'.repeat(LIMITS.body + 1) })).toBe('too-large');
    expect(parseExtraction({ ok: true, article: { ...makeArticle(), text: 'x'.repeat(LIMITS.body + 1) } })).toEqual({
      ok: false,
      why: 'too-large',
    });
  });

  it('count pictures by their letters', () => {
    const picture = `data:image/png;base64,${'A'.repeat(LIMITS.picture - 22)}`;
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`https://news.test/${at}.png`, picture]));
    expect(Object.keys(parsePictures(many))).toHaveLength(3);
    expect(parsePictures({ 'https://news.test/x.png': `${picture}AA` })).toEqual({});
  });
});

describe('every message', () => {
  const HOSTILE = [
    undefined,
    null,
    17,
    'x',
    [],
    { tabId: 'x' },
    { tabId: -1 },
    { article: { html: 5 } },
    { settings: 'x' },
  ];
  it.each(Object.entries(BACKGROUND_DOORS))('%s is read field by field, whatever comes', (_type, door) => {
    for (const value of HOSTILE) expect(() => door(new Fields(value))).not.toThrow();
    const read = door(new Fields({ tabId: 1, id: 2, url: 'https://news.test/', extra: 'e', __proto__: { on: true } }));
    expect(JSON.stringify(read) ?? '').not.toContain('extra');
  });

  it('brings no more passages than are kept', () => {
    const read = BACKGROUND_DOORS['report:highlights'](
      new Fields({ article: makeArticle(), highlights: GIANT.highlights }),
    );
    expect(JSON.stringify(read?.highlights).length).toBeLessThan(LIMITS.allPassages * 1.2);
    expect(
      BACKGROUND_DOORS['report:own-rule'](new Fields({ selector: 'a'.repeat(501), name: '', isIn: true })),
    ).toBeNull();
  });
});

describe('an import of too much', () => {
  it('says so row by row, and goes on', async () => {
    const [result] = await readImport(
      [
        lede([
          saved(GIANT),
          saved({ html: 'x'.repeat(LIMITS.body + 1), title: 'Long' }),
          saved({ url: 'https://news.test/2' }),
          5,
        ]),
      ],
      tools,
    );
    expect(result?.skipped).toEqual([
      { row: 2, text: 'Long', why: 'too-large' },
      { row: 4, text: '', why: 'damaged' },
    ]);
    expect(result?.articles.map(({ url }) => url)).toEqual(['https://news.test/story', 'https://news.test/2']);
    expect(result?.articles[0]).toMatchObject({ nextPage: null, leadImage: null });
  });

  it.each(['Lede', 'CSV', 'wallabag', 'bookmarks'])(
    'takes so many records of %s and no more',
    async (kind) => {
      const count = LIMITS.records + 5;
      const rows = Array.from({ length: count }, (_, at) => `https://news.test/${at}`);
      const files: Record<string, () => string> = {
        Lede: () => JSON.stringify({ format: 'lede-library', articles: rows.map((url) => ({ ...BARE, url })) }),
        CSV: () => `url\n${rows.join('\n')}\n`,
        wallabag: () => JSON.stringify(rows.map((url) => ({ url, is_archived: 0 }))),
        bookmarks: () =>
          `<dl>${rows
            .slice(0, 20)
            .map((url) => `<dt><a href="${url}">x</a>`)
            .join('\n')}</dl>`,
      };
      const bytes = new TextEncoder().encode(files[kind]?.());
      const [result] = await readImport([{ name: 'x', bytes }], tools);
      if (kind === 'bookmarks') return expect(result?.articles).toHaveLength(20);
      expect(result?.articles).toHaveLength(LIMITS.records);
      expect(result?.skipped).toMatchObject([{ row: LIMITS.records + 1, why: 'too-many' }]);
    },
    60_000,
  );

  it('never looks at a letter or a list twice', async () => {
    const cell = "\\'".repeat(200_000);
    const rows = [
      'title,url,document tags,saved date,reading progress,location',
      `T,https://news.test/a,"['${cell}",,0,new`,
    ];
    const folders = `<dl><dt><h3>F</h3>${'<dd></dd>'.repeat(5000)}<dl>${'<dt><a href="https://news.test/b">x</a>'.repeat(5000)}</dl></dl>`;
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      ...BARE,
      url: 'https://news.test/one',
      tags: [`t${at}`],
      highlights: [{ quote: `${at}`, note: '' }],
    }));
    const files = {
      'a.csv': rows.join('\n'),
      'b.html': folders,
      'c.json': JSON.stringify({ format: 'lede-library', articles: many }),
    };
    const encoded = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
    const start = performance.now();
    const results = await readImport([{ name: 'x.zip', bytes: zipSync(Object.fromEntries(encoded)) }], tools);
    const joined = joinDuplicates(results.flatMap(({ articles }) => articles));
    expect(joined.find(({ url }) => url.endsWith('/one'))).toMatchObject({ tags: { length: LIMITS.tags } });
    expect(joined.find(({ url }) => url.endsWith('/one'))?.highlights).toHaveLength(LIMITS.highlights);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

const BARE = { schema: 2, id: 'x', title: 'T', saved: '2025-01-01T00:00:00Z' };

describe('a library with a giant record in it', () => {
  it('is read within the limits, and written so by the next check', async () => {
    const made = makeLibrary();
    await made.library.save(numbered(1));
    const id = await made.library.save(numbered(2));
    const record = made.area.values.get(`article:${id}`) as { article: object };
    Object.assign(record.article, { title: GIANT.title, tags: GIANT.tags });
    const list = made.area.values.get('summaries:0') as object[];
    Object.assign(list[1] as object, { title: GIANT.title, tags: GIANT.tags });
    expect(JSON.stringify(await made.library.newest(50)).length).toBeLessThan(20_000);
    expect(await made.library.check()).toBe(0);
    expect(JSON.stringify([...made.area.values]).length).toBeLessThan(40_000);
    expect((await all(made)).map(({ title }) => title.slice(0, 7)).sort()).toEqual(['Story 1', 'TTTTTTT']);
  });

  it('does not open a body that is larger than any that is kept, nor search all of it', async () => {
    const made = makeLibrary();
    const id = await made.library.save(numbered(1));
    const most = { html: 'x'.repeat(LIMITS.body), text: 'x'.repeat(LIMITS.body) };
    made.area.values.set(`body:${id}`, most);
    expect((await made.library.open(id)).state).toBe('ok');
    made.area.values.set(`body:${id}`, { ...most, text: `${most.text}x` });
    expect((await made.library.open(id)).state).toBe('damaged');
    expect(await made.library.get(id)).toBeNull();
    expect((await made.library.texts([id])).get(id)).toHaveLength(LIMITS.body);
  });
});

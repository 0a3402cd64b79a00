import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { WRITERS } from '../../../utils/core/library/export';
import { EXPORT_FORMATS, type ExportFormat, type ExportTools } from '../../../utils/core/library/export/tools';
import { readImport } from '../../../utils/core/library/import';
import { type SavedArticle, toSaved } from '../../../utils/core/library/record/saved-article';
import { createSanitiser } from '../../../utils/core/sanitise';
import type { SafeHtml } from '../../../utils/core/sanitise/safe-html';
import { makeArticle } from './articles';

const { window } = new JSDOM('');
const tools: ExportTools = {
  parseHtml: (html) => new window.DOMParser().parseFromString(html, 'text/html'),
  sanitise: createSanitiser(window as unknown as Window & typeof globalThis),
  now: () => new Date('2025-06-01T00:00:00Z'),
  title: 'My <library> & more',
};

async function* streamOf(articles: readonly SavedArticle[]) {
  yield* articles;
}

async function write(format: ExportFormat, articles: readonly SavedArticle[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of WRITERS[format].write(streamOf(articles), tools)) {
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  }
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const readBack = async (name: string, bytes: Uint8Array) =>
  (await readImport([{ name, bytes }], { ...tools, rest: async () => {} })).flatMap(({ articles }) => articles);

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Markup as pages have it, valid nowhere. */
const WILD = `<h1>Top</h1><h3 id="lede-note-1">Sub</h3>loose <b>text<p>in bold</p></b> & more<ul>bare<li>one</li><p>two</p></ul>
  <dl><dd>first</dd><dt>term</dt></dl><table><caption>Cap</caption><tr><td colspan="2">a<p>b</p></td></tr><tr></tr></table>
  <figure><img src="https://pictures.test/a.jpg" alt="A ferry"><figcaption>On the <i>quay</i></figcaption></figure>
  <p><img src="${PIXEL}" alt=""><a href="#lede-note-1">1</a> <a href="#lede-note-9">9</a> <a>none</a><br></p><pre>a &lt; b\n  c</pre>
  <ruby>漢<rt>kan</rt></ruby><blockquote></blockquote><ol><li></li></ol><p id="lede-note-1">twice</p><hr><sub>2</sub>`;

const saved = (number: number, parts: Partial<SavedArticle> = {}): SavedArticle => ({
  ...toSaved(makeArticle({ url: `https://news.test/${number}` }), new Date(`2025-05-0${number}T10:00:00Z`), null),
  title: `Story ${number}`,
  ...parts,
});

const library: SavedArticle[] = [
  saved(1, {
    tags: ['one', 'two words'],
    isFavourite: true,
    progress: 0.5,
    place: 'The second',
    highlights: [
      { quote: 'first', note: 'a note' },
      { quote: 'second', note: '', color: 'pink' },
    ],
    lastRead: '2025-05-03T00:00:00.000Z',
  }),
  saved(2, {
    isArchived: true,
    html: tools.sanitise(WILD, 'https://news.test/2'),
    title: '=HYPERLINK("x") & <b>“”</b>',
  }),
  saved(3, {
    lang: 'ar',
    dir: 'rtl',
    title: 'قصة',
    html: '<p>نص عربي</p>' as SafeHtml,
    deleted: '2025-05-09T00:00:00.000Z',
  }),
  saved(4, { html: '' as SafeHtml, text: '', length: 0, size: 0, title: 'A link alone\u0007' }),
];

const UNNAMED = saved(6, {
  title: ' ',
  html: '<ol start="5"><li>five</li></ol><ol start="x"><li>one</li></ol><ol reversed><li>last</li></ol><p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>' as SafeHtml,
});

const HOSTILE = saved(5, {
  html: '<p>Text</p><img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">x</a>',
  title: '</title><script>alert(1)</script>',
  byline: '"><img src=x onerror=alert(1)>',
  siteName: '<svg onload=alert(1)>',
  excerpt: '</A><script>alert(1)</script>',
  tags: ['"><script>alert(1)</script>', '[x](javascript:alert(1))'],
  highlights: [{ quote: '<img src=x onerror=alert(1)>', note: '<script>alert(1)</script> [x](javascript:alert(1))' }],
});

describe('an export', () => {
  it('as Lede JSON gives the same library again, field by field', async () => {
    const back = await readBack('library.json', await write('lede', library));
    // Titles and texts are taken as they are; the size follows from them.
    expect(back).toEqual(library.map((article) => ({ ...article, size: expect.any(Number) })));
  });

  it('keeps the numbers of lists and how signs are read, and names by its address what has no title', async () => {
    const epub = await write('epub', [UNNAMED]);
    expect((await EpubCheck.validate(epub)).messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    const files = unzipSync(epub);
    expect(textOf(files['book/contents.xhtml'] ?? new Uint8Array())).toContain('>https://news.test/6</a>');
    const story = textOf(files['book/story-1.xhtml'] ?? new Uint8Array());
    expect(story.match(/<ol[^>]*>/g)).toEqual(['<ol start="5">', '<ol>', '<ol reversed="reversed">']);
    expect(story).toContain('漢 (kan)');
    const [markdown] = Object.values(unzipSync(await write('markdown', [UNNAMED])));
    expect(textOf(markdown ?? new Uint8Array())).toContain('漢 (kan)');
  });

  it.each(['netscape', 'csv'] as const)('as %s gives the links again, with tags and dates', async (format) => {
    const back = await readBack(`library.${format}`, await write(format, library));
    expect(back.map(({ url, saved, tags }) => [url, saved, tags])).toEqual(
      library.map(({ url, saved, tags }) => [url, saved, tags]),
    );
    expect(back[0]?.title).toBe('Story 1');
  });

  it('as CSV holds no formula', async () => {
    const text = textOf(
      await write('csv', [saved(1, { title: '=1+1' }), saved(2, { title: '@x' }), saved(3, { title: '-x' })]),
    );
    expect(text.split('\r\n').slice(1, 4)).toEqual(expect.arrayContaining([expect.stringMatching(/^"'=1/)]));
    expect(text).not.toMatch(/^[=@-]/m);
  });

  it('as Markdown has a file for each story, whatever they are called', async () => {
    const same = saved(6, { title: 'story 1', saved: '2025-05-01T11:00:00.000Z' });
    const files = unzipSync(await write('markdown', [...library, same, saved(7, { title: '../../etc/passwd' })]));
    expect(Object.keys(files)).toEqual([
      '2025-05-01 Story 1.md',
      '2025-05-02 =HYPERLINK( x ) & b “” b .md'.replace(' .md', '.md'),
      '2025-05-03 قصة.md',
      '2025-05-04 A link alone.md',
      '2025-05-01 story 1 2.md',
      '2025-05-07 .. .. etc passwd.md',
    ]);
    const first = textOf(files['2025-05-01 Story 1.md'] ?? new Uint8Array());
    expect(first).toMatch(/^---\nsaved: "2025-05-01T10:00:00.000Z"\ntags: \["one","two words"\]\n/);
    expect(first).toContain('\nThe first paragraph.\n\nThe second one.\n');
    expect(first).toContain('> first\n\na note\n');
  });

  it('as a book is valid by epubcheck, whatever the stories hold', async () => {
    const bytes = await write('epub', [...library, HOSTILE]);
    const report = await EpubCheck.validate(bytes);
    expect(report.messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
    expect(report.valid).toBe(true);
    const files = unzipSync(bytes);
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(Object.keys(files)).toContain('book/pictures/2-1.png');
    expect(textOf(files['book/story-3.xhtml'] ?? new Uint8Array())).toContain('lang="ar" xml:lang="ar" dir="rtl"');
    const wild = textOf(files['book/story-2.xhtml'] ?? new Uint8Array());
    for (const kept of ['loose', 'in bold', 'two', 'term', 'Cap', 'A ferry', 'quay', 'twice', 'a &#60; b'])
      expect(wild).toContain(kept);
  });

  it('would be seen to be no valid book', async () => {
    const bytes = await write('epub', library);
    const report = await EpubCheck.validate(bytes.slice(0, bytes.length - 400));
    expect(report.valid).toBe(false);
  });

  it.each(EXPORT_FORMATS)('as %s runs no script, whatever lies in storage', async (format) => {
    const bytes = await write(format, [HOSTILE]);
    const texts =
      format === 'epub' || format === 'markdown' ? Object.values(unzipSync(bytes)).map(textOf) : [textOf(bytes)];
    // JSON and CSV are data: what they carry is judged when it is read.
    const pages = ['lede', 'csv', 'markdown', 'passages', 'annotations'].includes(format) ? [] : texts;
    // A program that knows no front matter takes that for Markdown too.
    if (format === 'markdown' || format === 'passages') pages.push(...texts.map((text) => String(marked.parse(text))));
    for (const text of pages) {
      const dom = new JSDOM(text);
      const { document } = dom.window;
      expect(document.querySelectorAll('script,[onerror],[onload],a[href^="javascript:"]').length).toBe(0);
    }
    if (format === 'lede') expect(JSON.parse(texts[0] ?? '').articles[0].html).not.toMatch(/onerror|script/);
  });

  it('would be seen to run one', () => {
    expect(new JSDOM(HOSTILE.html).window.document.querySelectorAll('script,[onerror]').length).toBe(2);
  });
});

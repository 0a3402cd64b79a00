import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { createSanitiser } from '../../../utils/core/sanitise';
import { BITMAP_LIMIT } from '../../../utils/core/sanitise/allowed';

// Each limit is stood on from both sides: what is let through, and what goes beyond it by a little.
const sanitise = createSanitiser(new JSDOM('').window as unknown as Window & typeof globalThis);
const BASE = 'https://news.example/world/bridge';
const clean = (html: string) => sanitise(html, BASE);

/** The element an attribute may stand on, its value, and what stands before and behind it to make it another. */
const of = (tag: string, name: string, value: string) => {
  const box = new JSDOM(clean(inPlace(tag, name, value))).window.document;
  return box.querySelector(tag)?.getAttribute(name) ?? null;
};

function inPlace(tag: string, name: string, value: string): string {
  const own = `${tag} ${name}="${value}"`;
  if (tag === 'td') return `<table><tbody><tr><${own}>x</td></tr></tbody></table>`;
  if (tag === 'img') return `<${own} ${name === 'src' ? '' : 'src="https://pic.example/a.png"'}>`;
  if (tag.startsWith('m') && tag !== 'math') return `<math><${own}>x</${tag}></math>`;
  return `<${own}>x</${tag}>`;
}

describe('a value stays as it is', () => {
  test.each([
    ...['ltr', 'rtl', 'auto', 'RTL'].map((value) => ['p', 'dir', value]),
    ...['en', 'gsw', 'pt-BR', 'zh-Hant-TW', 'sl-rozaj-1994'].map((value) => ['p', 'lang', value]),
    ...['width', 'height'].map((name) => ['img', name, '12345']),
    ...['colspan', 'rowspan'].map((name) => ['td', name, '12']),
    ...['3', '-12', '12345'].map((value) => ['ol', 'start', value]),
    ...['2026-03-18T06:30:00+01:00', '9 May 2026', '1'.repeat(40)].map((value) => ['time', 'datetime', value]),
    ...['c', 'c++', 'c#', 'objective-c', 'Web.Assembly', 'a'.repeat(20)].map((value) => [
      'code',
      'data-language',
      value,
    ]),
    ...['block', 'inline'].map((value) => ['math', 'display', value]),
    ...['bold', 'double-struck'].map((value) => ['mi', 'mathvariant', value]),
    ...['true', 'false'].map((value) => ['mo', 'stretchy', value]),
    ['li', 'value', '7'],
    ['ol', 'reversed', ''],
    ['p', 'id', `lede-note-${'a'.repeat(80)}`],
    ['p', 'title', 'anything " at all'.replaceAll('"', '')],
  ] as [string, string, string][])('%s %s="%s"', (tag, name, value) => expect(of(tag, name, value)).toBe(value));
});

describe('a value that is another goes', () => {
  test.each([
    ...['xltr', 'ltrx', 'up', ''].map((value) => ['p', 'dir', value]),
    ...['e', 'engl', 'en-', 'en-x', 'en-toolongtag', '1en', 'en-us-a1-b2-c3', 'en us'].map((value) => [
      'p',
      'lang',
      value,
    ]),
    ...['width', 'height'].flatMap((name) => ['100%', '123456', '1e3', 'x1'].map((value) => ['img', name, value])),
    ...['colspan', 'rowspan'].flatMap((name) => ['a1', '1a', '--1'].map((value) => ['td', name, value])),
    ...['x3', '3x', '123456'].map((value) => ['ol', 'start', value]),
    ...['x7', '7;'].map((value) => ['li', 'value', value]),
    ...['1'.repeat(41), '2026/03/18', '(2026', ''].map((value) => ['time', 'datetime', value]),
    ...['1c', 'a'.repeat(21), 'c plus', '(c', 'c)', 'a!b'].map((value) => ['code', 'data-language', value]),
    ...['inblock', 'blocks', ''].map((value) => ['math', 'display', value]),
    ...['Bold', 'a'.repeat(25), 'bold!', ''].map((value) => ['mi', 'mathvariant', value]),
    ...['untrue', 'trues', ''].map((value) => ['mo', 'stretchy', value]),
    ...['lede-note-', `lede-note-${'a'.repeat(81)}`, 'xlede-note-1', 'lede-note-1 x', 'top'].map((value) => [
      'p',
      'id',
      value,
    ]),
    // A formula has its own attributes, and nothing else has them.
    ['p', 'display', 'block'],
    ['mi', 'title', 'x'],
    ['mi', 'id', 'lede-note-1'],
    ['p', 'data-anything', 'x'],
    ['p', 'aria-label', 'x'],
  ] as [string, string, string][])('%s %s="%s"', (tag, name, value) => expect(of(tag, name, value)).toBe(null));
});

describe('links', () => {
  const link = (href: string) => clean(`<a href="${href}">x</a>`);
  const bare = '<a>x</a>';
  const leading = (href: string) => `<a href="${href}" rel="noopener noreferrer">x</a>`;

  test.each([
    ['http://a.example/', 'http://a.example/'],
    ['https://a.example/', 'https://a.example/'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
    ['  /next  ', 'https://news.example/next'],
    ['#lede-note-1', '#lede-note-1'],
    ['#top', 'https://news.example/world/bridge#top'],
    ['lede-note-1', 'https://news.example/world/lede-note-1'],
    ['x#lede-note-1', 'https://news.example/world/x#lede-note-1'],
  ])('%s leads to %s', (href, to) => expect(link(href)).toBe(leading(to)));

  test.each([
    '',
    '   ',
    'ftp://a.example/',
    'blob:https://a.example/1',
    'http://[',
    'tel:1',
    'data:image/png;base64,AA==',
  ])('"%s" leads nowhere', (href) => expect(link(href)).toBe(bare));

  test('without an address are text', () => expect(clean('<a>x</a>')).toBe(bare));

  test('are all that is given a `rel`', () => expect(clean('<p href="/x">x</p>')).not.toContain('rel'));
});

describe('pictures', () => {
  const picture = (src: string, pictures?: Record<string, string>) =>
    new JSDOM(sanitise(`<img alt="A" src="${src}">`, BASE, pictures)).window.document.querySelector('img');
  const bitmapOf = (letters: number) => {
    const head = 'data:image/png;base64,';
    return head + 'A'.repeat(letters - head.length);
  };

  test.each(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'])('of the story itself stay, as %s', (kind) => {
    const src = `data:image/${kind};base64,AAz9+/==`;
    expect(picture(src)?.getAttribute('src')).toBe(src);
  });

  test.each([
    'data:image/svg+xml;base64,AA==',
    'data:image/png,AA',
    'data:image/png;base64,AA(=',
    'data:image/png;base64,AA==<',
    'data:text/html;base64,data:image/png;base64,AA==',
    'ftp://a.example/a.png',
    'http://[',
    '',
    '  ',
  ])('go with an address that is none: %s', (src) => expect(picture(src)).toBe(null));

  test('go where they have no address', () => expect(clean('<p>x<img alt="A"></p>')).toBe('<p>x</p>'));

  test('of the story itself are as large as a photograph, and not as a film', () => {
    expect(picture(bitmapOf(BITMAP_LIMIT))).not.toBe(null);
    expect(picture(bitmapOf(BITMAP_LIMIT + 1))).toBe(null);
  });

  test('of the web are fetched late, over http and https, and learn nothing of the page', () => {
    for (const [src, full] of [
      [' a.png ', 'https://news.example/world/a.png'],
      ['http://pic.example/a.png', 'http://pic.example/a.png'],
    ] as const) {
      const image = picture(src);
      expect(image?.getAttribute('src')).toBe(full);
      expect(image?.getAttribute('loading')).toBe('lazy');
      expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
    }
  });

  describe('kept with a saved article', () => {
    const kept = { 'https://news.example/world/a.png': 'data:image/png;base64,AA==' };

    test('take the place of those on the web', () => {
      expect(picture('a.png', kept)?.getAttribute('src')).toBe('data:image/png;base64,AA==');
    });

    test('are asked for nowhere where they are not among them', () => {
      for (const src of ['b.png', 'constructor']) {
        const image = picture(src, kept);
        expect(image?.getAttribute('alt')).toBe('A');
        expect(image?.hasAttribute('src')).toBe(false);
      }
      expect(picture('a.png', {})?.hasAttribute('src')).toBe(false);
    });

    test('are bitmaps and nothing else', () => {
      const bad = { 'https://news.example/world/a.png': 'data:image/svg+xml;base64,AA==' };
      expect(picture('a.png', bad)?.hasAttribute('src')).toBe(false);
      const web = { 'https://news.example/world/a.png': 'https://pic.example/a.png' };
      expect(picture('a.png', web)?.hasAttribute('src')).toBe(false);
    });

    test('leave those of the story itself as they are, and the next story its own', () => {
      const own = 'data:image/gif;base64,AA==';
      expect(picture(own, kept)?.getAttribute('src')).toBe(own);
      expect(picture('b.png')?.getAttribute('src')).toBe('https://news.example/world/b.png');
    });
  });
});

test.each(['mi', 'mn', 'mo', 'ms', 'mtext'])('<%s> in a formula keeps its text, and no markup', (tag) => {
  expect(clean(`<math><${tag}>a<mrow>b</mrow></${tag}></math>`)).toBe(`<math><${tag}>ab</${tag}></math>`);
});

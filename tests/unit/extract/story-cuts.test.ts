import { describe, expect, it } from 'vitest';
import { extract } from '../../../utils/core/extract';
import { findInPlace } from '../../../utils/core/extract/in-place';
import { findPieces } from '../../../utils/core/extract/story-source';
import { LEXICONS } from '../../../utils/core/words/languages';
import { PIECE, TALE } from '../../fixtures/tale';
import { ADDRESS, parse, sanitise } from './page';

const tale = (piece: string, at = 3) =>
  [...TALE.slice(0, at).map((line) => `<p>${line}</p>`), piece, ...TALE.slice(at).map((line) => `<p>${line}</p>`)].join(
    '',
  );
const page = (piece = '', at = 3, head = 'The keeper of the locks') => `<!doctype html><html lang="en"><head>
<title>${head}</title></head><body><header><a href="/">The Lock Times</a></header>
<article class="story"><h1>${head}</h1>${tale(piece, at)}</article></body></html>`;
const NAMED = `<div class="walks-box"><p>${PIECE}</p></div>`;
const BARE = `<p>${PIECE}</p>`;

const read = (html: string, cuts: readonly string[] = []) => {
  const result = extract(parse(html), ADDRESS, sanitise, LEXICONS, [], cuts);
  if (!result.ok) throw new Error(result.why);
  return result.article;
};
const find = (html: string, texts: readonly string[], cuts: readonly string[] = [], pictures: readonly string[] = []) =>
  findPieces(
    parse(html),
    ADDRESS,
    LEXICONS,
    texts.map((text) => ({ text, pictures })),
    [],
    cuts,
  );

describe('what the reader takes out of a story', () => {
  it('was in it, and is gone on this page and on another of its site', () => {
    expect(read(page(NAMED)).text).toContain(PIECE);
    for (const html of [page(NAMED), page(NAMED, 1, 'Another day at the locks')]) {
      const { text } = read(html, ['.walks-box']);
      expect(text).not.toContain(PIECE);
      for (const line of TALE) expect(text).toContain(line);
    }
  });

  it('takes its pictures along, and no other', () => {
    const picture = (name: string) =>
      `<figure><img src="/${name}.jpg" width="640" height="400" alt="${name}"></figure>`;
    const html = page(`<div class="walks-box"><p>${PIECE}</p>${picture('book')}</div>${picture('gate')}`);
    expect(read(html).html).toContain('gate.jpg');
    const cut = read(html, ['.walks-box']).html;
    expect(cut).toContain('gate.jpg');
    expect(cut).not.toContain('book.jpg');
  });

  // Pages on which a rule must do nothing.
  it.each([
    ['is broken', '..]['],
    ['names nothing', '.nowhere'],
    ['names the whole page', 'body'],
    ['names the story', '.story'],
    ['names every paragraph', '.story p'],
    ['names the headline alone', 'h1'],
    ['names what is no part of the story', 'header'],
  ])('stays where the rule %s', (_how, cut) => {
    const usual = read(page(NAMED));
    expect(read(page(NAMED), [cut])).toEqual(usual);
  });

  it('is never more than a third of the story, rule by rule and together', () => {
    const html = page().replace(/<p>/g, () => `<p class="line">`);
    const parts = [
      '.story p:nth-of-type(1)',
      '.story p:nth-of-type(2)',
      '.story p:nth-of-type(3)',
      '.story p:nth-of-type(4)',
    ];
    const { text } = read(html, parts);
    const left = TALE.filter((line) => text.includes(line));
    expect(left.length).toBeGreaterThanOrEqual(4);
    expect(left.length).toBeLessThan(6);
  });

  it('is gone where the story is shown in its page, too', () => {
    const found = findInPlace(parse(page(NAMED)), ADDRESS, LEXICONS, [], ['.walks-box']);
    const text = typeof found === 'string' ? '' : found.texts.map(({ data }) => data).join(' ');
    expect(text).toContain(TALE[4]);
    expect(text).not.toContain(PIECE);
  });
});

describe('a piece that the reader points at', () => {
  it('is known by a name of its own on the other pages', () => {
    expect(find(page(NAMED), [PIECE])).toEqual([
      { selector: '.walks-box', name: expect.stringMatching(/^The locks of this country/), isHere: false },
    ]);
  });

  it('is known on this page alone where only counting tells it', () => {
    const [piece, ...others] = find(page(BARE), [PIECE]) as { selector: string; isHere: boolean }[];
    expect(others).toEqual([]);
    expect(piece?.isHere).toBe(true);
    expect(read(page(BARE), [piece?.selector ?? '']).text).not.toContain(PIECE);
  });

  it.each(['<p id="p4">', '<p id="para-12">', '<p data-block="7">'])('is no name where it counts: %s', (open) => {
    const [piece] = find(page(`${open}${PIECE}</p>`), [PIECE]) as { isHere: boolean }[];
    expect(piece?.isHere).toBe(true);
  });

  it('is what stands around two pieces where both are meant, and never around the story', () => {
    const two = `<div class="walks-box"><h3>Walks by the water</h3><p>${PIECE}</p></div>`;
    expect(find(page(two), [PIECE])).toMatchObject([{ isHere: true }]);
    const shown = read(page(two)).html;
    const heads = shown.includes('Walks by the water') ? ['Walks by the water', PIECE] : [PIECE];
    expect(find(page(two), heads)).toMatchObject([{ selector: '.walks-box', isHere: false }]);
  });

  it('is not found where the page does not hold it, or not so', () => {
    expect(find(page(NAMED), ['Nothing like it stands there at all.'])).toEqual([]);
    expect(find(page(NAMED), ['the'])).toEqual([]);
    expect(find(page(NAMED), [''])).toEqual([]);
  });

  it('is refused where it is too much, together with what is gone', () => {
    expect(find(page(NAMED), TALE.slice(0, 4))).toBe('too-much');
    expect(find(page(NAMED), TALE.slice(0, 2))).not.toBe('too-much');
    expect(find(page(NAMED), TALE.slice(0, 2), ['.walks-box'])).toBe('too-much');
  });

  it('may be a picture', () => {
    const html = page(
      '<div class="walks-picture"><img src="https://pictures.test/book.jpg" width="640" height="400" alt=""></div>',
    );
    expect(find(html, [''], [], ['https://pictures.test/book.jpg'])).toMatchObject([{ selector: '.walks-picture' }]);
    expect(read(html).html).toContain('book.jpg');
    expect(read(html, ['.walks-picture']).html).not.toContain('book.jpg');
  });
});

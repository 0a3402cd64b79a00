import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { markPassages, notesAsHtml } from '../../../utils/core/formats/marked-passages';
import type { Highlight } from '../../../utils/core/library/record/limits';

const marked = (html: string, highlights: readonly Partial<Highlight>[]) => {
  const { body } = new JSDOM(html).window.document;
  const rest = markPassages(
    body,
    highlights.map((each) => ({ quote: '', note: '', ...each })),
  );
  return { html: body.innerHTML, rest };
};

describe('passages marked on the way into a file', () => {
  it.each([
    ['<p>A long winter.</p>', 'long', '<p>A <mark class="yellow">long</mark> winter.</p>'],
    [
      '<p>A <em>lo</em>ng winter.</p>',
      'long',
      '<p>A <em><mark class="yellow">lo</mark></em><mark class="yellow">ng</mark> winter.</p>',
    ],
    [
      '<p>One.</p>\n<p>Two.</p>',
      'One.\n\nTwo',
      '<p><mark class="yellow">One.</mark></p>\n<p><mark class="yellow">Two</mark>.</p>',
    ],
    ['<p>A long winter.</p>', 'A long winter.', '<p><mark class="yellow">A long winter.</mark></p>'],
    ['<p>A long winter.</p>', 'summer', '<p>A long winter.</p>'],
    [
      '<p>x <math><mi>ab</mi></math> y</p>',
      'x ab y',
      '<p><mark class="yellow">x</mark> <math><mi>ab</mi></math> <mark class="yellow">y</mark></p>',
    ],
  ])('%j: %j', (html, quote, wanted) => {
    expect(marked(html, [{ quote }]).html).toBe(wanted);
  });

  it('have their colours, and none stands in another', () => {
    const { html } = marked('<p>one two three four</p>', [
      { quote: 'two three', color: 'green' },
      { quote: 'one two', color: 'pink' },
      { quote: 'four', color: 'blue' },
    ]);
    expect(html).toBe(
      '<p><mark class="pink">one two</mark> <mark class="green">three</mark> <mark class="blue">four</mark></p>',
    );
  });

  it('leave what has a note, or is not there, to be listed', () => {
    const found = { quote: 'long', note: '' };
    const noted = { quote: 'winter', note: 'Mine.' };
    const gone = { quote: 'summer', note: '', color: 'blue' as const };
    const whole = { quote: '', note: 'All of it.\n\nTwice.' };
    const { rest } = marked('<p>A long winter.</p>', [found, noted, gone, whole]);
    expect(rest).toEqual([noted, gone, whole]);
    const listed = notesAsHtml(rest, (text) => text.toUpperCase());
    expect(listed).toContain('<blockquote><p><mark class="blue">SUMMER</mark></p></blockquote>');
    expect(listed).toContain('<p>ALL OF IT.</p><p>TWICE.</p>');
    expect(notesAsHtml([], String)).toBe('');
  });

  it('take no time for many in a long story', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `word${at}x`);
    const start = performance.now();
    const { html } = marked(
      `<p>${words.join(' ')}</p>`,
      words.slice(0, 500).map((quote) => ({ quote })),
    );
    expect(html.match(/<mark/g)).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

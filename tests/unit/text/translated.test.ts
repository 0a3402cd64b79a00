import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { nextOf, passagesOf, translatorTongue } from '../../../utils/core/reading/translated';

const bodyOf = (html: string) => new JSDOM(`<body>${html}</body>`).window.document.body;
const texts = (html: string, into = 'de') => passagesOf(bodyOf(html), into).map(({ text }) => text);

describe('what is translated of a story', () => {
  it('is each block with its own text, whatever marks it holds', () =>
    expect(texts('<h2>The lamp</h2><p>It was <b>four</b>\n o’clock, <a href="#">they say</a>.</p>')).toEqual([
      'The lamp',
      'It was four o’clock, they say.',
    ]));

  it('is a point of a list apart from the points in it', () =>
    expect(texts('<ul><li>Outer <i>point</i><ul><li>Inner</li></ul></li></ul>')).toEqual(['Outer point', 'Inner']));

  it('is what stands in quotes, tables and under pictures too', () =>
    expect(
      texts(
        '<blockquote><p>Quoted</p>by her</blockquote><table><tr><td>Cell</td><td>12</td></tr></table><figure><img><figcaption>Seen</figcaption></figure>',
      ),
    ).toEqual(['Quoted', 'by her', 'Cell', 'Seen']));

  it('keeps the lines of a poem', () => expect(texts('<p>One line <br> another</p>')).toEqual(['One line\nanother']));

  it('begins in the block that its text stands in, and ends at its last own child', () => {
    const body = bodyOf('<ul><li>Outer <i>point</i><ul><li>Inner</li></ul></li></ul><p>Plain <em>end</em> </p>');
    const ends = passagesOf(body, 'de').map(({ end }) => end.nodeName);
    expect(ends).toEqual(['I', '#text', 'EM']);
  });

  it.each([
    ['code', '<pre>const lamp = lit;</pre>'],
    ['a number', '<p>1,234.5</p>'],
    ['a formula', '<math><mi>x</mi></math>'],
    ['a note’s mark', '<p><sup><a href="#n1">a</a></sup></p>'],
    ['a button', '<button>Copy</button>'],
    ['what asks to be left', '<p translate="no">Lede</p>'],
    ['what is in the language already', '<p lang="de-AT">Das Licht ging aus.</p>'],
    ['a place without text', '<p> </p><figure><img alt="x"></figure>'],
  ])('is not %s', (_, html) => expect(texts(html)).toEqual([]));

  it('leaves the story as it is', () => {
    const body = bodyOf('<p>One <b>two</b></p>');
    const before = body.innerHTML;
    passagesOf(body, 'de');
    expect(body.innerHTML).toBe(before);
  });
});

describe('the order', () => {
  it('goes on from what is in view, and then begins at the beginning', () => {
    const done = Array.from({ length: 5 }, () => false);
    const order: number[] = [];
    for (let at = nextOf(done, 3); at >= 0; at = nextOf(done, 3)) {
      done[at] = true;
      order.push(at);
    }
    expect(order).toEqual([3, 4, 0, 1, 2]);
  });
});

it.each([
  ['en-GB', 'en'],
  ['pt-BR', 'pt'],
  ['zh-TW', 'zh-Hant'],
  ['zh-CN', 'zh'],
])('%s is %s to a translator', (lang, tongue) => expect(translatorTongue(lang)).toBe(tongue));

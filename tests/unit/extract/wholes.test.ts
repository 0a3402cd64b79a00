import { describe, expect, test } from 'vitest';
import { articleOf, bodyOf, newsPage } from './page';

/** The story with a piece in its middle, and with it as its last: the model trusts the two places differently. */
const withPiece = (html: string, after: number) => bodyOf(articleOf(newsPage({ extra: { [after]: html } })));
const PLACES = [
  ['in the middle', 3],
  ['at the end', 8],
] as const;
const cells = (body: Element) =>
  [...body.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));

describe.each(PLACES)('short lines that say something together, %s', (_, after) => {
  test.each([
    ['with a caption', '<table><caption>Tides</caption>', '</table>'],
    ['without one', '<table>', '</table>'],
    ['in a figure', '<figure><table>', '</table><figcaption>Tides of the harbours</figcaption></figure>'],
  ])('a table of one-word cells %s keeps every cell', (_, before, behind) => {
    const rows = '<tr><td>Aston</td><td>04:10</td></tr><tr><td>Borth</td><td>05:20</td></tr>';
    const body = withPiece(`${before}<tbody>${rows}</tbody>${behind}`, after);
    expect(cells(body)).toEqual([
      ['Aston', '04:10'],
      ['Borth', '05:20'],
    ]);
  });

  test.each([
    ['bare', '<pre>river = 3\nprint(river)</pre>'],
    ['one line of it', '<pre>river.rises()</pre>'],
    ['in a frame', '<div class="highlight"><pre><code>river = 3\nprint(river)</code></pre></div>'],
  ])('code stays, %s', (_, html) => {
    const text = html.replace(/<[^>]+>/g, '');
    expect(withPiece(html, after).querySelector('pre')?.textContent).toBe(text);
  });
});

test.each([
  [
    'an offer',
    '<table><tr><td>Digital</td><td>$1 a week</td><td><button>Choose</button></td></tr><tr><td>Paper</td><td>$4 a week</td><td><button>Choose</button></td></tr></table>',
  ],
  [
    'figures of the exchange',
    '<table><tr><td><a href="/q/1">Kelm</a></td><td>41.2</td></tr><tr><td><a href="/q/2">Orrin</a></td><td>7.9</td></tr></table>',
  ],
  [
    'the other stories',
    '<table><tr><td>1</td><td><a href="/b">A mill reopens</a></td></tr><tr><td>2</td><td><a href="/c">No ferry today</a></td></tr></table>',
  ],
  [
    'ways to write to the paper',
    '<table><tr><td>Letters</td><td><a href="mailto:l@post.test">l@post.test</a></td></tr><tr><td>Desk</td><td><a href="tel:1">1 22</a></td></tr></table>',
  ],
  ['a form', '<table><tr><td>Name</td><td><input></td></tr><tr><td>Town</td><td><input></td></tr></table>'],
])('a table right behind the last paragraph is none of the story: %s', (_, html) => {
  expect(withPiece(html, 8).querySelector('table')).toBeNull();
});

test('code and tables away from the story stay away', () => {
  const aside =
    '<aside><p><a href="/a">Weather</a></p><pre>rain\nwind</pre></aside><table><tr><td><a href="/b">Sport news</a></td><td><a href="/c">World</a></td></tr><tr><td>x</td><td><a href="/d">More</a></td></tr></table>';
  const body = bodyOf(articleOf(newsPage().replace('</main>', `</main>${aside}`)));
  expect(body.querySelector('pre, table')).toBeNull();
});

import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../utils/core/formats/markdown';
import { HTML, parse, STORY, textOf } from './rich';

/** The Markdown behind the front matter. */
const markdownOf = (html: string) => {
  const markdown = toMarkdown(STORY, parse(html));
  return markdown.slice(markdown.indexOf('\n---\n') + 5).trim();
};
/** What a reader of the Markdown sees, by a renderer of others. */
const rendered = (html: string) => parse(marked.parse(markdownOf(html), { async: false }));
const texts = (body: Element, selector: string) => [...body.querySelectorAll(selector)].map(textOf);

test('front matter is YAML whatever the title holds', () => {
  const [, front = ''] = toMarkdown(STORY, parse('')).split('---\n');
  const lines = front.trim().split('\n');
  const fields = lines.map((line) => [line.slice(0, line.indexOf(':')), JSON.parse(line.slice(line.indexOf(':') + 1))]);
  expect(Object.fromEntries(fields)).toEqual({
    title: STORY.title,
    author: STORY.byline,
    site: STORY.siteName,
    published: STORY.published,
    lang: STORY.lang,
    url: STORY.url,
  });
  expect(toMarkdown({ ...STORY, byline: null }, parse(''))).not.toContain('author');
});

describe('a story with all its parts reads as Markdown as it did', () => {
  const story = rendered(HTML);

  test('headings, emphasis, breaks, sub and sup', () => {
    expect(texts(story, 'h1')).toEqual([STORY.title]);
    expect(story.querySelector('h2')?.innerHTML).toBe('What the <em>keeper</em> saw');
    const [first, second] = story.querySelectorAll('p');
    expect(first?.innerHTML).toMatch(/^The <strong>harbour<\/strong> of <em>San Marco<\/em> was<br>closed at /);
    expect(textOf(first?.querySelector('code'))).toBe('a`b');
    expect(second?.innerHTML).toMatch(/^H<sub>2<\/sub>O, /);
    expect(textOf(second?.querySelector('del'))).toBe('nothing');
    const link = second?.querySelector('a');
    expect([textOf(link), decodeURI(link?.href ?? '')]).toEqual(['a link [sic]', 'https://news.test/a_(b)?x=1&y=[2]']);
  });

  test('lists in lists, also one that begins at another number, and items of several paragraphs', () => {
    expect(texts(story, 'ul ol > li')).toEqual(['from the town', 'from the sea']);
    expect(story.querySelector('ul ol')?.getAttribute('start')).toBe('3');
    expect(texts(story, 'body > ul > li:last-child > p')).toEqual(['Two', 'paragraphs']);
  });

  test('quotes, rules, code as it stands', () => {
    expect(texts(story, 'blockquote > p')).toEqual(['Nobody came.', 'Nobody went.', 'The keeper']);
    expect(story.querySelectorAll('hr')).toHaveLength(1);
    expect(story.querySelector('pre')?.textContent).toBe(parse(HTML).querySelector('pre')?.textContent);
  });

  test('tables and figures with their captions, definitions', () => {
    const rows = [...story.querySelectorAll('tr')].map((row) => [...row.children].map(textOf));
    expect(rows).toEqual([
      ['Port', 'High'],
      ['Aston | Quay', '04:10'],
      ['Borth', '05:20'],
    ]);
    expect(textOf(story.querySelector('table')?.previousElementSibling)).toBe('Tides | ports');
    const picture = story.querySelector('img');
    expect([picture?.alt, picture?.src]).toEqual(['Cliffs [west]', 'https://news.test/pictures/a%20b.jpg']);
    expect(textOf(picture?.closest('p')?.nextElementSibling)).toBe('The cliffs. Photo: A. Lens');
    expect(story.textContent).toContain('A low tide');
  });

  test('text from right to left comes as it is', () => {
    expect(texts(story, 'p')).toContain('قال الحارس: «لم يأتِ أحد».');
  });

  test('footnotes are Markdown’s own: marks in the text, notes where they stood, no ways back', () => {
    const markdown = markdownOf(HTML);
    expect(markdown).toContain('o’clock.[^fn1]\n');
    expect(markdown).toMatch(/^\[\^fn1\]: Set by hand\.$/m);
    expect(markdown).not.toMatch(/lede-note|↩/);
  });
});

describe('what looks like Markdown reads as itself', () => {
  test.each([
    ...['# no heading', '#', '- no item', '+ no item', '* no item', '1. no item', '2) no item', '> no quote', '---'],
    ...['===', '***', '```', '~~~', '*a* _b_ __c__ **d** ~~e~~ `f`', '[a](b) ![c](d) [^1] [e]: f', 'a \\* b \\\\ c'],
    ...[
      '<b>bold</b> <!-- no comment --> <script>',
      '&copy; &#169; &lt;b&gt; AT&T',
      '| a | b |',
      '5 * 3 * 2_000_000',
      'a\\',
    ],
  ])('%s', (text) => {
    const box = parse('<p></p><p>before<br></p>');
    for (const paragraph of box.children) paragraph.append(text);
    expect(texts(rendered(box.innerHTML), 'p')).toEqual([text, `before${text}`]);
  });

  test('a headline with a hash at its end keeps it', () => {
    expect(texts(rendered('<h2>C #</h2><h3>F#</h3>'), 'h2, h3')).toEqual(['C #', 'F#']);
  });

  test('anything', () => {
    const signs = fc.constantFrom(...'ab1 #*_-+=~`<>[]()!|\\&;:./"\n');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 24 }), (chosen) => {
        const text = chosen.join('').replace(/\s+/g, ' ').trim();
        const box = parse('<p></p>');
        box.firstElementChild?.append(text);
        expect(textOf(rendered(box.innerHTML))).toBe(`${STORY.title} ${text}`.trim());
      }),
      { numRuns: 2000 },
    );
  });
});

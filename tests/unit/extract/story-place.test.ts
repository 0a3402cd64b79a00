import { describe, expect, it } from 'vitest';
import { extract } from '../../../utils/core/extract';
import { storyPlaceIn } from '../../../utils/core/extract/choose/story-place';
import { findInPlace } from '../../../utils/core/extract/in-place';
import { LEXICONS } from '../../../utils/core/words/languages';
import { ADDRESS, parse, sanitise } from './page';

const LONG =
  'The keeper of the locks has written down the height of the water every morning since the flood of that year. ';
const SHORT = ['High water at nine.', 'Low water at three, a hand lower than last week.', 'No boats today.', 'Fog.'];

/** The story is the log; what a usual reading takes is the long text about the house beside it. */
const page = (inside = '', log = 'log') => `<!doctype html><html lang="en"><head><title>The log of the locks</title>
<meta name="author" content="Ada Lock"><meta property="article:published_time" content="2026-11-20T06:00:00Z"></head><body>
<h1>The log of the locks</h1>
<div class="${log}">${SHORT.map((line) => `<p>${line}</p>`).join('')}${inside}</div>
<div class="house">${`<p>${LONG.repeat(3)}</p>`.repeat(6)}</div></body></html>`;

const read = (html: string, places: readonly string[] = []) => {
  const result = extract(parse(html), ADDRESS, sanitise, LEXICONS, places);
  if (!result.ok) throw new Error(result.why);
  return result.article;
};

describe('the story that the reader pointed at', () => {
  it('is read, whole and alone, with the title and date of the page', () => {
    const usual = read(page());
    expect(usual.text).toContain('The keeper of the locks');
    const { text, title, byline, published } = read(page(), ['.log']);
    for (const line of SHORT) expect(text).toContain(line);
    expect(text).not.toContain('The keeper of the locks');
    expect({ title, byline, published }).toEqual({
      title: usual.title,
      byline: usual.byline,
      published: usual.published,
    });
    expect(title).toBe('The log of the locks');
  });

  it('keeps its headings and pictures, and leaves menus and labels in it out', () => {
    const { text, html } = read(
      page(
        '<h2>In the evening</h2><p>The gate was closed at six.</p><figure><img src="/gate.jpg" width="640" height="400" alt="The gate"></figure><p>All was quiet after that.</p><nav><a href="/a">Other locks</a></nav><aside>Buy a print of this</aside>',
      ),
      ['.log'],
    );
    expect(text).toContain('In the evening');
    expect(html).toContain('gate.jpg');
    expect(text).not.toMatch(/Other locks|Buy a print/);
  });

  it('leaves out what readers say inside it', () => {
    const talk = `<section id="comments" class="comments"><h3>Comments</h3>${[1, 2, 3]
      .map(
        (n) =>
          `<div class="comment"><b>Reader ${n}</b> <time>2 hours ago</time><p>I have rowed there since I was a boy, number ${n}, and it was never so low.</p><button>Reply</button></div>`,
      )
      .join('')}</section>`;
    const { text } = read(
      page(
        `<p>${LONG}</p><p>Nobody else in the valley has kept a book of that kind for so long, or means to.</p>${talk}`,
      ),
      ['.log'],
    );
    expect(text).toContain('High water at nine.');
    expect(text).not.toContain('I have rowed there');
  });

  it('stands in place as well', () => {
    const found = findInPlace(parse(page()), ADDRESS, LEXICONS, ['.log']);
    const text = typeof found === 'string' ? found : found.texts.map(({ data }) => data).join(' ');
    expect(text).toContain('High water at nine.');
    expect(text).not.toContain('The keeper of the locks');
  });

  it.each([
    ['names nothing', ['.gone']],
    ['names several', ['p']],
    ['names the page', ['body']],
    ['names its head', ['head']],
    ['is no selector', ['div[', ':::', '', '.log >']],
    ['names an element without words', ['img']],
  ])('is looked for as ever where a selector %s', (_what, places) => {
    const html = page('<img src="/a.jpg" alt="">');
    expect(read(html, places)).toEqual(read(html));
  });

  it('is looked for as ever where nothing in it can be read', () => {
    const html = page('', 'list').replace(
      '<h1>',
      '<div class="log"><a href="/1">One of the other locks</a> <a href="/2">And another</a></div><h1>',
    );
    expect(read(html, ['.log'])).toEqual(read(html));
  });

  it('is the first that tells; the page is left as it is', () => {
    const document = parse(page());
    const before = document.documentElement.outerHTML;
    expect(storyPlaceIn(document, ['.gone', '.log', '.house'])?.className).toBe('log');
    extract(document, ADDRESS, sanitise, LEXICONS, ['.log']);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

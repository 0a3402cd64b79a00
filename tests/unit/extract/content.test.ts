import { describe, expect, test } from 'vitest';
import { tidyRules } from '../../../utils/core/extract/assemble/assembly';
import { articleOf, bodyOf, newsPage, parse, sentences } from './page';

const story = (extra: string, after = 3) => articleOf(newsPage({ extra: { [after]: extra } }));
const pictures = (extra: string) =>
  [...bodyOf(story(extra)).querySelectorAll('img')].map((image) => image.getAttribute('src'));

describe('pictures', () => {
  test.each([
    ['plain', '<img src="/a.jpg" width="800" height="500">'],
    ['lazy', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/a.jpg">'],
    ['lazy set', '<img data-srcset="/a-small.jpg 400w, /a.jpg 1200w">'],
    ['behind noscript', '<img class="lazy"><noscript><img src="/a.jpg" alt="x"></noscript>'],
    ['picture', '<picture><source srcset="/a.jpg 1x"><img alt="x"></picture>'],
  ])('a %s one is there', (_, html) => {
    expect(pictures(`<figure>${html}</figure>`)).toEqual(['https://news.example/a.jpg']);
  });

  test('its caption stands with it and not in the text', () => {
    const article = story(
      '<figure><img src="/a.jpg"><figcaption>The bridge at noon. Photo: A. Lens</figcaption></figure>',
    );
    expect(bodyOf(article).querySelector('figure > img + figcaption')?.textContent).toContain('The bridge at noon.');
    expect(article.text.split('\n\n')).toEqual(sentences(8));
  });

  test('the same one is not shown twice, icons and counting pixels not at all', () => {
    const twice = '<figure><img src="/a.jpg"></figure><figure><img src="/a.jpg"></figure>';
    const tiny = '<img src="/pixel.gif" width="1" height="1"><img class="icon" src="/share.png">';
    expect(pictures(twice + tiny)).toEqual(['https://news.example/a.jpg']);
  });

  test('the lead picture is the page’s own, made absolute, http or https', () => {
    const head = (address: string) => `<title>Bridge</title><meta property="og:image" content="${address}">`;
    expect(articleOf(newsPage({ head: head('/lead.jpg') })).leadImage).toBe('https://news.example/lead.jpg');
    expect(articleOf(newsPage({ head: head('javascript:alert(1)') })).leadImage).toBeNull();
  });
});

describe('what stands among paragraphs stays', () => {
  test.each([
    [
      'a table',
      '<table><tr><th>Pier</th><th>Stone lost</th></tr><tr><td>Third</td><td>40 tons</td></tr></table>',
      'table th',
    ],
    ['code', '<pre><code>while river.rises():\n    pier.check()</code></pre>', 'pre'],
    [
      'a quote',
      '<blockquote><p>We will miss the old stones when they are gone, and nobody will remember who cut them.</p></blockquote>',
      'blockquote',
    ],
    [
      'a list',
      '<ul><li>Two of the piers are losing stone to the river.</li><li>One arch has sunk by the width of a hand.</li></ul>',
      'ul > li + li',
    ],
    [
      'a heading',
      '<h2>What the piers have lost</h2><p>Divers found holes as deep as a man is tall in the third and in the fifth pier.</p>',
      'h2',
    ],
  ])('%s', (_, html, selector) => {
    expect(bodyOf(story(html)).querySelector(selector)).not.toBeNull();
  });

  test('white space in code is the code’s own', () => {
    const article = story('<pre><code>while river.rises():\n    pier.check()</code></pre>');
    expect(bodyOf(article).querySelector('pre')?.textContent).toContain(':\n    pier');
  });

  test('a footnote leads to its note and back, under names of our own', () => {
    const [first = ''] = sentences(1);
    const html = newsPage({
      paragraphs: [`${first}<sup><a id="back1" href="#note1">1</a></sup>`, ...sentences(8).slice(1)],
      extra: {
        8: '<ol><li id="note1">The county’s own count of the stones, made by divers in May. <a href="#back1">↩</a></li></ol>',
      },
    });
    const body = bodyOf(articleOf(html));
    expect(body.querySelector('a[href="#lede-note-note1"]')).not.toBeNull();
    expect(body.querySelector('#lede-note-note1')?.textContent).toContain('own count');
  });

  test('an embedded video is a link that says what it is', () => {
    const link = bodyOf(
      story('<iframe title="Divers at the pier" src="https://www.youtube.com/embed/abcdefgh123"></iframe>'),
    ).querySelector('a[href*="youtube"]');
    expect(link?.getAttribute('href')).toBe('https://www.youtube.com/watch?v=abcdefgh123');
    expect(link?.textContent).toContain('Divers at the pier');
  });

  test('a frame that is no player is not', () => {
    expect(story('<iframe src="https://ads.example/slot"></iframe>').html).not.toContain('ads.example');
  });
});

describe('what does not belong goes', () => {
  test.each([
    ['See also', '<p><a href="/other">See also: Ferry timetable changes in March</a></p>'],
    [
      'Share',
      '<div class="share"><span>Share</span><a href="https://facebook.com/sharer">Facebook</a><a href="https://twitter.com/intent">Twitter</a></div>',
    ],
    [
      'You may also like',
      '<div><h3>You may also like</h3><ul><li><a href="/1">Ferry timetable changes</a></li><li><a href="/2">Mill sold</a></li><li><a href="/3">School roof</a></li></ul></div>',
    ],
  ])('%s', (label, html) => {
    expect(story(html).text).not.toContain(label);
    expect(story(html).text.split('\n\n')).toEqual(sentences(8));
  });
});

describe('pages of one story', () => {
  const next = (links: string, url = 'https://news.example/world/bridge-mended') =>
    articleOf(newsPage({ extra: { 8: links } }), url).nextPage;

  test('the next page is found', () => {
    expect(next('<a href="?page=2">2</a>')).toBe('https://news.example/world/bridge-mended?page=2');
    expect(next('<a href="/world/bridge-mended/3">3</a>', 'https://news.example/world/bridge-mended/2')).toMatch(
      /\/3$/,
    );
  });

  test('the next story is none', () => {
    expect(next('<a rel="next" href="/world/mill-sold">Next story</a><a href="/world/list?page=2">2</a>')).toBeNull();
  });
});

test('a page for subscribers says that it is cut', () => {
  const linked = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
  expect(articleOf(newsPage({ head: `<title>Bridge</title>${linked}` })).isCut).toBe(true);
  expect(articleOf(newsPage()).isCut).toBe(false);
});

describe('headings and rules', () => {
  const story = (extra: string) => bodyOf(articleOf(newsPage({ extra: { 3: extra } })));
  const after = '<p>Divers found holes as deep as a man is tall in the third and in the fifth pier.</p>';

  test('a heading laid out in boxes is a heading', () => {
    const title = 'The ferry that no one had asked for';
    const html = newsPage({ head: `<title>${title} | News | The River Post</title>` }).replace(
      /<h1>.*?<\/h1>/,
      `<h1><div><span>${title}</span></div></h1>`,
    );
    expect(articleOf(html).title).toBe(title);
    expect(story(`<h2><div>What is lost</div></h2>${after}`).querySelector('h2')?.textContent).toBe('What is lost');
  });

  test.each([
    [
      'words that lead to the heading itself go',
      '<h2 id="lost">What is lost <a class="anchor" href="#lost">anchor link</a></h2>',
      'What is lost',
    ],
    [
      'words that lead elsewhere stay, whatever they are called',
      '<h2 id="lost">What is lost in <a class="anchor" href="#pier">the third pier</a></h2>',
      'What is lost in the third pier',
    ],
    [
      'a link to another place stays',
      '<h2>What is lost, <a class="place" href="#found">and what is found</a></h2>',
      'What is lost, and what is found',
    ],
    [
      'a heading that is all link stays',
      '<h2 id="lost"><a class="anchor" href="#lost">What is lost</a></h2>',
      'What is lost',
    ],
  ])('%s', (_, heading, said) => {
    expect(
      story(heading + after)
        .querySelector('h2')
        ?.textContent?.trim(),
    ).toBe(said);
  });

  test('rules stand between two pieces of text, one at a time', () => {
    const { body } = parse('<hr><p>One</p><hr><hr><p>Two</p><blockquote><hr>Three</blockquote><hr>');
    tidyRules(body);
    expect(body.innerHTML).toBe('<p>One</p><hr><p>Two</p><blockquote><hr>Three</blockquote>');
  });
});

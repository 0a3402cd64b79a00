import { describe, expect, test } from 'vitest';
import { articleOf, bodyOf, newsPage } from './page';

const HEAD =
  '<title>Old bridge to be mended before winter - The River Post</title><meta property="og:image" content="https://news.example/files/bridge-1200x630.jpg">';
const IMAGE = '<img src="/files/bridge-800x450.jpg" alt="The bridge">';
const OTHER = '<p><img src="/files/masons.jpg" width="800" height="500" alt="Masons"></p>';

/** The pictures of the story, in order, where `html` stands under the headline. */
function pictures(html: string, head = HEAD, extra: Record<number, string> = {}): string[] {
  const page = newsPage({ head, extra }).replace('</h1>', `</h1>${html}`);
  return [...bodyOf(articleOf(page)).querySelectorAll('img')].map((image) => image.src.replace(/.*\//, ''));
}

describe('the picture that the page names as its own is the lead', () => {
  test.each([
    ['in a box named as a banner', `<div class="article-banner">${IMAGE}</div>`],
    ['in a link to a place of the page', `<div><a href="#img-1">${IMAGE}</a></div>`],
    ['in a box named for sharing', `<div class="social-share-image">${IMAGE}</div>`],
  ])('%s', (_, html) => {
    expect(pictures(html)).toEqual(['bridge-800x450.jpg']);
    // Without the page's word for it, its place is not enough.
    expect(pictures(html.replace('#img-1', '/gallery'), '<title>Old bridge to be mended</title>')).toEqual([]);
  });

  test('where the story begins with another picture', () => {
    expect(pictures(`<div class="banner">${IMAGE}</div>`, HEAD, { 0: OTHER })).toEqual([
      'bridge-800x450.jpg',
      'masons.jpg',
    ]);
  });

  test('once, where it stands in the story too, at another size', () => {
    const again = '<p><img src="/files/bridge-400x225.jpg" width="400" height="225" alt="The bridge"></p>';
    expect(pictures(`<div class="banner">${IMAGE}</div>`, HEAD, { 3: again })).toEqual(['bridge-800x450.jpg']);
  });
});

describe('it is none', () => {
  test.each([
    ['in what stands beside the story', `<aside>${IMAGE}</aside>`],
    ['in a card that leads to another story', `<div class="card"><a href="/other">${IMAGE}</a></div>`],
    ['of the writer', `<div class="author-bio">${IMAGE}</div>`],
    ['drawn as an icon', `<div class="banner">${IMAGE.replace('<img', '<img width="32" height="32"')}</div>`],
    ['of another name', `<div class="banner">${IMAGE.replace('bridge', 'ferry')}</div>`],
  ])('%s', (_, html) => {
    expect(pictures(html)).toEqual([]);
  });

  test('the sign of the site over the headline', () => {
    const logo = newsPage({ head: HEAD }).replace('The River Post</a>', `${IMAGE}</a>`);
    expect(bodyOf(articleOf(logo)).querySelector('img')).toBeNull();
  });
});

describe('where the page names none, the lead is', () => {
  const bare = '<title>Old bridge to be mended</title>';
  const wide = (name: string, width: number) => `<img src="/files/${name}.jpg" width="${width}" height="${width / 2}">`;

  /** A page whose headline stands outside the story's own box. */
  const page = (top: string) =>
    newsPage({ head: bare }).replace(/<article><h1>.*?<\/h1>/, `<div class="top">${top}</div><article>`);
  const lead = (top: string) =>
    bodyOf(articleOf(page(top)))
      .querySelector('img')
      ?.src.replace(/.*\//, '') ?? null;
  const heading = '<h1>Old bridge to be mended before winter</h1>';

  test('the larger of two at the headline: the other shows the writer', () => {
    const two = (width: number) => `${heading}<div>${wide('portrait', 300)}</div><div>${wide('bridge', width)}</div>`;
    expect(lead(two(700))).toBe('bridge.jpg');
    // Of two that are about as large the first leads.
    expect(lead(two(400))).toBe('portrait.jpg');
  });

  test('a wide one over the headline, in a header that holds both', () => {
    const image = wide('bridge', 1200);
    expect(lead(`<header><div>${image}</div>${heading}</header>`)).toBe('bridge.jpg');
    expect(lead(`<header><div>${image}</div></header>${heading}`)).toBeNull();
  });

  test('what a figure draws behind the headline, with its caption alone', () => {
    const figure = (inner: string) =>
      newsPage({ head: bare }).replace(
        /<h1>.*?<\/h1>/,
        `<figure>${inner}<figcaption>The bridge in spring</figcaption><div><h1>Old bridge to be mended before winter</h1></div></figure>`,
      );
    const drawn = '<div style="background-image: url(/files/bridge.jpg)"></div>';
    const lead = bodyOf(articleOf(figure(drawn))).querySelector('figure');
    expect(lead?.querySelector('img')?.getAttribute('src')).toBe('https://news.example/files/bridge.jpg');
    expect(lead?.querySelector('figcaption')?.textContent).toBe('The bridge in spring');
    expect(bodyOf(articleOf(figure('<div></div>'))).querySelector('img')).toBeNull();
  });

  test('one that links to the page itself, and none that leads to another', () => {
    const linked = (href: string) => pictures(`<div><a href="${href}">${wide('bridge', 700)}</a></div>`, bare);
    expect(linked('/world/bridge-mended#top')).toEqual(['bridge.jpg']);
    expect(linked('/world/bridge-mended?story=2')).toEqual([]);
    expect(linked('/world/ferry-begins')).toEqual([]);
  });
});

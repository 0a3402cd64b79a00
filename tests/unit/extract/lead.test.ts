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

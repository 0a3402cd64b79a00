import { describe, expect, test } from 'vitest';
import { noteSizes } from '../../../utils/core/extract/reshape/written-pictures';
import { articleOf, bodyOf, newsPage, parse } from './page';

const picture = (letters: number, type = 'jpeg') => `data:image/${type};base64,${'A'.repeat(letters)}`;
const PHOTO = picture(20_000);

const addresses = (extra: Record<number, string>, head = '<title>Bridge</title>') =>
  [...bodyOf(articleOf(newsPage({ head, extra }))).querySelectorAll('img')].map((image) => image.getAttribute('src'));

describe('pictures that a page holds in itself, as saved pages do', () => {
  test.each([
    ['with its caption', `<figure><img src="${PHOTO}"><figcaption>The bridge at noon</figcaption></figure>`],
    ['before where it came from', `<figure><img src="${PHOTO}" data-src="/bridge.jpg"></figure>`],
    ['in a link to the page itself', `<figure><a href="https://news.example/story"><img src="${PHOTO}"></a></figure>`],
  ])('stand in the story, %s', (_, html) => {
    expect(addresses({ 3: html })).toEqual([PHOTO]);
  });

  test.each([
    [
      'a preview',
      `<figure><img src="${picture(900)}" data-src="/bridge.jpg"></figure>`,
      ['https://news.example/bridge.jpg'],
    ],
    ['a preview alone', `<figure><img src="${picture(900)}"></figure>`, []],
    ['an icon', `<figure><img src="${PHOTO}" width="24" height="24"></figure>`, []],
    ['a drawing, which holds more than a picture', `<figure><img src="${picture(20_000, 'svg+xml')}"></figure>`, []],
    ['a film', `<figure><img src="${picture(2_100_000)}"></figure>`, []],
  ])('but not %s', (_, html, found) => {
    expect(addresses({ 3: html })).toEqual(found);
  });

  test('as many as a kept story may hold, and each once', () => {
    const large = [1, 2, 3, 4].map((n) => picture(900_000 + n));
    const html = [...large, large[0]].map((src) => `<figure><img src="${src}"></figure>`).join('');
    expect(addresses({ 3: html })).toEqual(large.slice(0, 3));
  });

  test('are fetched from where they were saved only where the page holds them no more', () => {
    const small = picture(4000);
    const saved = 'data-sf-original-src="https://news.example/files/bridge.jpg"';
    expect(addresses({ 3: `<figure><img src="${small}" ${saved}></figure>` })).toEqual([small]);
    const gone = `<figure><img src="data:image/svg+xml,<svg/>" ${saved}></figure>`;
    expect(addresses({ 3: gone })).toEqual(['https://news.example/files/bridge.jpg']);
  });

  test('are known by the address they had', () => {
    const own = `<img src="${PHOTO}" data-sf-original-src="https://news.example/files/bridge-800.jpg">`;
    const head = '<title>Bridge</title><meta property="og:image" content="https://news.example/files/bridge-1200.jpg">';
    const page = newsPage({ head }).replace('</h1>', `</h1><div class="social-share">${own}</div>`);
    expect(bodyOf(articleOf(page)).querySelector('img')?.getAttribute('src')).toBe(PHOTO);
    const other = page.replace('bridge-800', 'ferry-800');
    expect(bodyOf(articleOf(other)).querySelector('img')).toBeNull();
  });
});

describe('sizes of pictures that a page holds in itself', () => {
  const noted = (drawn: [number, number], natural: [number, number]) => {
    const [doc, copy] = [0, 1].map(() => parse(`<img src="${PHOTO}">`));
    const [original, image] = [doc?.querySelector('img'), copy?.querySelector('img')];
    if (!doc || !copy || !original || !image) throw new Error('no pictures');
    const values = { width: drawn[0], height: drawn[1], naturalWidth: natural[0], naturalHeight: natural[1] };
    for (const [name, value] of Object.entries(values)) Object.defineProperty(original, name, { value });
    noteSizes(doc, copy);
    return [image.getAttribute('width'), image.getAttribute('src') === PHOTO];
  };

  test('an icon is as large as it is drawn, a photograph as it is, and a preview is no picture', () => {
    expect(noted([24, 24], [512, 512])).toEqual(['24', true]);
    expect(noted([320, 200], [1280, 800])).toEqual(['1280', true]);
    expect(noted([700, 400], [28, 16])).toEqual(['700', false]);
    expect(noted([0, 0], [0, 0])).toEqual([null, true]);
  });
});

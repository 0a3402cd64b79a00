import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { WRITERS } from '../../../utils/core/library/export';
import type { ExportFormat } from '../../../utils/core/library/export/tools';
import { readImport } from '../../../utils/core/library/import';
import { parsePictures, picturesIn } from '../../../utils/core/library/record/pictures';
import { createSanitiser } from '../../../utils/core/sanitise';
import { parseKeeping } from '../../../utils/core/settings/keeping';
import { makeArticle } from './articles';
import { makeLibrary } from './make-library';

const { window } = new JSDOM('');
const sanitise = createSanitiser(window as unknown as Window & typeof globalThis);
const parseHtml = (html: string) => new window.DOMParser().parseFromString(html, 'text/html');
const tools = {
  ...{ parseHtml, sanitise, title: 'Library' },
  now: () => new Date('2025-06-01T00:00:00Z'),
  rest: async () => {},
};

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PAGE = 'https://news.test/story';
const QUAY = 'https://pictures.test/quay.jpg?w=800&h=600';
const FERRY = 'https://pictures.test/ferry.jpg';
const STORY = sanitise(
  `<p>On the quay.</p><img alt='a "quay" > src="https://trap.test/1.jpg"' src="${QUAY.replace('&', '&amp;')}"><p>The ferry leaves.</p>
   <p>&lt;img src="https://trap.test/2.jpg"&gt;</p><img src="${FERRY}" alt="The ferry"><img src="${FERRY}"><img src="${PIXEL}">`,
  PAGE,
);
const addressesIn = (html: string) =>
  [...parseHtml(html).images].map((image) => image.getAttribute('src')).filter((address) => address !== null);

describe('pictures of a saved article', () => {
  it('are found in its markup as a parser finds them', () => {
    const all = picturesIn(STORY, null, 'all');
    expect(all).toEqual([QUAY, FERRY]);
    expect(all).toEqual([...new Set(addressesIn(STORY))].filter((address) => !address.startsWith('data:')));
  });

  it('are the wanted ones: the one on top, else the first; or none', () => {
    expect(picturesIn(STORY, FERRY, 'lead')).toEqual([FERRY]);
    expect(picturesIn(STORY, 'https://pictures.test/other.jpg', 'lead')).toEqual([QUAY]);
    expect(picturesIn('<p>No picture.</p>', QUAY, 'lead')).toEqual([]);
    expect(picturesIn(STORY, QUAY, 'none')).toEqual([]);
    expect(picturesIn(STORY, FERRY, 'all')).toEqual([FERRY, QUAY]);
  });

  it('stand in for those on the web, of which none is left', () => {
    expect(addressesIn(sanitise(STORY, PAGE)).filter((address) => /^http/.test(address))).toHaveLength(3);
    const shown = sanitise(STORY, PAGE, { [QUAY]: PIXEL });
    expect(addressesIn(shown)).toEqual([PIXEL, PIXEL]);
    expect(parseHtml(shown).images[1]?.alt).toBe('The ferry');
  });

  it.each(['https://evil.test/x.png', 'javascript:alert(1)', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:text/html,x'])(
    'are bitmaps: %s is none',
    (address) => {
      expect(addressesIn(sanitise(STORY, PAGE, { [QUAY]: address }))).toEqual([PIXEL]);
      expect(parsePictures({ [QUAY]: address, [FERRY]: PIXEL, 'javascript:x': PIXEL })).toEqual({ [FERRY]: PIXEL });
    },
  );

  it('are kept beside the text, counted, kept through another save, and go with the article', async () => {
    const { area, library } = makeLibrary();
    const article = makeArticle({ url: PAGE, html: STORY });
    const id = await library.save(article);
    const before = (await library.get(id))?.size ?? 0;
    expect(await library.keepPictures(id, { [QUAY]: PIXEL })).toBe(true);
    expect(await library.keepPictures(id, { [FERRY]: PIXEL })).toBe(true);
    await library.save(article);
    const kept = await library.get(id);
    expect(kept?.pictures).toEqual({ [QUAY]: PIXEL, [FERRY]: PIXEL });
    const size = QUAY.length + FERRY.length + 2 * PIXEL.length;
    expect([kept?.pictureSize, kept?.size]).toEqual([size, before + size]);
    expect((await library.newest(1))[0]?.size).toBe(before + size);
    await library.remove([id]);
    expect([...area.values.keys()].filter((key) => key.endsWith(id))).toEqual([]);
    expect(await library.keepPictures(id, { [QUAY]: PIXEL })).toBe(false);
  });

  it.each([false, true])('come back from a file Lede wrote, to a library that has the article: %s', async (has) => {
    const { library } = makeLibrary();
    const id = await library.save(makeArticle({ url: PAGE, html: STORY }));
    await library.keepPictures(id, { [QUAY]: PIXEL });
    const [results] = await readImport([{ name: 'lede.json', bytes: await write('lede', library, id) }], tools);
    const other = makeLibrary().library;
    if (has) await other.save(makeArticle({ url: PAGE, html: STORY }));
    await other.put(results?.articles ?? []);
    const [mine, theirs] = [await library.get(id), await other.get(id)];
    expect(theirs?.pictures).toEqual({ [QUAY]: PIXEL });
    expect([theirs?.size, theirs?.pictureSize]).toEqual([mine?.size, mine?.pictureSize]);
    if (!has) expect(theirs).toEqual(mine);
  });

  it('go into a book and a page, and stay out of Markdown', async () => {
    const { library } = makeLibrary();
    const id = await library.save(makeArticle({ url: PAGE, html: STORY }));
    await library.keepPictures(id, { [FERRY]: PIXEL });
    const book = unzipSync(await write('epub', library, id));
    expect(Object.keys(book).filter((name) => name.includes('pictures/'))).toHaveLength(3);
    const page = new TextDecoder().decode(await write('html', library, id));
    expect(addressesIn(page)).toEqual([PIXEL, PIXEL, PIXEL]);
    const [markdown] = Object.values(unzipSync(await write('markdown', library, id)));
    expect(new TextDecoder().decode(markdown)).toContain(FERRY);
  });

  it('are the first one alone before the reader chose, and after nonsense', () => {
    for (const stored of [undefined, null, 7, { pictures: 'many' }]) {
      expect(parseKeeping(stored)).toMatchObject({ pictures: 'lead', areScaled: true });
    }
    expect(parseKeeping({ pictures: 'none', areScaled: false })).toMatchObject({ pictures: 'none', areScaled: false });
  });
});

async function write(format: ExportFormat, library: ReturnType<typeof makeLibrary>['library'], id: string) {
  async function* articles() {
    yield* await library.whole([id]);
  }
  const parts: number[] = [];
  for await (const part of WRITERS[format].write(articles(), tools)) {
    parts.push(...(typeof part === 'string' ? new TextEncoder().encode(part) : part));
  }
  return Uint8Array.from(parts);
}

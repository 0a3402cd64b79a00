import { describe, expect, it } from 'vitest';
import { MemoryArea } from '../../../bench/library/memory-area';
import type { Area } from '../../../utils/browser/library/keys';
import { patient } from '../../../utils/browser/library/patient-area';
import { readsOf } from '../../../utils/browser/library/reads';
import { writesOf } from '../../../utils/browser/library/writes';
import { idOf } from '../../../utils/core/library/record/addresses';
import { articleId, articleIdsBefore } from '../../../utils/core/library/record/article-id';
import { CHUNK, OPEN } from '../../../utils/core/library/record/index-of-chunks';
import { toSaved } from '../../../utils/core/library/record/saved-article';
import { makeArticle } from './articles';
import { all, makeLibrary, numbered } from './make-library';

describe('the library', () => {
  it('keeps an article and gives it back', async () => {
    const { library } = makeLibrary();
    const article = makeArticle();
    const id = await library.save(article);
    expect(await library.get(id)).toMatchObject({ title: 'A story', html: article.html, text: article.text });
    expect((await library.newest(50)).map(({ title }) => title)).toEqual(['A story']);
  });

  it('lists the newest first, over the edge of a chunk, and reads no article for it', async () => {
    const { area, library } = makeLibrary();
    for (let number = 0; number < CHUNK + 20; number++) await library.save(numbered(number));
    area.reads = [];
    const newest = await library.newest(50);
    expect(newest.map(({ title }) => title)).toEqual(Array.from({ length: 50 }, (_, at) => `Story ${CHUNK + 19 - at}`));
    expect(area.reads.filter((key) => !/^(?:library|summaries:\d+)$/.test(key))).toEqual([]);
  });

  it('takes out what lies in the bin, and all of itself, and nothing that is not its own', async () => {
    const { area, library } = makeLibrary();
    const ids = [await library.save(numbered(1)), await library.save(numbered(2))] as const;
    for (const id of ids) await library.keepThumb(id, 'data:image/webp;base64,AAAA');
    await library.keepThumb('nobody', 'data:image/webp;base64,AAAA');
    expect([...area.values.keys()].filter((key) => key.startsWith('thumb:'))).toEqual(ids.map((id) => `thumb:${id}`));
    area.values.set('reader', { theme: 'dark' });
    await library.delete(ids[0]);
    await library.emptyBin();
    expect((await all({ area, library })).map(({ id }) => id)).toEqual([ids[1]]);
    expect([...area.values.keys()].filter((key) => key.includes(ids[0]))).toEqual([]);
    await library.wipe();
    expect([...area.values.keys()]).toEqual(['reader']);
    await library.save(numbered(3));
    expect((await all({ area, library })).map(({ title }) => title)).toEqual(['Story 3']);
  });

  it('reads an index as older versions wrote it, and writes it as today', async () => {
    const made = makeLibrary();
    for (let number = 0; number < CHUNK + 2; number++) await made.library.save(numbered(number));
    const packed = made.area.values.get('library') as { schema: number; chunks: string };
    expect(packed.chunks).toBeTypeOf('string');
    const before = [
      { chunk: 0, count: CHUNK, newest: '2025-06-01T00:01:40.000Z' },
      { chunk: 1, count: 2, newest: '2025-06-01T00:01:42.000Z' },
    ];
    made.area.values.set('library', { ...packed, chunks: before });
    made.area.reads = [];
    expect((await made.library.newest(1)).map(({ title }) => title)).toEqual([`Story ${CHUNK + 1}`]);
    await made.library.save(numbered(CHUNK + 2));
    // Made anew it would have to read every article.
    expect(made.area.reads.filter((key) => key.startsWith('article:')).length).toBeLessThan(5);
    expect(JSON.parse((made.area.values.get('library') as { chunks: string }).chunks)).toMatchObject([
      { chunk: 0, newest: before[0]?.newest },
      { chunk: 1, newest: OPEN },
    ]);
  });

  it('writes the index with a new chunk alone, and lists what came since all the same', async () => {
    const made = makeLibrary();
    const withIndex: number[] = [];
    const { set } = made.area;
    made.area.set = (values) => {
      if ('library' in values) withIndex.push(made.area.writes);
      return set.call(made.area, values);
    };
    for (let number = 0; number < 2 * CHUNK + 1; number++) await made.library.save(numbered(number));
    // The first time by the repair of a library that has none.
    expect(withIndex).toEqual([0, 1, CHUNK + 1, 2 * CHUNK + 1]);
    expect((await made.library.newest(CHUNK + 2)).map(({ title }) => title)).toEqual(
      Array.from({ length: CHUNK + 2 }, (_, at) => `Story ${2 * CHUNK - at}`),
    );
  });

  it('keeps all of many saves at once', async () => {
    const made = makeLibrary();
    await Promise.all(Array.from({ length: 200 }, (_, number) => made.library.save(numbered(number))));
    expect(new Set((await all(made)).map(({ id }) => id)).size).toBe(200);
  });

  it('knows an article again by any of its addresses', async () => {
    const { library } = makeLibrary();
    const url = 'https://news.test/story/?utm_source=feed#top';
    const id = await library.save(makeArticle({ url, canonicalUrl: 'https://news.test/2025/story' }));
    for (const address of [
      url,
      'https://news.test/story',
      'https://news.test/2025/story/',
      'https://news.test/story?fbclid=1',
    ]) {
      expect([address, await library.find(address)]).toEqual([address, id]);
    }
    expect(await library.find('https://news.test/other')).toBeNull();
    expect(await library.save(makeArticle({ url: 'https://news.test/2025/story?gclid=2' }))).toBe(id);
  });

  it('knows a page by the address it calls canonical, of its own origin only', async () => {
    const { library } = makeLibrary();
    const id = await library.save(makeArticle({ url: 'https://news.test/story' }));
    const other = 'https://news.test/x/17';
    expect(await library.find(other)).toBeNull();
    expect(await library.find(other, 'https://news.test/story?utm_source=x')).toBe(id);
    expect(await library.find('https://evil.test/x', 'https://news.test/story')).toBeNull();
  });

  it.each([
    'https://hub.test/story',
    'https://user.hub.test:8443/story',
    'http://user.hub.test/story',
    'https://www.user.hub.test/story',
    'https://amp.user.hub.test/story',
    'https://other.hub.test/story',
  ])('shows nothing kept of another origin to %s, replaces and fills nothing with it', async (url) => {
    const made = makeLibrary();
    const canonicalUrl = 'https://user.hub.test/story';
    const id = await made.library.save(makeArticle({ url: canonicalUrl }));
    await made.library.change([{ id, change: { highlights: [{ quote: 'q', note: 'mine' }] } }]);
    expect(await made.library.find(url, canonicalUrl)).toBeNull();
    expect(await made.library.known([{ url, canonicalUrl, alternates: [canonicalUrl] }])).toEqual([null]);
    const other = await made.library.save(makeArticle({ url, canonicalUrl, title: 'Forged' }));
    expect(other).not.toBe(id);
    expect(await made.library.get(id)).toMatchObject({ title: 'A story', highlights: [{ note: 'mine' }] });
    expect(await made.library.get(other)).toMatchObject({ title: 'Forged', highlights: [] });
    expect([await made.library.find(canonicalUrl), await made.library.find(url)]).toEqual([id, other]);
  });

  it('knows the pages of a story for other devices where both name each other, and not where one does', async () => {
    const [url, mobile] = ['https://www.news.test/story', 'https://m.news.test/story'];
    for (const [alternates, isKnown] of [
      [[mobile], true],
      [[], false],
    ] as const) {
      const { library } = makeLibrary();
      const id = await library.save({ ...makeArticle({ url }), alternates });
      expect(await library.find(mobile, url)).toBe(isKnown ? id : null);
    }
    const { library } = makeLibrary();
    const id = await library.save(makeArticle({ url: mobile, canonicalUrl: url }));
    const known = async (alternates: string[]) =>
      (await library.known([{ url, canonicalUrl: url, alternates }])).map((record) => record?.id);
    expect([await known([mobile]), await known([])]).toEqual([[id], [undefined]]);
  });

  it('fills a bare link over a secure connection, never a text nor the other way round', async () => {
    const bare = (url: string) => {
      const { html, text, ...rest } = toSaved(makeArticle({ url }), new Date('2024-01-01'), null);
      return { ...rest, html: '', text: '', length: 0 * (html + text).length };
    };
    const [plain, secure] = ['http://news.test/s', 'https://news.test/s'];
    const filled = makeLibrary();
    await filled.library.put([bare(plain)]);
    expect(await filled.library.save(makeArticle({ url: secure }))).toBe(bare(plain).id);
    expect(await filled.library.find(plain)).toBeNull();
    const apart = makeLibrary();
    await apart.library.put([bare(secure)]);
    expect(await apart.library.save(makeArticle({ url: plain }))).not.toBe(bare(secure).id);
    expect(await apart.library.get(bare(secure).id)).toMatchObject({ length: 0 });
  });

  it('fills a link that came in, whatever its page calls canonical, and keeps what the reader had', async () => {
    const made = makeLibrary();
    const url = 'https://news.test/s/17';
    const { html, text, ...rest } = toSaved(makeArticle({ url }), new Date('2024-01-01'), null);
    const link = { ...rest, html: '', text: '', length: 0, size: 0, title: url, tags: ['pocket'], isFavourite: true };
    await made.library.put([link]);
    expect([...made.area.values.keys()].filter((key) => key.startsWith('body:'))).toEqual([]);
    expect(await made.library.open(link.id)).toMatchObject({ state: 'ok', article: { html: '', text: '' } });
    const canonicalUrl = 'https://news.test/2024/the-story';
    expect(await made.library.save(makeArticle({ url, canonicalUrl }))).toBe(link.id);
    expect(await all(made)).toMatchObject([
      { title: 'A story', length: 5, tags: ['pocket'], isFavourite: true, saved: link.saved },
    ]);
    expect([html, text]).toEqual([(await made.library.get(link.id))?.html, (await made.library.get(link.id))?.text]);
    expect(await made.library.find('https://news.test/x', canonicalUrl)).toBe(link.id);
  });

  it('knows what an import brings by any of its addresses, and makes one of two that are the same', async () => {
    const made = makeLibrary();
    const url = 'https://news.test/s/17';
    const canonicalUrl = 'https://news.test/2024/the-story';
    const id = await made.library.save(makeArticle({ url, canonicalUrl }));
    const incoming = (address: string, tag: string) => {
      const article = toSaved(makeArticle({ url: address }), new Date('2024-01-01'), null);
      return { ...article, html: '', text: '', length: 0, size: 0, tags: [tag] };
    };
    const list = [incoming(url, 'one'), incoming(canonicalUrl, 'two'), incoming('https://news.test/new', 'three')];
    expect((await made.library.known(list)).map((record) => record?.id)).toEqual([id, id, undefined]);
    await made.library.put(list);
    expect(await all(made)).toMatchObject([
      { id, title: 'A story', length: 5, tags: ['one', 'two'], saved: '2024-01-01T00:00:00.000Z' },
      { url: 'https://news.test/new', tags: ['three'] },
    ]);
    expect((await made.library.get(id))?.text).toBe(makeArticle().text);
  });

  it.each(articleIdsBefore('https://news.test/old'))('knows what was saved under the older id %s', async (id) => {
    const made = makeLibrary();
    const url = 'https://news.test/old';
    expect(id).not.toBe(articleId(url));
    const { html, text, ...article } = { ...toSaved(makeArticle({ url }), new Date('2024-01-01'), null), id };
    made.area.values.set(`article:${id}`, { chunk: 0, article }).set(`body:${id}`, { html, text });
    await made.library.check();
    expect(await made.library.find(`${url}?utm_source=x`)).toBe(id);
    expect(await made.library.save(makeArticle({ url, title: 'Again' }))).toBe(id);
    await made.library.put([{ ...toSaved(makeArticle({ url }), new Date('2023-01-01'), null), tags: ['imported'] }]);
    expect(await all(made)).toMatchObject([{ id, title: 'Again', tags: ['imported'] }]);
  });

  it('gives the newest that are wanted', async () => {
    const { library } = makeLibrary();
    for (let number = 0; number < CHUNK + 20; number++) {
      const id = await library.save(numbered(number));
      if (number > 5) await library.change([{ id, change: { isArchived: true } }]);
    }
    const unread = await library.newest(3, ({ isArchived }) => !isArchived);
    expect(unread.map(({ title }) => title)).toEqual(['Story 5', 'Story 4', 'Story 3']);
  });

  it('does not let a page speak for another site, nor for a front page', async () => {
    const real = makeArticle({ url: 'https://news.test/story' });
    expect(idOf(makeArticle({ url: 'https://evil.test/x', canonicalUrl: real.url }))).not.toBe(idOf(real));
    const home = { canonicalUrl: 'https://news.test/' };
    expect(idOf(makeArticle({ url: 'https://news.test/a', ...home }))).not.toBe(
      idOf(makeArticle({ url: 'https://news.test/b', ...home })),
    );
  });

  it('saves again with the new text and all the reader did with the old one', async () => {
    const { library } = makeLibrary();
    const id = await library.save(makeArticle());
    const change = {
      tags: ['one'],
      isFavourite: true,
      progress: 0.5,
      place: 'The second',
      highlights: [{ quote: 'first', note: '' }],
    };
    await library.change([{ id, change }]);
    const before = await library.get(id);
    await library.save(makeArticle({ text: 'Corrected.', title: 'A corrected story' }));
    const after = await library.get(id);
    expect(after).toMatchObject({ ...change, text: 'Corrected.', title: 'A corrected story', saved: before?.saved });
    expect(await library.newest(9)).toMatchObject([{ title: 'A corrected story', tags: ['one'] }]);
  });

  it('undoes a change of many as one', async () => {
    const made = makeLibrary();
    const ids = [];
    for (let number = 0; number < 5; number++) ids.push(await made.library.save(numbered(number)));
    await made.library.change([{ id: ids[0] ?? '', change: { tags: ['kept'] } }]);
    // When it was written last is no part of what is undone.
    const shown = async () => (await all(made)).map(({ updated, ...summary }) => summary);
    const before = await shown();
    const undo = await made.library.change(ids.map((id) => ({ id, change: { isArchived: true, tags: ['bulk'] } })));
    expect((await all(made)).every(({ isArchived, tags }) => isArchived && tags[0] === 'bulk')).toBe(true);
    await made.library.change(undo);
    expect(await shown()).toEqual(before);
  });

  it('lists nothing that lies in the bin, and takes it out of storage for good when asked', async () => {
    const made = makeLibrary();
    const id = await made.library.save(numbered(1));
    await made.library.save(numbered(2));
    await made.library.delete(id);
    expect((await made.library.newest(9)).map(({ title }) => title)).toEqual(['Story 2']);
    expect(await made.library.find('https://news.test/1')).toBeNull();
    await made.library.remove([id]);
    expect((await all(made)).map(({ title }) => title)).toEqual(['Story 2']);
    expect([...made.area.values.keys()].filter((key) => key.includes(id))).toEqual([]);
  });

  it('empties the bin of what lay in it for 30 days, and of nothing else', async () => {
    const made = makeLibrary();
    const ids: string[] = [];
    for (let number = 0; number < 3; number++) ids.push(await made.library.save(numbered(number)));
    const days = (count: number) => new Date(Date.parse('2025-06-01') - count * 86_400_000).toISOString();
    await made.library.change([
      { id: ids[0] ?? '', change: { deleted: days(31) } },
      { id: ids[1] ?? '', change: { deleted: days(29) } },
    ]);
    await made.library.check();
    expect((await all(made)).map(({ title }) => title)).toEqual(['Story 1', 'Story 2']);
    expect([...made.area.values.keys()].filter((key) => key.includes(ids[0] ?? ''))).toEqual([]);
  });

  it('says when it could not write, and has all there was before', async () => {
    const made = makeLibrary();
    for (let number = 0; number < 3; number++) await made.library.save(numbered(number));
    const before = structuredClone([...made.area.values]);
    made.area.failAt = made.area.writes + 1;
    await expect(made.library.save(numbered(3))).rejects.toThrow('refused');
    expect([...made.area.values]).toEqual(before);
  });

  it('asks once more where storage refused, and says so where it refuses again', async () => {
    const area = new MemoryArea();
    let refusals = 0;
    const refusing: Area = {
      get: (keys) => (refusals-- > 0 ? Promise.reject(new Error('refused')) : area.get(keys)),
      set: (values) => (refusals-- > 0 ? Promise.reject(new Error('refused')) : area.set(values)),
      remove: (keys) => area.remove(keys),
    };
    const library = {
      ...readsOf(patient(refusing)),
      ...writesOf(
        patient(refusing),
        (work) => work(),
        () => new Date(),
      ),
    };
    const id = await library.save(numbered(1));
    refusals = 1;
    expect(await library.get(id)).toMatchObject({ title: 'Story 1' });
    refusals = 1;
    expect(await library.save(numbered(2))).not.toBe(id);
    refusals = 2;
    await expect(library.save(numbered(3))).rejects.toThrow('refused');
    expect([...area.values.keys()].filter((key) => key.startsWith('article:'))).toHaveLength(2);
  });
});

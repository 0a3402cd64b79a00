import { describe, expect, it } from 'vitest';
import type { Area } from '../../../utils/browser/library/keys';
import { patient } from '../../../utils/browser/library/patient-area';
import { readsOf } from '../../../utils/browser/library/reads';
import { writesOf } from '../../../utils/browser/library/writes';
import { articleId, articleIdBefore } from '../../../utils/core/library/article-id';
import { CHUNK, OPEN } from '../../../utils/core/library/index-of-chunks';
import { idOf, toSaved } from '../../../utils/core/library/saved-article';
import { makeArticle } from './articles';
import { all, makeLibrary, numbered } from './make-library';
import { MemoryArea } from './memory-area';

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
    const url = 'https://m.news.test/story/?utm_source=feed#top';
    const id = await library.save(makeArticle({ url, canonicalUrl: 'https://www.news.test/2025/story' }));
    for (const address of [
      url,
      'https://news.test/story',
      'https://news.test/2025/story/',
      'http://news.test/story?fbclid=1',
    ]) {
      expect([address, await library.find(address)]).toEqual([address, id]);
    }
    expect(await library.find('https://news.test/other')).toBeNull();
    expect(await library.save(makeArticle({ url: 'https://news.test/2025/story?gclid=2' }))).toBe(id);
  });

  it('knows a page by the address it calls canonical, its own site only', async () => {
    const { library } = makeLibrary();
    const id = await library.save(makeArticle({ url: 'https://news.test/story' }));
    const other = 'https://amp.news.test/x/17';
    expect(await library.find(other)).toBeNull();
    expect(await library.find(other, 'https://news.test/story?utm_source=x')).toBe(id);
    expect(await library.find('https://evil.test/x', 'https://news.test/story')).toBeNull();
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

  it('knows what was saved under a longer id, and leaves it there', async () => {
    const made = makeLibrary();
    const url = 'https://news.test/old';
    const id = articleIdBefore(url);
    expect([id.length, articleId(url).length]).toEqual([22, 14]);
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
    const before = await all(made);
    const undo = await made.library.change(ids.map((id) => ({ id, change: { isArchived: true, tags: ['bulk'] } })));
    expect((await all(made)).every(({ isArchived, tags }) => isArchived && tags[0] === 'bulk')).toBe(true);
    await made.library.change(undo);
    expect(await all(made)).toEqual(before);
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

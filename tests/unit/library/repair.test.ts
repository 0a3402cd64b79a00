import { describe, expect, it } from 'vitest';
import { MemoryArea } from '../../../bench/library/memory-area';
import { idOf } from '../../../utils/core/library/record/addresses';
import { CHUNK } from '../../../utils/core/library/record/index-of-chunks';
import type { SafeHtml } from '../../../utils/core/sanitise/safe-html';
import { all, makeLibrary, numbered } from './make-library';
import sample1 from './samples/schema-1.json';

describe('a library that came to harm', () => {
  it.each(['library', 'summaries:0', 'summaries:1'])('is whole again without %s', async (key) => {
    const made = makeLibrary();
    for (let number = 0; number < CHUNK + 5; number++) await made.library.save(numbered(number));
    const before = await all(made);
    made.area.values.delete(key);
    expect(await made.library.check()).toBe(0);
    expect(await all(made)).toEqual(before);
  });

  it('is made whole by the next save where its index is gone', async () => {
    const made = makeLibrary();
    for (let number = 0; number < 3; number++) await made.library.save(numbered(number));
    made.area.values.set('library', 'nonsense');
    await made.library.save(numbered(3));
    expect((await all(made)).length).toBe(4);
  });

  it.each([[null], ['text'], [{ chunk: 0, article: { id: 'x' } }], [{ chunk: 0, article: { schema: 99, id: 'x' } }]])(
    'flags the one record that is %j, keeps it, and goes on',
    async (broken) => {
      const made = makeLibrary();
      for (let number = 0; number < 100; number++) await made.library.save(numbered(number));
      const id = idOf(numbered(42));
      made.area.values.set(`article:${id}`, broken);
      expect(await made.library.check()).toBe(1);
      const summaries = await all(made);
      expect(summaries.length).toBe(100);
      expect(summaries.filter(({ isDamaged }) => isDamaged).map(({ title }) => title)).toEqual(['Story 42']);
      expect(await made.library.open(id)).toMatchObject({ state: 'damaged' });
      expect(made.area.values.get(`article:${id}`)).toEqual(broken);
      made.area.values.delete('library');
      made.area.values.delete('summaries:0');
      expect(await made.library.check()).toBe(1);
      expect((await all(made)).filter(({ isDamaged }) => isDamaged).map(({ title }) => title)).toEqual([id]);
      expect(await made.library.open(idOf(numbered(41)))).toMatchObject({ state: 'ok' });
    },
  );

  it('does not write where nothing is wrong', async () => {
    const made = makeLibrary();
    for (let number = 0; number < 5; number++) await made.library.save(numbered(number));
    const { writes } = made.area;
    await made.library.check();
    expect(made.area.writes).toBe(writes);
  });
});

describe('a library of schema 1', () => {
  const old = () => {
    const area = new MemoryArea();
    for (const [key, value] of Object.entries(structuredClone(sample1))) area.values.set(key, value);
    return makeLibrary(area);
  };
  const expected = { id: '0abc', title: 'An old record', html: '<p>It was saved long ago.</p>', tags: [], progress: 0 };

  it('is read as it is', async () => {
    expect(await old().library.get('0abc')).toMatchObject(expected);
  });

  it('is moved once to the layout of today', async () => {
    const made = old();
    await made.library.check();
    expect(made.area.values.get('article:0abc')).not.toHaveProperty('article.html');
    expect(made.area.values.get('body:0abc')).toEqual({
      html: '<p>It was saved long ago.</p>',
      text: 'It was saved long ago.',
    });
    expect(await made.library.get('0abc')).toMatchObject({ ...expected, schema: 2 });
    expect(await all(made)).toMatchObject([{ title: 'An old record', tags: [], size: 51 }]);
    const { writes } = made.area;
    await made.library.check();
    expect(made.area.writes).toBe(writes);
  });

  it('loses nothing when it is killed at any step, and is whole after the next run', async () => {
    const steps = await (async () => {
      const made = old();
      await made.library.check();
      return made.area.writes;
    })();
    expect(steps).toBeGreaterThan(1);
    for (let step = 1; step <= steps; step++) {
      const made = old();
      made.area.failAt = step;
      await expect(made.library.check()).rejects.toThrow();
      expect(await made.library.get('0abc')).toMatchObject(expected);
      made.area.failAt = Number.POSITIVE_INFINITY;
      await made.library.check();
      expect(await made.library.get('0abc')).toMatchObject({ ...expected, schema: 2 });
      expect(await made.library.newest(9)).toMatchObject([{ title: 'An old record' }]);
    }
  });
});

describe('a library whose HTML and text lie apart', () => {
  const apart = async () => {
    const made = makeLibrary();
    const ids = [];
    for (let number = 0; number < 3; number++) ids.push(await made.library.save(numbered(number)));
    const whole = await made.library.whole(ids);
    for (const id of ids) {
      const { html, text } = made.area.values.get(`body:${id}`) as { html: string; text: string };
      made.area.values.delete(`body:${id}`);
      made.area.values.set(`html:${id}`, html).set(`text:${id}`, text);
    }
    return { made, ids, whole };
  };
  const keysApart = ({ area }: ReturnType<typeof makeLibrary>) =>
    [...area.values.keys()].filter((key) => /^(?:html|text):/.test(key));

  it('is read as it is, article by article and by its texts', async () => {
    const { made, ids, whole } = await apart();
    expect(keysApart(made)).toHaveLength(6);
    expect(await made.library.whole(ids)).toEqual(whole);
    expect([...(await made.library.texts(ids)).values()]).toEqual(whole.map(({ text }) => text));
  });

  it('is put together once, killed at any step and run again', async () => {
    const steps = await (async () => {
      const { made } = await apart();
      const { writes } = made.area;
      await made.library.check();
      return made.area.writes - writes;
    })();
    expect(steps).toBeGreaterThan(1);
    for (let step = 1; step <= steps; step++) {
      const { made, ids, whole } = await apart();
      made.area.failAt = made.area.writes + step;
      await expect(made.library.check()).rejects.toThrow();
      expect(await made.library.whole(ids)).toEqual(whole);
      made.area.failAt = Number.POSITIVE_INFINITY;
      await made.library.check();
      expect(keysApart(made)).toEqual([]);
      expect(await made.library.whole(ids)).toEqual(whole);
      const { writes } = made.area;
      await made.library.check();
      expect(made.area.writes).toBe(writes);
    }
  });

  it('keeps what was saved again meanwhile, and removes all of an article', async () => {
    const { made, ids } = await apart();
    await made.library.save({ ...numbered(0), html: '<p>New</p>' as SafeHtml, text: 'New' });
    await made.library.check();
    expect(await made.library.get(ids[0] ?? '')).toMatchObject({ html: '<p>New</p>', text: 'New' });
    const again = await apart();
    await again.made.library.remove(again.ids);
    expect(keysApart(again.made)).toEqual([]);
  });

  it('leaves half a body where it is', async () => {
    const { made, ids } = await apart();
    made.area.values.delete(`text:${ids[1]}`);
    await made.library.check();
    expect(keysApart(made)).toEqual([`html:${ids[1]}`]);
    expect((await made.library.open(ids[1] ?? '')).state).toBe('damaged');
  });
});

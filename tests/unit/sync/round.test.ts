import { describe, expect, it } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
import { openCopy, readCopy } from '../../../utils/core/sync/copy';
import { MemoryRemote } from './memory-remote';

const namesIn = (copy: Uint8Array, article: string): string[] => {
  const read = readCopy(openCopy(copy), article);
  return read && read !== 'gone' && read.files.body ? [read.files.body] : [];
};

const id = async (device: ReturnType<typeof createDevice>, number: number) =>
  (await device.library.find(page(number).url)) ?? '';

describe('a round', () => {
  it('brings articles with texts, pictures, tags and marks to the other device, and changes back', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    const saved = await one.library.save(page(1));
    await one.library.keepPictures(saved, { 'https://quay.test/a.png': 'data:image/png;base64,iVBORw0KGgo=' });
    await one.library.change([
      { id: saved, change: { tags: ['sea'], highlights: [{ quote: 'The story', note: 'so' }], isFavourite: true } },
    ]);
    await one.round();
    await two.round();
    expect(await two.shows()).toEqual(await one.shows());
    expect((await two.library.get(saved))?.pictures).toEqual((await one.library.get(saved))?.pictures);
    await two.library.change([{ id: saved, change: { tags: ['sea', 'ships'], progress: 0.5 } }]);
    await two.round();
    await one.round();
    expect(await one.shows()).toEqual(await two.shows());
    expect((await one.library.get(saved))?.tags).toEqual(['sea', 'ships']);
  });

  it('says nothing where nothing changed, and a tag in two small requests', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    for (let i = 0; i < 30; i++) await one.library.save(page(i));
    for (const device of [one, two, one, two]) await device.round();
    server.requests = [];
    await one.round();
    expect(server.requests).toEqual(['list devices']);
    server.requests = [];
    server.bytes = 0;
    await one.library.change([{ id: await id(one, 3), change: { tags: ['sea'] } }]);
    await one.round();
    expect(server.requests).toHaveLength(2);
    expect(server.bytes).toBeLessThan(4000);
  });

  it('makes one article of two saves, with the tags and marks of both and the full text', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    const first = await one.library.save(page(1));
    await one.library.change([
      { id: first, change: { tags: ['sea'], isFavourite: true, highlights: [{ quote: 'story of 1', note: '' }] } },
    ]);
    const second = await two.library.save({ ...page(1), html: '', text: '', length: 0 });
    await two.library.change([{ id: second, change: { tags: ['ships'], highlights: [{ quote: '', note: 'read!' }] } }]);
    for (const device of [one, two, one, two]) await device.round();
    expect(await one.shows()).toEqual(await two.shows());
    const article = await one.library.get(first);
    expect(article?.tags).toEqual(['sea', 'ships']);
    expect(article?.highlights).toHaveLength(2);
    expect(article).toMatchObject({ isFavourite: true, text: page(1).text });
  });

  it('keeps what two devices wrote into one note', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    const saved = await one.library.save(page(1));
    const note = (text: string) => [{ id: saved, change: { highlights: [{ quote: 'story', note: text }] } }];
    await one.library.change(note('the sea'));
    for (const device of [one, two]) await device.round();
    await one.library.change(note('the cold sea'));
    await two.library.change(note('the sea and ships'));
    for (const device of [one, two, one]) await device.round();
    expect((await one.library.get(saved))?.highlights).toEqual([{ quote: 'story', note: 'the cold sea and ships' }]);
    expect(await two.shows()).toEqual(await one.shows());
  });

  it('lets nothing come back to life that was removed for good while a device was away', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    const saved = await one.library.save(page(1));
    for (const device of [one, two]) await device.round();
    await two.library.change([{ id: saved, change: { progress: 0.7 } }]);
    await one.library.delete(saved);
    await one.round();
    one.wait(31 * 24 * 3600 * 1000);
    await one.library.check();
    await one.round();
    for (const device of [two, one, two]) await device.round();
    expect(await one.shows()).toEqual({});
    expect(await two.shows()).toEqual({});
    await two.library.save(page(1));
    for (const device of [two, one]) await device.round();
    expect(Object.keys(await one.shows())).toEqual([saved]);
  });

  it('keeps what a device has that comes anew, though others removed it for good', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    const saved = await one.library.save(page(1));
    await one.round();
    await one.library.remove([saved]);
    await one.round();
    await two.library.save(page(1));
    await two.library.change([{ id: saved, change: { tags: ['sea'] } }]);
    for (const device of [two, one]) await device.round();
    expect(Object.keys(await two.shows())).toEqual([saved]);
    expect(await one.shows()).toEqual(await two.shows());
  });

  it('fetches again what the library lost by damage, and deletes nothing elsewhere by that', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    for (let i = 0; i < 40; i++) await one.library.save(page(i));
    for (const device of [one, two]) await device.round();
    const before = await two.shows();
    await one.area.remove([...one.area.values.keys()]);
    for (const device of [one, two]) await device.round();
    expect(await one.shows()).toEqual(before);
    expect(await two.shows()).toEqual(before);
  });

  it('puts everything there again where an old copy of the storage was put back', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    await one.library.save(page(1));
    await one.round();
    const old = new Map(server.files);
    await one.library.save(page(2));
    await one.round();
    server.files.clear();
    for (const [path, file] of old) server.files.set(path, file);
    await one.round();
    await two.round();
    expect(await two.shows()).toEqual(await one.shows());
    expect(Object.keys(await two.shows())).toHaveLength(2);
  });

  it('takes a new name where a copy of this device writes under the same', async () => {
    const server = new MemoryRemote();
    const one = createDevice(server);
    await one.library.save(page(1));
    await one.round();
    const twin = createDevice(server);
    for (const [key, value] of one.area.values) twin.area.values.set(key, structuredClone(value));
    const known = await one.state.known([await id(one, 1)]);
    await twin.state.put([...known.values()], []);
    await twin.state.putOwn((await one.state.own()) ?? { device: '', to: 0, parts: [], tag: null }, 1);
    await twin.library.save(page(2));
    await one.library.save(page(3));
    for (const device of [one, twin, one, twin]) await device.round();
    expect(Object.keys(await one.shows())).toHaveLength(3);
    expect(await twin.shows()).toEqual(await one.shows());
  });

  it('sends nothing again where only the answer was lost', async () => {
    const server = new MemoryRemote();
    const one = createDevice(server);
    for (let i = 0; i < 10; i++) await one.library.save(page(i));
    await one.round();
    for (let i = 10; i < 20; i++) await one.library.save(page(i));
    const { device } = (await one.state.own()) ?? {};
    server.trouble = () => (server.requests.at(-1) === `write devices/${device}` ? 'answer-lost' : 'none');
    await expect(one.round()).rejects.toThrow('unreachable');
    server.trouble = () => 'none';
    server.requests = [];
    await one.round();
    expect((await one.state.own())?.device).toBe(device);
    expect(server.requests.filter((request) => /^write (?:files|changes)/.test(request))).toEqual([]);
    const two = createDevice(server);
    await two.round();
    expect(await two.shows()).toEqual(await one.shows());
  });

  it('is held up by no device whose files are damaged, and says so', async () => {
    const server = new MemoryRemote();
    const [one, two, three] = [createDevice(server), createDevice(server), createDevice(server)];
    for (const [at, device] of [one, two, three].entries()) {
      await device.library.save(page(at));
      await device.round();
    }
    const path = `devices/${(await one.state.own())?.device}`;
    server.files.set(path, { bytes: new Uint8Array([1, 2, 3]), tag: '"damaged"' });
    await three.library.save(page(3));
    for (const device of [three, two]) await expect(device.round()).rejects.toMatchObject({ fault: 'damaged' });
    expect(Object.keys(await two.shows())).toHaveLength(4);
    // Its own device notices, writes everything under a new name and takes the damaged file away.
    for (const device of [one, two, three]) await device.round();
    expect(server.files.has(path)).toBe(false);
    for (const other of [two, three]) expect(await other.shows()).toEqual(await one.shows());
  });

  it('joins small parts, and a new device still reads all of it', async () => {
    const server = new MemoryRemote();
    const one = createDevice(server);
    for (let times = 0; times < 40; times++) {
      for (let i = 0; i < 4; i++) await one.library.save(page(times * 4 + i));
      await one.round();
    }
    expect([...server.files.keys()].filter((path) => path.startsWith('changes/')).length).toBeLessThan(20);
    const two = createDevice(server);
    await two.round();
    expect(Object.keys(await two.shows())).toHaveLength(160);
    expect(await two.shows()).toEqual(await one.shows());
  });

  it.each(['missing', 'damaged'])(
    'waits for a text that is %s, says so, and keeps what was done meanwhile',
    async (how) => {
      const server = new MemoryRemote();
      const [one, two] = [createDevice(server), createDevice(server)];
      const saved = await one.library.save(page(1));
      for (const device of [one, two]) await device.round();
      await one.library.save(page(1, 'Another text. '.repeat(30)));
      const other = await one.library.save(page(2));
      await one.round();
      const text = new Set([...(await one.state.known([saved])).values()].flatMap(({ copy }) => namesIn(copy, saved)));
      const files = [...server.files].filter(([path]) => text.has(path.slice('files/ab/'.length)));
      expect(files).toHaveLength(1);
      for (const [path, { tag }] of files) {
        if (how === 'missing') server.files.delete(path);
        else server.files.set(path, { bytes: new Uint8Array([1, 2, 3]), tag });
      }
      await expect(two.round()).rejects.toMatchObject({ fault: 'missing' });
      expect(await two.library.get(other)).not.toBeNull();
      await two.library.change([{ id: saved, change: { tags: ['sea'] } }]);
      await expect(two.round()).rejects.toMatchObject({ fault: 'missing' });
      expect((await two.library.get(saved))?.text).toBe(page(1).text);
      for (const [path, file] of files) server.files.set(path, file);
      for (const device of [two, one, two]) await device.round();
      expect((await two.library.get(saved))?.text).toContain('Another text.');
      expect((await one.library.get(saved))?.tags).toEqual(['sea']);
      expect(await two.shows()).toEqual(await one.shows());
    },
  );
});

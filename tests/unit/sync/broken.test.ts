import { describe, expect, it } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
import { MemoryRemote } from './memory-remote';

const DAY = 24 * 3600 * 1000;

describe('a round that breaks', () => {
  it('has its changes named by the next one, where parts were written and the journal was not', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    for (const count of [10, 20]) {
      for (let i = 0; i < count; i++) await one.library.save(page(i));
      server.trouble = () => (server.requests.at(-1)?.startsWith('write devices/') ? 'lost' : 'none');
      await expect(one.round()).rejects.toThrow('unreachable');
      server.trouble = () => 'none';
      for (const device of [one, two]) await device.round();
      expect(Object.keys(await two.shows())).toHaveLength(count);
    }
  });

  it('does not bring back what another device removed while this one was still joining', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    const saved = await one.library.save(page(1));
    await one.round();
    await two.library.save(page(2));
    server.trouble = () => (server.requests.at(-1)?.startsWith('write devices/') ? 'lost' : 'none');
    await expect(two.round()).rejects.toThrow('unreachable');
    expect(await two.library.get(saved)).not.toBeNull();
    server.trouble = () => 'none';
    await one.library.remove([saved]);
    for (const device of [one, two, one]) await device.round();
    expect(await one.library.get(saved)).toBeNull();
    expect(await two.library.get(saved)).toBeNull();
  });
});

describe('a storage that was put back to an old state', () => {
  it('has all texts again, though the round that sends them broke over and over', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    await one.library.save(page(0));
    await one.round();
    const old = new Map(server.files);
    for (let i = 0; i < 30; i++) await one.library.save(page(i));
    await one.round();
    server.files.clear();
    for (const [path, file] of old) server.files.set(path, file);
    let left = 0;
    server.trouble = () => (server.requests.at(-1)?.startsWith('write files/') && left-- <= 0 ? 'lost' : 'none');
    for (let times = 0; times < 3; times++) {
      left = 8;
      await expect(one.round()).rejects.toThrow('unreachable');
    }
    server.trouble = () => 'none';
    for (const device of [one, two]) await device.round();
    expect(Object.keys(await two.shows())).toHaveLength(30);
    expect(await two.shows()).toEqual(await one.shows());
    // What was sent again once is not asked for another time.
    server.requests = [];
    await one.round();
    expect(server.requests).toEqual(['list devices']);
  });
});

describe('the bin', () => {
  it.each(['heard of', 'not heard of'])(
    'takes nothing for good by its time that was restored elsewhere, %s before it was emptied',
    async (how) => {
      const server = new MemoryRemote();
      const [one, two] = [createDevice(server), createDevice(server)];
      const saved = await one.library.save(page(1));
      await one.library.delete(saved);
      for (const device of [one, two]) await device.round();
      two.wait(5 * DAY);
      await two.library.change([{ id: saved, change: { deleted: null } }]);
      if (how === 'heard of') await two.round();
      one.wait(40 * DAY);
      await one.library.check();
      for (const device of [one, two, one]) await device.round();
      expect(await two.library.get(saved)).toMatchObject({ deleted: null, text: page(1).text });
      expect(await one.shows()).toEqual(await two.shows());
      // Put there again it is in the bin, and gone only by its time.
      await two.library.delete(saved);
      for (const device of [two, one]) await device.round();
      expect((await one.library.get(saved))?.deleted).not.toBeNull();
      await one.library.remove([saved]);
      for (const device of [one, two]) await device.round();
      expect(await two.shows()).toEqual({});
    },
  );
});

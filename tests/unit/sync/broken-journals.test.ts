import { expect, it } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
import { packed, unpacked } from '../../../utils/core/sync/pack';
import { MemoryRemote } from './memory-remote';

it.each([
  ['is none of Yjs', 'AAECAw=='],
  ['counts more than it has', '/////w8B/////w8A'],
])('goes on with all other devices where a change of one %s', async (_what, update) => {
  const server = new MemoryRemote();
  const [one, two, three] = [createDevice(server), createDevice(server), createDevice(server)];
  for (const [at, device] of [one, two, three].entries()) {
    await device.library.save(page(at));
    await device.round();
  }
  const path = `devices/${(await one.state.own())?.device}`;
  const journal = (await unpacked(server.files.get(path)?.bytes ?? new Uint8Array(), path)) as { tail: unknown[] };
  const id = (await one.library.find(page(0).url)) ?? '';
  const tail = [[1, id, update], ...journal.tail];
  server.files.set(path, { bytes: await packed({ ...journal, to: 9, tail }), tag: '"broken"' });
  const four = createDevice(server);
  await expect(four.round()).rejects.toMatchObject({ fault: 'damaged' });
  expect(Object.keys(await four.shows())).toHaveLength(2);
});

it.each(['missing', 'damaged'])('goes on under a new name where one of its own older parts is %s', async (how) => {
  const server = new MemoryRemote();
  const [one, two] = [createDevice(server), createDevice(server)];
  const save = async (from: number) => {
    for (let i = from; i < from + 4; i++) await one.library.save(page(i));
    await one.round();
  };
  await save(0);
  const [path = ''] = [...server.files.keys()].filter((name) => name.startsWith('changes/'));
  if (how === 'missing') server.files.delete(path);
  else server.files.set(path, { bytes: new Uint8Array([1, 2, 3]), tag: '"damaged"' });
  for (let times = 1; times < 20; times++) await save(times * 4);
  await two.round();
  expect(Object.keys(await two.shows())).toHaveLength(80);
  expect(await two.shows()).toEqual(await one.shows());
});

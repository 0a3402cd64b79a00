import { expect, it } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
import { RemoteProblem } from '../../../utils/core/sync/remote';
import { MemoryRemote } from './memory-remote';

it('writes a text again that a broken upload left cut off', async () => {
  const server = new MemoryRemote();
  const [one, two] = [createDevice(server), createDevice(server)];
  const saved = await one.library.save(page(1));
  server.trouble = () => (server.requests.at(-1)?.startsWith('write files/') ? 'answer-lost' : 'none');
  await expect(one.round()).rejects.toThrow('unreachable');
  server.trouble = () => 'none';
  const [path = ''] = [...server.files.keys()];
  const whole = server.files.get(path)?.bytes ?? new Uint8Array();
  server.files.set(path, { bytes: whole.slice(0, whole.length / 2), tag: '"cut"' });
  for (const device of [one, two]) await device.round();
  expect((await two.library.get(saved))?.text).toBe(page(1).text);
  expect(server.files.get(path)?.bytes).toEqual(whole);
});

it('takes no text that lies under the name of another', async () => {
  const server = new MemoryRemote();
  const [one, two] = [createDevice(server), createDevice(server)];
  const saved = [await one.library.save(page(1)), await one.library.save(page(2))];
  await one.round();
  const files = [...server.files].filter(([path]) => path.startsWith('files/'));
  const [[first, a], [second, b]] = files as [(typeof files)[0], (typeof files)[0]];
  server.files.set(first, b);
  server.files.set(second, a);
  await expect(two.round()).rejects.toMatchObject({ fault: 'missing' });
  for (const id of saved) expect(await two.library.get(id)).toBeNull();
  server.files.set(first, a);
  server.files.set(second, b);
  await two.round();
  expect(await two.shows()).toEqual(await one.shows());
});

it('holds nothing up for a text that has no end', async () => {
  const server = new MemoryRemote();
  const [one, two] = [createDevice(server), createDevice(server)];
  for (let i = 0; i < 3; i++) await one.library.save(page(i));
  await one.round();
  const [path = ''] = [...server.files.keys()].filter((name) => name.startsWith('files/'));
  server.meanwhile = async () => {
    if (server.requests.at(-1) === `read ${path}`) throw new RemoteProblem('damaged', path);
  };
  await expect(two.round()).rejects.toMatchObject({ fault: 'missing' });
  expect(Object.keys(await two.shows())).toHaveLength(2);
});

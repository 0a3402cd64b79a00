import { expect, it } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
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

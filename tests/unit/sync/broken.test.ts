import { describe, expect, it } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
import { MemoryRemote } from './memory-remote';

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
});

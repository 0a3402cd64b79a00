import { describe, expect, it } from 'vitest';
import { createDevice, type Device, page } from '../../../bench/sync/device';
import { MemoryRemote } from './memory-remote';

const write = (device: Device, id: string, note: string) =>
  device.library.change([{ id, change: { highlights: [{ quote: 'story', note }] } }]);
const notes = async (device: Device, id: string) => (await device.library.get(id))?.highlights.map(({ note }) => note);

describe('a device that let go of a storage and is set up there again', () => {
  it.each([
    ['as it is there', 'the cold sea', 'the cold sea'],
    ['longer by now', 'the cold sea and ships', 'the cold sea and ships'],
    ['as it was before others wrote on', 'cold', 'the cold sea'],
  ])('has each note once where its own is %s', async (_how, own, wanted) => {
    const server = new MemoryRemote();
    const devices = [createDevice(server), createDevice(server), createDevice(server)] as const;
    const [one, two, three] = devices;
    const saved = await one.library.save(page(1));
    await write(one, saved, 'the sea');
    for (const device of devices) await device.round();
    await write(three, saved, 'the cold sea');
    for (const device of [three, ...devices]) await device.round();
    await two.state.clear();
    if (own !== 'the cold sea') await write(two, saved, own);
    for (const device of [two, ...devices]) await device.round();
    for (const device of devices) expect(await notes(device, saved)).toEqual([wanted]);
    server.requests = [];
    for (const device of devices) await device.round();
    expect(server.requests).toEqual(Array(3).fill('list devices'));
  });

  it('loses no note that says another thing', async () => {
    const server = new MemoryRemote();
    const [one, two] = [createDevice(server), createDevice(server)];
    const saved = await one.library.save(page(1));
    await write(one, saved, 'the sea');
    await one.round();
    await two.library.save(page(1));
    await write(two, saved, 'ships');
    for (const device of [two, one, two]) await device.round();
    expect((await notes(one, saved))?.join()).toMatch(/the sea.*ships|ships.*the sea/);
    expect(await two.shows()).toEqual(await one.shows());
  });
});

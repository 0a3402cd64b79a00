import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDevice, type Device, page } from '../../bench/sync/device';
import { SERVERS, type WebdavServer } from '../../scripts/browsers/webdav-servers';
import { createWebdav } from '../../utils/browser/sync/webdav';
import { cipherOf, FORMAT_FILE, newFormat } from '../../utils/core/sync/format';
import type { Remote } from '../../utils/core/sync/remote';

const PASSPHRASE = 'a long one';
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (got: Awaited<ReturnType<Remote['read']>>) =>
  got && got !== 'same' ? new TextDecoder().decode(got.bytes) : got;

describe.each(Object.entries(SERVERS))('files on %s', (name, { isThere, start }) => {
  if (!isThere) return it.skip(`is not installed: ${name}`);
  let server: WebdavServer;
  const open = (change: Partial<WebdavServer> = {}) =>
    createWebdav({ ...server, ...change }, new AbortController().signal);
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  it('are written, with the folders above them, listed, read and removed', async () => {
    const remote = open();
    expect(await remote.list('devices')).toBeNull();
    await remote.write('devices/é & 1', bytes('one'));
    await remote.write('deep/er/two', bytes('two'));
    expect((await remote.list('devices'))?.map((file) => file.name)).toEqual(['é & 1']);
    expect((await remote.list(''))?.map((file) => file.name).sort()).toEqual(['deep', 'devices']);
    expect(textOf(await remote.read('devices/é & 1'))).toBe('one');
    await remote.write('devices/é & 1', bytes('once more'));
    expect(textOf(await remote.read('devices/é & 1'))).toBe('once more');
    await remote.makeFolder('deep/er');
    await remote.remove('deep');
    await remote.remove('deep');
    expect(await remote.list('deep')).toBeNull();
    expect(await remote.read('deep/er/two')).toBeNull();
  });

  // This one names no tags in its lists: then each journal is read at each round.
  it.skipIf(name === 'nginx')('have a tag that changes with them, and that a condition may name', async () => {
    const remote = open();
    await remote.write('tagged', bytes('one'));
    // A server may call a tag weak while the file is younger than a second.
    await new Promise((done) => setTimeout(done, 1500));
    const tagOf = async () => (await remote.list(''))?.find((file) => file.name === 'tagged')?.tag;
    const first = await tagOf();
    expect(first).toBeTruthy();
    expect(await remote.read('tagged', first ?? null)).toBe('same');
    await remote.write('tagged', bytes('other'));
    await new Promise((done) => setTimeout(done, 1500));
    expect(await tagOf()).not.toBe(first);
    const written = await remote.write('tagged', bytes('third'), { tag: first ?? '' });
    // Some servers do not keep to conditions; Lede does not rely on them.
    if (name === 'apache') expect(written).toBe('changed');
    if (name === 'apache') expect(await remote.write('tagged', bytes('new'), 'new')).toBe('changed');
  });

  it('keep three devices in step, sealed', async () => {
    const remote = open({ address: `${server.address}library/` });
    await remote.makeFolder('');
    await remote.write(FORMAT_FILE, await newFormat(PASSPHRASE, 1000), 'new');
    const format = await remote.read(FORMAT_FILE);
    const cipher = await cipherOf(format && format !== 'same' ? format.bytes : new Uint8Array(), PASSPHRASE);
    const devices = [0, 1, 2].map(() => createDevice({ remote: () => remote }, 0, cipher));
    const [one, two, three] = devices as [Device, Device, Device];
    const rounds = async () => {
      for (const device of [...devices, ...devices]) await device.round();
    };
    for (let i = 0; i < 30; i++) await (devices[i % 3] as Device).library.save(page(i));
    await rounds();
    const id = (await one.library.find(page(4).url)) ?? '';
    await one.library.change([{ id, change: { tags: ['sea'] } }]);
    await two.library.change([{ id, change: { tags: ['ships'] } }]);
    await three.library.remove([(await three.library.find(page(5).url)) ?? '']);
    await rounds();
    expect(Object.keys(await one.shows())).toHaveLength(29);
    expect((await three.library.get(id))?.tags.toSorted()).toEqual(['sea', 'ships']);
    for (const other of [two, three]) expect(await other.shows()).toEqual(await one.shows());
  });

  it('are refused in words of ours', async () => {
    await expect(open({ password: 'wrong' }).list('')).rejects.toMatchObject({ fault: 'unauthorised' });
    await expect(open({ address: 'http://127.0.0.1:1/' }).list('')).rejects.toMatchObject({ fault: 'unreachable' });
    const none = open({ address: `${server.address}no/such/` });
    expect(await none.list('')).toBeNull();
    await expect(none.makeFolder('')).rejects.toMatchObject({ fault: 'no-folder' });
  });
});

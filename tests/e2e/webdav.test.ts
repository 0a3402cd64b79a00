import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWebdav } from '../../utils/browser/sync/webdav';
import type { Remote } from '../../utils/core/sync/remote';
import { SERVERS, type WebdavServer } from './harness/webdav-servers';

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

  it('have a tag that changes with them, and that a condition may name', async () => {
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

  it('are refused in words of ours', async () => {
    await expect(open({ password: 'wrong' }).list('')).rejects.toMatchObject({ fault: 'unauthorised' });
    await expect(open({ address: 'http://127.0.0.1:1/' }).list('')).rejects.toMatchObject({ fault: 'unreachable' });
    const none = open({ address: `${server.address}no/such/` });
    expect(await none.list('')).toBeNull();
    await expect(none.makeFolder('')).rejects.toMatchObject({ fault: 'no-folder' });
  });
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip as unzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { SERVERS, type WebdavServer } from '../../scripts/browsers/webdav-servers';
import { createWebdav } from '../../utils/browser/sync/webdav';
import { FORMAT_FILE, newFormat } from '../../utils/core/sync/format';
import { parseSyncSaid, SYNC_KEYS } from '../../utils/core/sync/place';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
const { folder, expected } = loadFixture('newsphere');
const PASSPHRASE = 'a long one for three devices';

/** What an article, its page or its reader would be known by. */
const PLAIN = /newsphere|harbour|isFavourite|<p>|https?:/i;
const gunzip = (bytes: Buffer) => promisify(unzip)(bytes).catch(() => Buffer.alloc(0));

interface Api {
  alarms: { create(name: string, when: { when: number }): Promise<void> };
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
}

/** Has the background run a round now, as its alarm does every quarter of an hour. */
const ring = () => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).alarms.create('sync', { when: Date.now() });
};
const store = (values: object) => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).storage.local.set(values);
};
/** Writes what a page of the library writes when its reader changes an article, or removes it for good. */
const edit = async (id: string, change: object | null) => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const area = (browser ?? chrome).storage.local;
  const values = await area.get(null);
  const { chunk, article } = values[`article:${id}`] as { chunk: number; article: object };
  const changed = { ...article, ...change, updated: new Date().toISOString() };
  const others = (values[`summaries:${chunk}`] as { id: string }[]).filter((summary) => summary.id !== id);
  if (change)
    await area.set({ [`article:${id}`]: { chunk, article: changed }, [`summaries:${chunk}`]: [...others, changed] });
  else {
    await area.remove([`article:${id}`, `body:${id}`]);
    await area.set({ [`summaries:${chunk}`]: others });
  }
};

interface DeviceUnderTest {
  browser: BrowserUnderTest;
  page: PageUnderTest;
}

// What a server of others does differently is tried in webdav.test.ts.
const { isThere, start } = SERVERS.apache;

describe('one library on three devices', () => {
  if (!isThere) return it.skip('Apache is not installed');
  let server: WebdavServer;
  let site: SiteServer;
  const devices: DeviceUnderTest[] = [];
  const device = (at: number) => devices[at] as DeviceUnderTest;

  const saidOn = async (at: number) => parseSyncSaid((await device(at).browser.storage())[SYNC_KEYS.said]);
  const round = async (at: number) => {
    const before = (await saidOn(at)).ran;
    await device(at).page.evaluate(ring);
    await waitFor(`a round of device ${at}`, async () => {
      const { ran, problem } = await saidOn(at);
      if (problem) throw new Error(problem);
      return ran !== before;
    });
  };
  const articles = async (at: number) => {
    const stored = Object.entries(await device(at).browser.storage());
    return stored
      .filter(([key]) => key.startsWith('article:'))
      .map(([, value]) => (value as { article: Saved }).article);
  };
  const texts = async (at: number) =>
    Object.entries(await device(at).browser.storage())
      .filter(([key]) => key.startsWith('body:'))
      .map(([, value]) => (value as { text: string }).text);

  beforeAll(async () => {
    [server, site] = await Promise.all([start(), serveSites({ [HOST]: { folder } })]);
    const remote = createWebdav(server, new AbortController().signal);
    await remote.write(FORMAT_FILE, await newFormat(PASSPHRASE, 1000));
    const { address, user, password } = server;
    const place = { kind: 'webdav', address, user, password, passphrase: PASSPHRASE };
    for (const browserName of ['chromium', 'chromium', 'firefox'] as const) {
      const browser = await launch(browserName);
      const page = await browser.open(`${browser.extensionOrigin}/options.html`);
      await page.evaluate(store, { [SYNC_KEYS.place]: place });
      devices.push({ browser, page });
    }
  });
  afterAll(async () => {
    for (const { browser } of devices) await browser.close();
    await Promise.all([site?.stop(), server?.stop()]);
  });

  it('comes to the others with its text, and their changes come back', async () => {
    const story = await device(0).browser.open(site.at(HOST, '/page.html'));
    const answer = await send(device(0).page, { type: 'library:save', tabId: await story.tabId() });
    expect(answer).toMatchObject({ ok: true });
    await story.close();
    for (const at of [0, 1, 2]) await round(at);
    for (const at of [1, 2]) {
      expect((await articles(at)).map(({ title }) => title)).toEqual([expected.title]);
      expect(await texts(at)).toEqual(await texts(0));
    }
    const [{ id } = { id: '' }] = await articles(2);
    await device(2).page.evaluate(edit, id, { tags: ['harbour'] });
    await device(1).page.evaluate(edit, id, { isFavourite: true });
    await device(0).browser.stopBackground();
    for (const at of [2, 1, 0, 2]) await round(at);
    for (const at of [0, 1, 2]) expect((await articles(at))[0]).toMatchObject({ tags: ['harbour'], isFavourite: true });
  });

  it('can be read by nobody who has only the files', async () => {
    const names = await readdir(server.folder, { recursive: true, withFileTypes: true });
    const files = names.filter((each) => each.isFile());
    expect(files.length).toBeGreaterThan(4);
    for (const { parentPath, name: file } of files) {
      const bytes = await readFile(join(parentPath, file));
      for (const plain of [bytes, await gunzip(bytes)]) expect(plain.toString('latin1')).not.toMatch(PLAIN);
    }
  });

  it('goes away everywhere once it was removed for good', async () => {
    const [{ id } = { id: '' }] = await articles(0);
    await device(1).page.evaluate(edit, id, null);
    for (const at of [1, 0, 2]) await round(at);
    for (const at of [0, 1, 2]) expect(await articles(at)).toEqual([]);
  });

  it('says nothing about errors', async () => {
    for (const { browser } of devices) expect(await browser.takeErrors()).toEqual([]);
  });
});

interface Saved {
  id: string;
  title: string;
  tags: string[];
  isFavourite: boolean;
}

import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { changedBuild } from '../../scripts/browsers/changed-build';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { BACKUPS_KEY, parseBackups } from '../../utils/core/settings/backup';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
const DAY = 24 * 3600 * 1000;

const has = (selector: string) => document.querySelector(selector) !== null;

describe.each(BROWSERS)('backups in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let build: Awaited<ReturnType<typeof changedBuild>> | null = null;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { folder: loadFixture('newsphere').folder } });
    // No tool can answer Chromium's own question: there the permission is given from the start. Firefox gives it on request.
    if (name === 'chromium') {
      build = await changedBuild(name, ({ permissions }) => ({
        permissions: [...permissions, 'downloads'],
        optional_permissions: [],
      }));
    }
    browser = await launch(name, build ? { extension: build.folder } : {});
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await build?.remove();
  });

  const backups = async () => parseBackups((await browser.storage())[BACKUPS_KEY]);
  const written = (count: number) =>
    waitFor('the file', async () => {
      const now = await backups();
      return now.files.length === count && now.written === now.tried ? now : null;
    });
  /** Any page wakes the background, which looks once when it begins. */
  const wake = async () => {
    await browser.stopBackground();
    await (await browser.open(server.at(HOST, '/page.html'))).close();
    await new Promise((done) => setTimeout(done, 1500));
  };
  const store = (values: object) =>
    page.evaluate(async (stored) => {
      interface Api {
        storage: { local: { set(values: object): Promise<void> } };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (own ?? chrome).storage.local.set(stored);
    }, values);
  const backupTabs = () =>
    page.evaluate(async () => {
      interface Api {
        tabs: { query(query: object): Promise<{ url?: string }[]> };
        runtime: { getURL(path: string): string };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs, runtime } = own ?? chrome;
      return (await tabs.query({})).filter(({ url }) => url === runtime.getURL('/backup.html')).length;
    });

  it('are not written before the reader asks', async () => {
    page = await browser.open(`${browser.extensionOrigin}/library.html`);
    await page.evaluate(
      (source) => {
        // biome-ignore lint/security/noGlobalEval: the product's own code, bundled by the tests
        globalThis.eval(source);
      },
      await bundle(resolve('bench/library/in-page.ts')),
    );
    await page.evaluate(async () => {
      const { saveArticle } = window as unknown as { saveArticle(number: number): Promise<string> };
      for (let number = 0; number < 120; number++) await saveArticle(number);
    });
    await page.goto(await page.url());
    await waitFor('the reminder', () => page.evaluate(has, '.backup'));
    await wake();
    expect(await backups()).toEqual(parseBackups(null));
  });

  it.skipIf(name !== 'chromium')('stay off, and say why, where the permission is refused', async () => {
    await page.evaluate(() => {
      interface Permissions {
        request(wanted: object, give?: (isGiven: boolean) => void): Promise<boolean>;
      }
      const { permissions } = (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome;
      permissions.request = async (_wanted, give) => {
        give?.(false);
        return false;
      };
    });
    await page.click('.housekeeping button:nth-of-type(3)');
    await waitFor('the box', () => page.evaluate(has, 'dialog[open] input[value=week]'));
    await page.click('input[value=week]');
    await waitFor('the sentence', () =>
      page.evaluate(() => document.querySelector('.library-notice')?.textContent?.includes('permission')),
    );
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('[value=never]')?.checked)).toBe(true);
    expect(await backups()).toEqual(parseBackups(null));
    await page.goto(await page.url());
    await waitFor('the rows', () => page.evaluate(has, '.row'));
  });

  it('are written at once when chosen, whole, by a tab that closes itself', async () => {
    await page.click('.housekeeping button:nth-of-type(3)');
    await waitFor('the box', () => page.evaluate(has, 'dialog[open] input[value=week]'));
    await page.click('input[value=week]');
    const [file = ''] = (await written(1)).files;
    const { format, articles } = JSON.parse(await readFile(file, 'utf8'));
    expect([format, articles.length]).toEqual(['lede-library', 120]);
    // Chromium's driver gives downloads names of its own.
    if (name === 'firefox') expect(basename(file)).toMatch(/^lede-\d{4}-\d\d-\d\d\.json$/);
    await waitFor('the tab to close', async () => (await backupTabs()) === 0);
    await waitFor('the note', () =>
      page.evaluate(() => document.querySelector('dialog[open]')?.textContent?.includes('Last written on')),
    );
    await page.goto(await page.url());
    await waitFor('the rows', () => page.evaluate(has, '.row'));
    expect(await page.evaluate(has, '.backup')).toBe(false);
  });

  it('are written again when their time has come, not before, and the oldest goes', async () => {
    await wake();
    expect((await backups()).files.length).toBe(1);
    const names: string[] = [];
    for (const count of [2, 3, 3]) {
      const before = await backups();
      const old = new Date(Date.now() - 8 * DAY).toISOString();
      await store({ [BACKUPS_KEY]: { ...before, tried: old, written: old } });
      await wake();
      await waitFor('the next file', async () => (await backups()).written !== old);
      const { files } = await written(count);
      names.unshift(...files.filter((file) => !names.includes(file) && !before.files.includes(file)));
    }
    const { files } = await backups();
    expect(files).toEqual(names);
    for (const file of files) expect(JSON.parse(await readFile(file, 'utf8')).articles.length).toBe(120);
  });

  it('end when they are switched off', async () => {
    await page.click('.housekeeping button:nth-of-type(3)');
    await waitFor('the box', () => page.evaluate(has, 'dialog[open] input[value=never]'));
    await page.click('input[value=never]');
    await waitFor('the setting', async () => {
      const { keeping } = await browser.storage();
      return (keeping as { backup?: string } | undefined)?.backup === 'never';
    });
    const { files } = await backups();
    await store({ [BACKUPS_KEY]: { ...parseBackups(null), files } });
    await wake();
    expect((await backups()).written).toBeNull();
    // Firefox reports what pages were still doing when they were closed.
    expect((await browser.takeErrors()).filter((error) => /backup|library|background/.test(error))).toEqual([]);
  });
});

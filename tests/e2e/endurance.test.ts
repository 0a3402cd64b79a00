import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle';
import { loadFixture } from '../fixtures/load';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from './harness/browser-under-test';
import { BUILDS } from './harness/builds';
import { BROWSERS, launch } from './harness/launch';
import { type SiteServer, serveSites } from './harness/server';

const LONG = 900_000;
/** Times the browser is killed, and articles saved between two kills. */
const KILLS = 20;
const SAVES = 50;
const TABS = 8;

const { html } = loadFixture('newsphere');

/** A story of its own at every address. */
const pageNumber = (number: string) =>
  html.replaceAll(/<link[^>]+rel="?canonical"?[^>]*>/g, '').replace(/<title>/, `<title>${number} `);

const articleKeys = (stored: Record<string, unknown>) =>
  Object.keys(stored).filter((key) => key.startsWith('article:'));
const count = (selector: string) => document.querySelectorAll(selector).length;

/** The browsers this process started, by their process ids. */
function ownBrowsers(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => {
      try {
        const parent = /\nPPid:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
        return Number(parent) === process.pid && /chrom/.test(readFileSync(`/proc/${id}/cmdline`, 'utf8'));
      } catch {
        return false;
      }
    });
}

describe.each(BROWSERS)('the library in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let script: string;

  beforeAll(async () => {
    const pages = Object.fromEntries(
      Array.from({ length: TABS * 25 }, (_, number) => [`/story-${number}.html`, pageNumber(String(number))]),
    );
    server = await serveSites({ 'many.test': { pages } });
    script = await bundle(resolve('bench/library/in-page.ts'));
  });
  afterAll(() => server?.stop());
  afterEach(() => browser?.close());

  const bring = (page: PageUnderTest) =>
    page.evaluate((source) => {
      // biome-ignore lint/security/noGlobalEval: the product's own code, bundled by the tests
      globalThis.eval(source);
    }, script);

  // The driver of Firefox does not outlive a Firefox that was killed.
  it.skipIf(name !== 'chromium' || process.platform !== 'linux')(
    'loses no acknowledged save however often the browser is killed',
    async () => {
      browser = await launch(name);
      const acknowledged = new Set<string>();
      for (let kill = 0; kill < KILLS; kill++) {
        const page = await browser.open(`${browser.extensionOrigin}/library.html`);
        await bring(page);
        await page.evaluate(
          (from, to) => {
            interface Tools {
              saveArticle(number: number): Promise<string>;
              acknowledged: string[];
            }
            const tools = window as unknown as Tools;
            tools.acknowledged = [];
            const run = async () => {
              for (let number = from; number < to; number++) tools.acknowledged.push(await tools.saveArticle(number));
            };
            run();
          },
          kill * SAVES,
          (kill + 1) * SAVES,
        );
        // In the middle of the burst, each time at another place; the last one runs to its end.
        const wanted = kill === KILLS - 1 ? SAVES : 10 + ((kill * 7) % (SAVES - 15));
        const ids = await waitFor('the saves', async () => {
          const told = await page.evaluate(() => (window as unknown as { acknowledged: string[] }).acknowledged);
          return told.length >= wanted ? told : null;
        });
        for (const id of ownBrowsers()) process.kill(id, 'SIGKILL');
        for (const id of ids) acknowledged.add(id);
        await new Promise((done) => setTimeout(done, 300));
        await browser.restart();
      }
      const stored = new Set(articleKeys(await browser.storage()).map((key) => key.slice('article:'.length)));
      expect(acknowledged.size).toBeGreaterThan(KILLS * 10);
      expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
      // And the list agrees with what is stored.
      const page = await browser.open(`${browser.extensionOrigin}/library.html`);
      const shown = () => page.evaluate(() => document.querySelector('.library-count')?.textContent ?? '');
      await waitFor('the list', async () => (await shown()).endsWith(` ${stored.size}`));
    },
    LONG,
  );

  it(
    'keeps all that is saved from many tabs at once, with the background stopped again and again',
    async () => {
      browser = await launch(name);
      const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
      const tabs: { page: PageUnderTest; tabId: number }[] = [];
      for (let tab = 0; tab < TABS; tab++) {
        const page = await browser.open(server.at('many.test', `/story-${tab * 25}.html`));
        tabs.push({ page, tabId: await page.tabId() });
      }
      const ids = new Set<string>();
      for (let round = 0; round < 25; round++) {
        await Promise.all(
          tabs.map(({ page }, tab) => page.goto(server.at('many.test', `/story-${tab * 25 + round}.html`))),
        );
        if (round < 20) await browser.stopBackground();
        const results = await Promise.all(tabs.map(({ tabId }) => saveSurely(extension, tabId)));
        for (const id of results) ids.add(id);
      }
      expect(ids.size).toBe(TABS * 25);
      const stored = await browser.storage();
      expect(articleKeys(stored).length).toBe(TABS * 25);
      const listed = Object.entries(stored).filter(([key]) => key.startsWith('summaries:'));
      expect(listed.flatMap(([, summaries]) => summaries).length).toBe(TABS * 25);
    },
    LONG,
  );

  /** As the popup would: a save without an answer is tried again, which never makes two. */
  async function saveSurely(extension: PageUnderTest, tabId: number): Promise<string> {
    return waitFor(
      'the save',
      async () => {
        const result = (await send(extension, { type: 'library:save', tabId }).catch(() => null)) as {
          ok: boolean;
          id?: string;
        } | null;
        return result?.ok ? result.id : null;
      },
      60_000,
    );
  }

  it.skipIf(name !== 'chromium')(
    'keeps every old article and says what to do when there is no room',
    async () => {
      // Without the permission for unlimited storage there is room for 10 MB.
      const folder = await mkdtemp(join(tmpdir(), 'lede-small-'));
      await cp(BUILDS[name], folder, { recursive: true });
      const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
      manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage');
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      browser = await launch(name, { extension: folder });
      const page = await browser.open(`${browser.extensionOrigin}/library.html`);
      await bring(page);
      const saved = await page.evaluate(async () => {
        const { saveArticle } = globalThis as unknown as { saveArticle(number: number): Promise<string> };
        const { storage } = (
          globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
        ).chrome;
        for (let number = 0; number < 20; number++) await saveArticle(number);
        let filler = 400_000;
        for (let at = 0; filler > 100; at++) {
          try {
            await storage.local.set({ [`filler:${at}`]: 'x'.repeat(filler) });
          } catch {
            filler /= 2;
          }
        }
        return saveArticle(20).then(
          () => 'stored',
          () => 'refused',
        );
      });
      expect(saved).toBe('refused');
      await page.goto(`${browser.extensionOrigin}/library.html`);
      await waitFor('the rows', async () => (await page.evaluate(count, '.row')) >= 10);
      await page.click('.row-open');
      await waitFor('the story', async () => (await page.evaluate(count, '.story-text p')) > 0);
      const story = await browser.open(server.at('many.test', '/story-0.html'));
      const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${await story.tabId()}`);
      await waitFor('the button', async () => (await popup.evaluate(count, '.popup-save')) > 0);
      await popup.click('.popup-save');
      const notice = await waitFor('the sentence', () =>
        popup.evaluate(() => document.querySelector('.popup-notice')?.textContent || null),
      );
      expect(notice).toContain('Free some space');
      await rm(folder, { recursive: true });
    },
    LONG,
  );

  it('shows 99 of 100 where one record is damaged, and the damaged one as such', async () => {
    browser = await launch(name);
    const page = await browser.open(`${browser.extensionOrigin}/library.html`);
    await bring(page);
    await page.evaluate(async () => {
      interface Tools {
        saveArticle(number: number): Promise<string>;
        browser?: Api;
        chrome: Api;
      }
      interface Api {
        storage: { local: { set(values: object): Promise<void> } };
      }
      const { saveArticle, browser: own, chrome } = globalThis as unknown as Tools;
      const ids: string[] = [];
      for (let number = 0; number < 100; number++) ids.push(await saveArticle(number));
      await (own ?? chrome).storage.local.set({ [`article:${ids[99]}`]: { chunk: 0, article: 'gone' } });
    });
    await page.goto(`${browser.extensionOrigin}/library.html`);
    await waitFor('the mark', async () => (await page.evaluate(count, '.row-about strong')) > 0);
    expect(await page.evaluate(count, '.row-about strong')).toBe(1);
    expect(await page.evaluate(() => document.querySelector('.library-count')?.textContent)).toContain('100');
    await page.click('.row-open');
    await waitFor('the sentence', async () => (await page.evaluate(count, '.library-message')) > 0);
    expect(await page.evaluate(() => document.querySelector('.library-message')?.textContent)).toContain('damaged');
    const file = await page.evaluate(async () => {
      const files: Blob[] = [];
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        files.push(blob);
        return create(blob);
      };
      document.querySelector<HTMLButtonElement>('.library-message .is-main')?.click();
      URL.createObjectURL = create;
      return files[0]?.text();
    });
    expect(JSON.stringify(JSON.parse(file ?? ''))).toContain('"gone"');
  });
});

import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { changedBuild } from '../../scripts/browsers/changed-build';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const LONG = 900_000;
/** Times the browser is killed, and articles to be saved between two kills; 1,000 under 20 kills with LEDE_ENDURANCE=full. */
const IS_FULL = process.env.LEDE_ENDURANCE === 'full';
const KILLS = IS_FULL ? 20 : 2;
const SAVES = 50;
const TABS = IS_FULL ? 8 : 6;
/** Saves in each of the tabs at once, and how often the background is stopped meanwhile; 25 and 20 in full. */
const ROUNDS = IS_FULL ? 25 : 4;
const STOPS = IS_FULL ? 20 : 3;
/** So long after the click the background is stopped, ms. */
const WAITS = IS_FULL ? [0, 5, 20, 60, 150] : [0, 20, 100];

const { html } = loadFixture('newsphere');

/** A story of its own at every address. */
const pageNumber = (number: string) =>
  html.replaceAll(/<link[^>]+rel="?canonical"?[^>]*>/g, '').replace(/<title>/, `<title>${number} `);

const articleKeys = (stored: Record<string, unknown>) =>
  Object.keys(stored).filter((key) => key.startsWith('article:'));
const count = (selector: string) => document.querySelectorAll(selector).length;

describe.each(BROWSERS)('the library in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let script: string;

  beforeAll(async () => {
    const pages = Object.fromEntries(
      Array.from({ length: TABS * ROUNDS }, (_, number) => [`/story-${number}.html`, pageNumber(String(number))]),
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

  it.skipIf(process.platform !== 'linux')(
    'loses no acknowledged save however often the browser is killed, and keeps none twice',
    async () => {
      browser = await launch(name);
      const acknowledged = new Map<number, string>();
      const waiting = Array.from({ length: KILLS * SAVES }, (_, number) => number);
      let kills = 0;
      while (waiting.length > 0) {
        const page = await browser.open(`${browser.extensionOrigin}/library.html`);
        await bring(page);
        await page.evaluate((numbers) => {
          interface Tools {
            saveArticle(number: number): Promise<string>;
            acknowledged: [number, string][];
          }
          const tools = window as unknown as Tools;
          tools.acknowledged = [];
          const run = async () => {
            for (const number of numbers) tools.acknowledged.push([number, await tools.saveArticle(number)]);
          };
          run();
        }, waiting);
        const isLast = kills === KILLS;
        // In the middle of the burst, each time at another place; what has no answer then is saved again by the next.
        const wanted = isLast ? waiting.length : Math.min(waiting.length, SAVES - 20 + ((kills * 7) % 40));
        const told = await waitFor(
          'the saves',
          async () => {
            const now = await page.evaluate(
              () => (window as unknown as { acknowledged: [number, string][] }).acknowledged,
            );
            return now.length >= wanted ? now : null;
          },
          120_000,
        );
        for (const [number, id] of told) {
          acknowledged.set(number, id);
          waiting.splice(waiting.indexOf(number), 1);
        }
        if (isLast) break;
        await browser.kill();
        kills++;
        await browser.restart();
      }
      expect(kills).toBe(KILLS);
      const stored = await browser.storage();
      const lost = [...acknowledged.values()].flatMap((id) =>
        ['article', 'body'].map((part) => `${part}:${id}`).filter((key) => stored[key] === undefined),
      );
      expect(lost).toEqual([]);
      expect(acknowledged.size).toBe(KILLS * SAVES);
      expect(articleKeys(stored).length).toBe(KILLS * SAVES);
      // And the list agrees with what is stored.
      const page = await browser.open(`${browser.extensionOrigin}/library.html`);
      const shown = () => page.evaluate(() => document.querySelector('.library-count')?.textContent ?? '');
      await waitFor('the list', async () => (await shown()).startsWith(`${KILLS * SAVES} `));
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
        const page = await browser.open(server.at('many.test', `/story-${tab * ROUNDS}.html`));
        tabs.push({ page, tabId: await page.tabId() });
      }
      const ids = new Set<string>();
      for (let round = 0; round < ROUNDS; round++) {
        await Promise.all(
          tabs.map(({ page }, tab) => page.goto(server.at('many.test', `/story-${tab * ROUNDS + round}.html`))),
        );
        if (round < STOPS) await browser.stopBackground();
        const results = await Promise.all(tabs.map(({ tabId }) => saveSurely(extension, tabId)));
        for (const id of results) ids.add(id);
      }
      expect(ids.size).toBe(TABS * ROUNDS);
      const stored = await browser.storage();
      expect(articleKeys(stored).length).toBe(TABS * ROUNDS);
      const listed = Object.entries(stored).filter(([key]) => key.startsWith('summaries:'));
      expect(listed.flatMap(([, summaries]) => summaries).length).toBe(TABS * ROUNDS);
    },
    LONG,
  );

  it('saves from the popup although the background is stopped before it can answer', async () => {
    browser = await launch(name);
    const titles = [];
    for (const [number, wait] of WAITS.entries()) {
      const page = await browser.open(server.at('many.test', `/story-${number}.html`));
      const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${await page.tabId()}`);
      await waitFor('the button', async () => (await popup.evaluate(count, '.popup-save')) > 0);
      await popup.click('.popup-save');
      await new Promise((done) => setTimeout(done, wait));
      await browser.stopBackground();
      await waitFor('the save', async () => (await popup.evaluate(count, '.popup-save[aria-pressed=true]')) > 0);
      titles.push(await popup.evaluate(() => document.querySelector('.popup-notice')?.textContent));
      await popup.close();
      await page.close();
    }
    expect(titles).toEqual(WAITS.map(() => ''));
    expect(articleKeys(await browser.storage()).length).toBe(WAITS.length);
  });

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
      const build = await changedBuild(name, ({ permissions }) => ({
        permissions: permissions.filter((permission) => permission !== 'unlimitedStorage'),
      }));
      browser = await launch(name, { extension: build.folder });
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
      await build.remove();
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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';
import sample1 from '../unit/library/samples/schema-1.json';

// Small files in each program's layout lie beside the project, not in it.
const FOLDER = process.env.LEDE_IMPORTS ?? resolve(import.meta.dirname, '../../../shared/imports');
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`import files are not at ${FOLDER}: set LEDE_IMPORTS to read them; their tests are skipped`);

const HOST = 'newsphere.test';
const { html, expected } = loadFixture('newsphere');

interface Api {
  storage: {
    local: {
      get(key: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
}
interface GivenFile {
  name: string;
  base64: string;
}

const has = (selector: string) => document.querySelector(selector) !== null;
const count = (selector: string) => document.querySelectorAll(selector).length;
const numbers = () => [...document.querySelectorAll('.preview-counts dd')].map((each) => Number(each.textContent));
const said = () => document.querySelector('dialog[open] p')?.textContent ?? '';
const store = async (values: object) => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  await (browser ?? chrome).storage.local.set(values);
};
const wipe = async () => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  await (browser ?? chrome).storage.local.clear();
};

/** What of the storage is the library's articles, the time of writing and the place in a chunk apart. */
function articlesIn(stored: Record<string, unknown>) {
  const kept = Object.entries(stored).filter(([key]) => /^(?:article|body|pictures):/.test(key));
  return Object.fromEntries(
    kept
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, key.startsWith('article:') ? (value as { article: object }).article : value]),
  );
}

const articlesOnly = (stored: Record<string, unknown>) =>
  Object.entries(articlesIn(stored)).flatMap(([key, value]) =>
    key.startsWith('article:') ? [value as { length: number; title: string; tags: string[] }] : [],
  );

describe.each(BROWSERS)('what comes in and goes out in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({
      [HOST]: { pages: { '/page.html': html, '/linked.html': html.replace(/<link rel="canonical"[^>]*>/, '') } },
    });
    browser = await launch(name);
    await openLibrary();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const openLibrary = async (query = '') => {
    page = await browser.open(`${browser.extensionOrigin}/library.html${query}`);
    await waitFor('the library', () => page.evaluate(has, '.library'));
  };
  const choose = async (...files: GivenFile[]) => {
    await page.evaluate((given) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no file field');
      const chosen = new DataTransfer();
      for (const { name, base64 } of given) {
        chosen.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      }
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, files);
    await waitFor('the preview', () => page.evaluate(has, '.preview-counts'));
    return page.evaluate(numbers);
  };
  const importChosen = async () => {
    await page.click('.dialog-buttons .is-main');
    await waitFor('the end', async () => (await page.evaluate(said)).startsWith('Articles imported'));
    const sentence = await page.evaluate(said);
    await page.press('Escape');
    return sentence;
  };
  const given = (fileName: string, bytes: Uint8Array | string): GivenFile => ({
    name: fileName,
    base64: Buffer.from(bytes).toString('base64'),
  });
  /** Exports everything in a format and gives the file, which otherwise would go among the downloads. */
  const exported = async (at: number): Promise<Buffer> => {
    await page.evaluate(() => {
      HTMLAnchorElement.prototype.click = () => {};
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        const reader = new FileReader();
        reader.onload = () => Object.assign(window, { given: reader.result });
        reader.readAsDataURL(blob);
        return create(blob);
      };
    });
    await page.click('.housekeeping button:nth-of-type(2)');
    await waitFor('the box', () => page.evaluate(has, 'dialog[open] input[name=format]'));
    await page.evaluate((nth) => document.querySelectorAll<HTMLElement>('input[name=format]')[nth]?.click(), at);
    await page.click('dialog[open] .is-main');
    const file = await waitFor('the file', () =>
      page.evaluate(() => (window as unknown as { given?: string }).given ?? null),
    );
    await page.goto(await page.url());
    await waitFor('the rows', () => page.evaluate(has, '.row'));
    return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64');
  };

  it.skipIf(!isThere)('takes every file of other programs, and the same again changes nothing', async () => {
    const plain = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isFile());
    const files = plain.map((entry) => given(entry.name, readFileSync(join(FOLDER, entry.name))));
    const folder = join(FOLDER, 'omnivore-export');
    const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const zipped = zipSync(
      Object.fromEntries(
        inside.map((entry) => {
          const path = join(entry.parentPath, entry.name);
          return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
        }),
      ),
    );
    files.push(given('omnivore.zip', zipped));
    expect(files.length).toBeGreaterThan(9);
    const [fresh = 0, merged, same] = await choose(...files);
    expect([fresh > 12, merged, same]).toEqual([true, 0, 0]);
    expect(await page.evaluate(() => document.querySelectorAll('.preview > ul > li').length)).toBe(files.length);
    await importChosen();
    await waitFor('the rows', async () => (await page.evaluate(count, '.row')) > 5);
    const [freshAgain, mergedAgain, sameAgain] = await choose(...files);
    expect([freshAgain, mergedAgain, sameAgain]).toEqual([0, 0, fresh]);
    await page.press('Escape');
    await page.close();
    await openLibrary();
  });

  it('names every row left out, in a file those that are too many to list', async () => {
    const rows = Array.from({ length: 250 }, (_, number) => `"Row ""${number}""",ftp://news.test/${number},1,,unread`);
    const text = `title,url,time_added,tags,status\n${rows.join('\n')}\n`;
    expect((await choose(given('pocket.csv', text))).at(-1)).toBe(250);
    const list = await page.evaluate(async () => {
      let saved: Blob | null = null;
      const create = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        saved = file;
        return create(file);
      };
      HTMLAnchorElement.prototype.click = () => {};
      document.querySelector<HTMLElement>('.preview details button')?.click();
      return new Response(saved).text();
    });
    const lines = list.trimEnd().split('\r\n');
    expect(lines.length).toBe(250);
    expect(lines.at(-1)).toBe('pocket.csv,250,"Row ""249""",its address is not one of the web (http or https).');
    await page.close();
    await openLibrary();
  });

  it('is equal after an export, a wipe and an import, field by field', async () => {
    const story = await browser.open(server.at(HOST, '/page.html'));
    const tabId = await story.tabId();
    expect(await send(page, { type: 'library:save', tabId })).toMatchObject({ ok: true });
    await story.close();
    await waitFor('the row', () => page.evaluate(has, '.row'));
    const before = articlesIn(await browser.storage());
    const file = await exported(0);
    expect(JSON.parse(file.toString()).articles.length).toBe(
      Object.keys(before).filter((key) => key.startsWith('article:')).length,
    );
    await page.evaluate(wipe);
    await page.goto(await page.url());
    await waitFor('the empty library', () => page.evaluate(has, '.library-empty'));
    await choose(given('lede.json', file));
    await importChosen();
    const after = articlesIn(await browser.storage());
    expect(after).toEqual(before);
  });

  it('makes a book that epubcheck finds valid', async () => {
    await page.goto(await page.url());
    await waitFor('the rows', () => page.evaluate(has, '.row'));
    const book = await exported(1);
    const report = await EpubCheck.validate(new Uint8Array(book));
    expect(report.messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
    expect(report.valid).toBe(true);
    expect((await EpubCheck.validate(new Uint8Array(book.subarray(0, book.length - 300)))).valid).toBe(false);
  });

  it('says how far an import came that was stopped, and has that much', async () => {
    await page.evaluate(wipe);
    await page.goto(await page.url());
    await waitFor('the empty library', () => page.evaluate(has, '.library-empty'));
    const rows = Array.from({ length: 1500 }, (_, at) => `Story ${at},https://news.test/${at},${1.7e9 + at},x,unread`);
    const file = given('pocket.csv', `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    expect((await choose(file))[0]).toBe(1500);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.dialog-buttons .is-main')?.click();
      const stop = () => {
        const bar = document.querySelector<HTMLProgressElement>('.transfer-bar');
        if (bar && bar.value > 0) document.querySelector<HTMLElement>('.dialog-buttons .button:not(.is-main)')?.click();
        else setTimeout(stop, 1);
      };
      stop();
    });
    // Both in one look: between two the import may have gone on.
    const sentence = await waitFor('the end', () =>
      page.evaluate(() => {
        const now = document.querySelector('dialog[open] p')?.textContent ?? '';
        return /\d+ of 1500/.test(now) && document.querySelector('.dialog-buttons .is-main') ? now : null;
      }),
    );
    const told = Number(/(\d+) of/.exec(sentence)?.[1]);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(1500);
    const stored = Object.keys(await browser.storage()).filter((key) => key.startsWith('article:'));
    expect(stored.length).toBe(told);
    await page.press('Escape');
    // Again from the start: what is there stays as it is.
    await choose(file);
    expect(await page.evaluate(numbers)).toEqual([1500 - told, 0, told, 0]);
    expect(await importChosen()).toBe(`Articles imported: ${1500 - told}`);
    await waitFor('all', async () =>
      (await page.evaluate(() => document.querySelector('.library-count')?.textContent ?? '')).startsWith('1500 '),
    );
    expect(await page.evaluate(count, '.row')).toBeLessThanOrEqual(60);
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await waitFor('the latest', async () => (await popup.evaluate(count, '.saved-row')) === 3);
    await popup.press('e');
    await waitFor('what is found', async () => (await popup.evaluate(count, '.saved-row')) === 50);
    await popup.close();
  });

  it('fills a link when its page is opened, once, and keeps its tags', async () => {
    await page.evaluate(wipe);
    await page.goto(await page.url());
    await waitFor('the empty library', () => page.evaluate(has, '.library-empty'));
    const url = server.at(HOST, '/linked.html');
    await choose(given('p.csv', `title,url,time_added,tags,status\nA link,${url},1700000000,mine,unread\n`));
    await importChosen();
    await waitFor('the row', () => page.evaluate(has, '.row'));
    const story = await browser.open(url);
    const record = await waitFor('the text', async () => {
      const articles = Object.values(articlesOnly(await browser.storage()));
      expect(articles.length).toBe(1);
      const [article] = articles;
      return article && article.length > 0 ? article : null;
    });
    expect(record).toMatchObject({ title: expected.title, tags: ['mine'], saved: '2023-11-14T22:13:20.000Z' });
    await waitFor('the icon', async () => (await browser.action(story)).title.includes('saved'));
    await story.close();
  });

  it('moves a library of an older layout whole, killed at whichever step', async () => {
    const old = Object.fromEntries(
      Array.from({ length: 450 }, (_, number) => {
        const record = structuredClone(sample1['article:0abc']);
        Object.assign(record.article, {
          id: `old${number}`,
          url: `https://old.test/${number}`,
          title: `Old ${number}`,
        });
        return [`article:old${number}`, record];
      }),
    );
    const script = await bundle(resolve('bench/library/in-page.ts'));
    let step = 1;
    for (let isDone = false; !isDone; step++) {
      await page.evaluate(wipe);
      await page.evaluate(store, old);
      const doomed = await browser.open(`${browser.extensionOrigin}/options.html`);
      isDone = await doomed.evaluate(
        async (source, deadly) => {
          // biome-ignore lint/security/noGlobalEval: the product's own code, bundled by the tests
          globalThis.eval(source);
          const { checkUntil } = window as unknown as { checkUntil(step: number): Promise<boolean> };
          return checkUntil(deadly);
        },
        script,
        step,
      );
      // With the page goes whoever was writing, and the library is free for others.
      await doomed.close();
      await page.goto(await page.url());
      const stored = await waitFor(
        'all of it',
        async () => {
          const now = await browser.storage();
          const moved = Object.values(now).filter(
            (value) => (value as { article?: { schema?: number } }).article?.schema === 2,
          );
          return moved.length === 450 && Object.hasOwn(now, 'library') ? now : null;
        },
        30_000,
      );
      const texts = Object.entries(stored).filter(([key]) => key.startsWith('body:old'));
      const isMoved = ([, body]: [string, unknown]) => (body as { text: string }).text === 'It was saved long ago.';
      expect([step, texts.length, texts.every(isMoved)]).toEqual([step, 450, true]);
      await waitFor('the list', async () =>
        (await page.evaluate(() => document.querySelector('.library-count')?.textContent ?? '')).startsWith('450 '),
      );
    }
    // Three batches of records, then the summaries.
    expect(step).toBeGreaterThan(4);
  });
});

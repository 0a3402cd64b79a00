import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BUILDS } from '../../scripts/browsers/builds';
import { changedBuild } from '../../scripts/browsers/changed-build';
import { BROWSERS, launch } from '../../scripts/browsers/launch';

const has = (selector: string) => document.querySelector(selector) !== null;
const isShown = (label: string) => [...document.querySelectorAll('button')].some((each) => each.textContent === label);
const counts = () => [...document.querySelectorAll('.preview-counts dd')].map(({ textContent }) => Number(textContent));
const rows = () =>
  [...document.querySelectorAll('.row')].map((row) => ({
    title: row.querySelector('.row-title')?.textContent,
    tags: [...row.querySelectorAll('.tag')].map(({ textContent }) => textContent),
  }));

interface Apis {
  permissions: {
    request(needed: object): Promise<boolean>;
    remove(needed: object): Promise<boolean>;
    contains(needed: object): Promise<boolean>;
  };
  bookmarks: { create(bookmark: object): Promise<{ id: string }> };
  readingList: { addEntry(entry: object): Promise<void> };
}

/** Puts a folder of two bookmarks, one in a folder of its own, among the browser's. */
const addBookmarks = async () => {
  const { browser: own, chrome } = globalThis as unknown as { browser?: Apis; chrome: Apis };
  const { bookmarks } = own ?? chrome;
  const { id } = await bookmarks.create({ title: 'Harbour' });
  await bookmarks.create({ parentId: id, title: 'The ferry', url: 'https://ferry.test/1' });
  const { id: inner } = await bookmarks.create({ parentId: id, title: 'Lights' });
  await bookmarks.create({ parentId: inner, title: 'The lamp', url: 'https://lamp.test/2' });
};

describe.each(BROWSERS)('the lists of the browser itself in %s', (name) => {
  let browser: BrowserUnderTest;
  let build: Awaited<ReturnType<typeof changedBuild>> | null = null;
  let page: PageUnderTest;

  beforeAll(async () => {
    // No tool can answer Chromium's own question: there the permissions are given from the start. Firefox gives them on request.
    if (name === 'chromium') {
      build = await changedBuild(name, ({ permissions }) => ({
        permissions: [...permissions, 'bookmarks', 'readingList'],
        optional_permissions: ['downloads'],
      }));
    }
    browser = await launch(name, build ? { extension: build.folder } : {});
    page = await browser.open(`${browser.extensionOrigin}/library.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await build?.remove();
  });

  const mayRead = () =>
    page.evaluate(() => {
      const { browser: own, chrome } = globalThis as unknown as { browser?: Apis; chrome: Apis };
      return (own ?? chrome).permissions.contains({ permissions: ['bookmarks'] });
    });
  const openWays = async () => {
    await page.goto(`${browser.extensionOrigin}/library.html?add`);
    await waitFor('the ways in', () => page.evaluate(isShown, messages.source_bookmarks.message));
  };

  it('are asked for only when they are wanted', async () => {
    const manifest = JSON.parse(readFileSync(`${BUILDS[name]}/manifest.json`, 'utf8'));
    expect(manifest.permissions).not.toContain('bookmarks');
    expect(manifest.permissions).not.toContain('readingList');
    const lists = name === 'firefox' ? ['bookmarks'] : ['bookmarks', 'readingList'];
    expect(manifest.optional_permissions).toEqual(['downloads', ...lists]);
    if (name === 'firefox') expect(await mayRead()).toBe(false);
  });

  it('are offered where the browser has them', async () => {
    await openWays();
    expect(await page.evaluate(isShown, messages.source_readingList.message)).toBe(name === 'chromium');
    expect(await violations(page)).toEqual([]);
  });

  it('bring in a folder of bookmarks of the reader’s choice, with tags, and the permission goes back', async () => {
    if (name === 'firefox') {
      // Firefox gives a permission on a click alone.
      await page.goto(`${browser.extensionOrigin}/library.html`);
      await waitFor('the library', () => page.evaluate(has, '.library-list'));
      await page.evaluate(() => {
        const { browser: own } = globalThis as unknown as { browser: Apis };
        document.body.addEventListener('click', () => own.permissions.request({ permissions: ['bookmarks'] }), {
          once: true,
        });
      });
      await page.click('.library-name');
      await waitFor('the permission', mayRead);
    }
    await page.evaluate(addBookmarks);
    if (name === 'firefox') {
      await page.evaluate(() => {
        const { browser: own } = globalThis as unknown as { browser: Apis };
        return own.permissions.remove({ permissions: ['bookmarks'] });
      });
      expect(await mayRead()).toBe(false);
    }
    await openWays();
    await page.click(`.sources .button:nth-of-type(${name === 'chromium' ? 2 : 1})`);
    await waitFor('the folders', () => page.evaluate(has, '.folders option'));
    expect(await violations(page, 'dialog[open]')).toEqual([]);
    // Given back as soon as they are read, before the reader has chosen.
    if (name === 'firefox') expect(await mayRead()).toBe(false);
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.folders select');
      const option = [...(select?.options ?? [])].find(({ text }) => /Harbour \(2\)$/.test(text));
      if (!select || !option) throw new Error('no folder to choose');
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.click('.dialog-buttons .is-main');
    await waitFor('the preview', () => page.evaluate(has, '.preview'));
    expect(await page.evaluate(counts)).toEqual([2, 0, 0, 0]);
    await page.click('.dialog-buttons .is-main');
    await waitFor('the end', () => page.evaluate(isShown, messages.libraryDone.message));
    await page.click('.dialog-buttons .is-main');
    const found = await waitFor('the rows', async () => {
      const shown = await page.evaluate(rows);
      return shown.length === 2 ? shown : null;
    });
    expect(found).toEqual(
      expect.arrayContaining([
        { title: 'The ferry', tags: ['Harbour'] },
        { title: 'The lamp', tags: ['Harbour', 'Lights'] },
      ]),
    );
  });

  it.runIf(name === 'chromium')('bring in the reading list, and what was read goes to the archive', async () => {
    await page.evaluate(async () => {
      const { readingList } = (globalThis as unknown as { chrome: Apis }).chrome;
      await readingList.addEntry({ title: 'The tide', url: 'https://tide.test/3', hasBeenRead: false });
      await readingList.addEntry({ title: 'The ebb', url: 'https://ebb.test/4', hasBeenRead: true });
      await readingList.addEntry({ title: 'The ferry', url: 'https://ferry.test/1', hasBeenRead: false });
    });
    await openWays();
    await page.click('.sources .button:nth-of-type(1)');
    await waitFor('the preview', () => page.evaluate(has, '.preview'));
    expect(await page.evaluate(counts)).toEqual([2, 0, 1, 0]);
    await page.click('.dialog-buttons .is-main');
    await waitFor('the end', () => page.evaluate(isShown, messages.libraryDone.message));
    const kept = Object.values(await browser.storage()).flatMap((value) => {
      const { article } = value as { article?: { url: string; isArchived: boolean } };
      return article ? [`${article.url} ${article.isArchived}`] : [];
    });
    expect(kept.sort()).toEqual([
      'https://ebb.test/4 true',
      'https://ferry.test/1 false',
      'https://lamp.test/2 false',
      'https://tide.test/3 false',
    ]);
    expect(await browser.takeErrors()).toEqual([]);
  });
});

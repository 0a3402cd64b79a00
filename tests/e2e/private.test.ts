import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { articleId } from '../../utils/core/library/record/article-id';
import type { SavedArticle } from '../../utils/core/library/record/saved-article';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
const { folder } = loadFixture('newsphere');

interface Api {
  windows: { create(data: object): Promise<{ tabs?: { id?: number }[] }> };
  tabs: { get(id: number): Promise<{ status?: string; incognito: boolean }> };
}

/** Opens a window and gives the number of its tab; a page of the extension is asked to. */
const openWindow = (page: PageUnderTest, url: string, incognito: boolean): Promise<number> =>
  page.evaluate(
    async (address, isPrivate) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { windows, tabs } = browser ?? chrome;
      const id = (await windows.create({ url: address, incognito: isPrivate })).tabs?.[0]?.id ?? -1;
      let tab = await tabs.get(id);
      while (tab.status !== 'complete') {
        await new Promise((resolve) => setTimeout(resolve, 50));
        tab = await tabs.get(id);
      }
      if (tab.incognito !== isPrivate) throw new Error('the window is of the other kind');
      return id;
    },
    url,
    incognito,
  );

describe.each(BROWSERS)('a private window in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let extension: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { folder } });
    browser = await launch(name, { inPrivate: true });
    // Firefox learns a host's address by its first visit.
    extension = await browser.open(server.at(HOST, '/page.html'));
    await extension.goto(`${browser.extensionOrigin}/options.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const url = () => server.at(HOST, '/page.html');
  const stored = async () => {
    const all = await browser.storage();
    const record = all[`article:${articleId(url())}`] as { article: SavedArticle } | undefined;
    return record?.article.length ?? null;
  };

  it('fills no link of the library with what is read in it', async () => {
    await writeArticles(extension, [{ id: articleId(url()), url: url(), title: 'A link', length: 0 }]);
    expect(await stored()).toBe(0);
    await openWindow(extension, url(), true);
    // As long as the same page takes to be kept from a window of the other kind, and more.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await stored()).toBe(0);
    await openWindow(extension, url(), false);
    await waitFor('the link to be filled', async () => ((await stored()) ?? 0) > 0);
  });

  it('says in the popup that what is saved stays, and saves when asked', async () => {
    const id = await openWindow(extension, `${url()}?page=2`, true);
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${id}`);
    const text = () => popup.evaluate(() => document.body.textContent);
    await waitFor('the sentence', async () => (await text()).includes('A private window'));
    const notice = () => popup.evaluate(() => document.querySelector('.popup-notice')?.textContent ?? '');
    const isPressed = () => popup.evaluate(() => document.querySelector('.popup-save')?.ariaPressed === 'true');
    await waitFor('the popup', () => popup.evaluate(() => document.querySelector('.popup-save') !== null));
    await popup.click('.popup-save');
    await waitFor('the notice', async () => (await notice()).includes('private'));
    await waitFor('the button', isPressed);
    await popup.click('.popup-save');
    await waitFor('the save taken back', async () => (await notice()).includes('Taken back'));
    expect(await isPressed()).toBe(false);
    expect(await send(popup, { type: 'library:save', tabId: id })).toMatchObject({ ok: true, isPrivate: true });
    const common = await openWindow(extension, `${url()}?page=3`, false);
    await popup.goto(`${browser.extensionOrigin}/popup.html?tab=${common}`);
    await waitFor('the popup', () => popup.evaluate(() => document.querySelector('.popup-save') !== null));
    expect(await text()).not.toContain('private window');
    await popup.close();
  });
});

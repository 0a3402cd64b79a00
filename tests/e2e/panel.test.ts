import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import messages from '../../public/_locales/en/messages.json';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BUILDS } from '../../scripts/browsers/builds';
import type { ChromiumUnderTest } from '../../scripts/browsers/chromium';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { inSidePanel } from '../../scripts/browsers/side-panel';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
const { folder, expected } = loadFixture('newsphere');

const ARTICLES = [
  { id: 'a', url: 'https://a.test/1', title: 'The ferry', saved: '2025-01-03T00:00:00.000Z' },
  { id: 'b', url: 'https://b.test/2', title: 'The lighthouse', isArchived: true },
  { id: 'c', url: 'https://c.test/3', title: 'The harbour', saved: '2025-01-02T00:00:00.000Z', isFavourite: true },
];

const titles = () => [...document.querySelectorAll('.row-title')].map((title) => title.textContent);
const has = (selector: string) => document.querySelector(selector) !== null;
const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? null;
const press = (label: string) => {
  const buttons = [...document.querySelectorAll<HTMLElement>('button')];
  buttons.find(({ textContent }) => textContent?.startsWith(label))?.click();
};

const look = (words: string) => {
  const field = document.querySelector<HTMLInputElement>('.field[type=search]');
  if (!field) return;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Whether the browser shows the panel at its side, by its own word. */
const isAtSide = () => {
  interface Apis {
    sidebarAction?: { isOpen(details: object): Promise<boolean> };
    runtime: { getContexts(filter: object): Promise<unknown[]> };
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Apis; chrome: Apis };
  const { sidebarAction, runtime } = browser ?? chrome;
  if (sidebarAction) return sidebarAction.isOpen({});
  return runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((found) => found.length > 0);
};

interface Grouping {
  tabs: { group(options: { tabIds: number[] }): Promise<number> };
}

/** Where the library's reader stands to a tab, or null where it is not open. */
const readerBeside = async (id: number) => {
  const { browser: api, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
  const { tabs } = api ?? chrome;
  const beside = (await tabs.query({})).find(({ url }) => url?.includes('/library.html?id='));
  if (!beside) return null;
  const from = await tabs.get(id);
  const groupOf = (tab: object) => (tab as { groupId: number }).groupId;
  return {
    by: beside.index - from.index,
    isSameWindow: beside.windowId === from.windowId,
    isSameGroup: groupOf(from) >= 0 && groupOf(beside) === groupOf(from),
  };
};

describe.each(BROWSERS)('the side panel in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { folder } });
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const openPanel = async (query = '') => {
    const panel = await browser.open(`${browser.extensionOrigin}/sidepanel.html${query}`);
    await waitFor('the panel', () => panel.evaluate(has, '.panel .library-count, .panel .library-empty'));
    return panel;
  };
  const shows = (panel: PageUnderTest, expectedTitles: string[]) =>
    waitFor(`${expectedTitles}`, async () => `${await panel.evaluate(titles)}` === `${expectedTitles}`);

  it('is declared without a permission that warns, and opens by itself nowhere', async () => {
    const manifest = JSON.parse(readFileSync(`${BUILDS[name]}/manifest.json`, 'utf8'));
    const page = await browser.open(`${browser.extensionOrigin}/options.html`);
    expect(await page.evaluate(isAtSide)).toBe(false);
    if (name === 'firefox') {
      expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
      expect(manifest.permissions).not.toContain('sidePanel');
    } else {
      expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
      const warningsOf = (permissions: string[]) =>
        page.evaluate(
          (given) => {
            interface Api {
              management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
            }
            const { management } = (globalThis as unknown as { chrome: Api }).chrome;
            return management.getPermissionWarningsByManifest(given);
          },
          JSON.stringify({ ...manifest, permissions }),
        );
      const without = manifest.permissions.filter((permission: string) => permission !== 'sidePanel');
      expect(without).not.toEqual(manifest.permissions);
      expect(await warningsOf(manifest.permissions)).toEqual(await warningsOf(without));
      // The question tells: another permission does warn.
      expect(await warningsOf([...manifest.permissions, 'bookmarks'])).not.toEqual(await warningsOf(without));
    }
    await page.close();
  });

  it('says that nothing is saved, and that its own tab is nothing to save', async () => {
    const panel = await openPanel();
    expect(await panel.evaluate(textOf, '.library-empty')).toContain(messages.savedEmpty.message);
    expect(await panel.evaluate(textOf, '.panel-title')).toBe(messages.panelNoPage.message);
    expect(await panel.evaluate(has, '.panel-page button:disabled')).toBe(true);
    await panel.close();
  });

  it('lists by shelves, finds words of titles and texts, and follows what is changed elsewhere at once', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/options.html`);
    await writeArticles(library, ARTICLES);
    await library.goto(`${browser.extensionOrigin}/library.html`);
    await waitFor('the index', () => library.evaluate(has, '.row'));
    const panel = await openPanel();
    await shows(panel, ['The ferry', 'The harbour']);
    await panel.evaluate(press, messages.shelf_archived.message);
    await shows(panel, ['The lighthouse']);
    await panel.evaluate(press, messages.shelf_favourites.message);
    await shows(panel, ['The harbour']);
    await panel.evaluate(press, messages.shelf_all.message);
    await shows(panel, ['The ferry', 'The harbour', 'The lighthouse']);
    await panel.click('.field[type=search]');
    for (const letter of 'light') await panel.press(letter);
    await shows(panel, ['The lighthouse']);
    // Words that stand in the texts alone.
    await panel.evaluate(look, 'text of');
    await shows(panel, ['The ferry', 'The harbour', 'The lighthouse']);
    await panel.evaluate(look, '');
    await panel.evaluate(press, messages.shelf_unread.message);
    await shows(panel, ['The ferry', 'The harbour']);
    // Archived here, undone here; archived in the library, gone here.
    const archive = (label: string) => document.querySelector<HTMLElement>(`.row [aria-label="${label}"]`)?.click();
    await panel.evaluate(archive, messages.libraryArchive.message);
    await shows(panel, ['The harbour']);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.undo button')?.click());
    await shows(panel, ['The ferry', 'The harbour']);
    await library.evaluate(archive, messages.libraryArchive.message);
    await shows(panel, ['The harbour']);
    await panel.close();
    await library.close();
  });

  it('lets keys act on the row they were led to, whatever comes above it meanwhile', async () => {
    const other = await browser.open(`${browser.extensionOrigin}/options.html`);
    await writeArticles(other, ARTICLES);
    await other.goto(`${browser.extensionOrigin}/library.html`);
    await waitFor('the index', () => other.evaluate(has, '.row'));
    const panel = await openPanel();
    await shows(panel, ['The ferry', 'The harbour']);
    await panel.press('j');
    await waitFor('the row', () => panel.evaluate(has, '.is-current'));
    // Saved in another window.
    await writeArticles(other, [
      { id: 'new', url: 'https://d.test/4', title: 'The tide', saved: '2025-01-04T00:00:00.000Z' },
    ]);
    await other.goto(`${browser.extensionOrigin}/library.html`);
    await shows(panel, ['The tide', 'The ferry', 'The harbour']);
    expect(await panel.evaluate(textOf, '.is-current .row-title')).toBe('The ferry');
    await panel.tabId();
    await panel.press('e');
    await shows(panel, ['The tide', 'The harbour']);
    expect(await panel.evaluate(textOf, '.is-current .row-title')).toBe('The harbour');
    await panel.press('z');
    await shows(panel, ['The tide', 'The ferry', 'The harbour']);
    await panel.close();
    await other.close();
  });

  it('saves the page of its tab, takes that back, and opens what is saved beside it in the reader', async () => {
    const page = await browser.open(server.at(HOST, '/page.html'));
    const tabId = await page.tabId();
    const panel = await openPanel(`?tab=${tabId}`);
    await panel.evaluate((id) => {
      const { browser: api, chrome } = globalThis as unknown as { browser?: Grouping; chrome: Grouping };
      return (api ?? chrome).tabs.group({ tabIds: [id] });
    }, tabId);
    await waitFor(
      'the page',
      async () => (await panel.evaluate(textOf, '.panel-title')) !== messages.panelNoPage.message,
    );
    const button = () => panel.evaluate(textOf, '.panel-page button');
    expect(await button()).toBe(messages.popupSave.message);
    await panel.click('.panel-page button');
    await waitFor('the save', async () => (await button()) === messages.popupSaved.message);
    await waitFor('the row', async () => (await panel.evaluate(titles))[0] === expected.title);
    await panel.click('.panel-page button');
    await waitFor('the save taken back', async () => (await button()) === messages.popupSave.message);
    await panel.click('.panel-page button');
    await waitFor('the save', async () => (await button()) === messages.popupSaved.message);
    await waitFor('the row again', async () => (await panel.evaluate(titles))[0] === expected.title);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.row-open')?.click());
    const opened = await waitFor('the reader in a tab beside', () => panel.evaluate(readerBeside, tabId));
    expect(opened).toEqual({ by: 1, isSameWindow: true, isSameGroup: true });
    await panel.close();
    await page.close();
  });

  it('opens what is saved in the library’s own tab where that is in front', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    const panel = await openPanel(`?tab=${await library.tabId()}`);
    await panel.evaluate(press, messages.shelf_all.message);
    await waitFor('the rows', () => panel.evaluate(has, '.row-open'));
    await panel.evaluate(() => document.querySelector<HTMLElement>('.row-open')?.click());
    await waitFor('the article', async () => (await library.url()).includes('?id='));
    await panel.close();
    await library.close();
  });

  it('has no fault that axe finds, as narrow as a browser lets it be', async () => {
    const panel = await openPanel();
    await panel.resize({ width: 260, height: 800 });
    await waitFor('the rows', () => panel.evaluate(has, '.row'));
    expect(await violations(panel)).toEqual([]);
    const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await panel.evaluate(overflows)).toBe(false);
    const tops = () =>
      ['.panel-page', '.library-list', '.panel-foot'].map((part) =>
        Math.round(document.querySelector(part)?.getBoundingClientRect().top ?? -1),
      );
    const [head = 0, list = 0, foot = 0] = await panel.evaluate(tops);
    expect([head, list, foot]).toEqual([head, list, foot].toSorted((one, other) => one - other));
    await panel.close();
  });

  /** In the panel itself: which page it speaks of. */
  const followsTabs = async (chromium: ChromiumUnderTest) => {
    const speaksOf = (title: string) =>
      waitFor(title, async () => {
        const said = await inSidePanel(chromium, "document.querySelector('.panel-title').textContent");
        return typeof said === 'string' && said.includes(title);
      });
    const story = await browser.open(server.at(HOST, '/page.html'));
    const storyTitle = await story.evaluate(() => document.title);
    await speaksOf(storyTitle);
    const settings = await browser.open(`${browser.extensionOrigin}/options.html`);
    await speaksOf(messages.panelNoPage.message);
    await story.tabId();
    await speaksOf(storyTitle);
    await settings.close();
    await story.close();
  };

  it('opens from the popup, and follows the tab in front', async () => {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const other = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the popup', () => popup.evaluate(has, '.popup-foot'));
    await popup.tabId();
    await popup.click('.popup-foot button:nth-child(2)');
    await waitFor('the panel at the side', () => other.evaluate(isAtSide));
    if (name === 'chromium') await followsTabs(browser as ChromiumUnderTest);
    await other.close();
    expect(await browser.takeErrors()).toEqual([]);
  });
});

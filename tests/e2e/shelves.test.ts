import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { ArticleRecord } from '../../utils/core/library/record/saved-article';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
const { folder, expected } = loadFixture('newsphere');

const day = (number: number) => `2025-01-0${number}T00:00:00.000Z`;
const ARTICLES = [
  {
    ...{ id: 'a', url: 'https://one.test/a', title: 'Alpha', siteName: 'One', tags: ['sea'], saved: day(1) },
    ...{ published: '2024-03-03', length: 300, readingMinutes: 2 },
  },
  {
    ...{
      id: 'b',
      url: 'https://two.test/b',
      title: 'Beta',
      siteName: 'Two',
      lang: 'de',
      saved: day(3),
      tags: ['food'],
    },
    ...{ published: '2024-03-01', length: 2000, readingMinutes: 10, isArchived: true, progress: 0.5 },
  },
  {
    ...{ id: 'c', url: 'https://one.test/c', title: 'Gamma', siteName: 'One', lang: 'en-GB', saved: day(2) },
    ...{ published: '2024-03-02', length: 5000, readingMinutes: 20, isFavourite: true, progress: 1 },
  },
  {
    ...{ id: 'd', url: 'https://three.test/d', title: 'Delta', siteName: 'Three', lang: null, length: 0 },
    ...{ saved: day(4), tags: ['sea', 'coast'] },
  },
];

const titles = () => [...document.querySelectorAll('.row-title')].map(({ textContent }) => textContent);
const has = (selector: string) => document.querySelector(selector) !== null;
/** Presses the button of this name; a filter's has its count behind it. */
const pressButton = (within: string, name: string) => {
  const buttons = [...document.querySelectorAll<HTMLElement>(`${within} button`)];
  const button = buttons.find((entry) => (entry.querySelector('.filter-name') ?? entry).textContent?.trim() === name);
  if (!button) throw new Error(`no button ${name} in ${within}`);
  button.click();
};
/** The block in sight at the top of the story, by its text. */
const blockInSight = () => {
  const top = document.querySelector('.scroller')?.getBoundingClientRect().top ?? 0;
  const blocks = [...document.querySelectorAll('.story-text p')];
  return blocks.find((block) => block.getBoundingClientRect().bottom > top + 8)?.textContent ?? null;
};
/** Whether a block begins within three lines of the top. */
const startsAtTop = (text: string) => {
  const block = [...document.querySelectorAll('.story-text p')].find(({ textContent }) => textContent === text);
  const [top, from] = [
    block?.getBoundingClientRect().top,
    document.querySelector('.scroller')?.getBoundingClientRect().top,
  ];
  return top !== undefined && from !== undefined && from >= 0 && top - from > -2 && top - from < 90;
};

describe.each(BROWSERS)('the shelves of the library in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { folder } });
    browser = await launch(name);
    page = await browser.open(`${browser.extensionOrigin}/options.html`);
    await writeArticles(page, ARTICLES);
    await page.goto(`${browser.extensionOrigin}/library.html`);
    // It opens on what is unread.
    await waitFor('the unread', async () => (await page.evaluate(titles)).join() === 'Delta,Alpha');
    await page.evaluate(pressButton, '.filters', 'All articles');
    await waitFor('the rows', async () => (await page.evaluate(titles)).length === ARTICLES.length);
  });
  afterAll(async () => {
    expect(await browser?.takeErrors()).toEqual([]);
    await browser?.close();
    await server?.stop();
  });

  const records = async () => {
    const entries = Object.entries(await browser.storage()).filter(([key]) => key.startsWith('article:'));
    return entries.map(([, value]) => (value as { article: ArticleRecord }).article);
  };
  const listed = async (wanted: readonly string[]) => {
    const isListed = async () => (await page.evaluate(titles)).join() === wanted.join();
    await waitFor('the rows', isListed, 3000).catch(() => null);
    expect(await page.evaluate(titles)).toEqual(wanted);
  };
  const ALL = ['Delta', 'Beta', 'Gamma', 'Alpha'];

  it.each([
    ['Unread', ['Delta', 'Alpha']],
    ['Archive', ['Beta']],
    ['Favourites', ['Gamma']],
  ])('narrows to the shelf %s', async (shelf, wanted) => {
    await page.evaluate(pressButton, '.filters', shelf);
    await listed(wanted);
    await page.evaluate(pressButton, '.filters', 'All articles');
    await listed(ALL);
  });

  it.each([
    ['the tag food', 'food', ['Beta']],
    ['a site', 'One', ['Gamma', 'Alpha']],
    ['a language', 'English', ['Gamma', 'Alpha']],
    ['another language', 'German', ['Beta']],
    ['short ones', 'Up to 4 min', ['Alpha']],
    ['long ones', 'Over 12 min', ['Gamma']],
  ])('narrows to %s, and widens again', async (_what, filter, wanted) => {
    await page.evaluate(pressButton, '.filter-group', filter);
    await listed(wanted);
    expect(await page.evaluate(has, '.filter-group [aria-pressed=true]')).toBe(true);
    await page.evaluate(pressButton, '.filter-group', filter);
    await listed(ALL);
  });

  it('narrows to several tags at once, and offers the ones that go together', async () => {
    const tags = () => {
      const group = [...document.querySelectorAll('.filter-group')].find((each) =>
        /^Tags/.test(each.textContent ?? ''),
      );
      return [...(group?.querySelectorAll('.filter-name') ?? [])].map(({ textContent }) => textContent);
    };
    expect(await page.evaluate(tags)).toEqual(['sea', 'coast', 'food']);
    await page.evaluate(pressButton, '.filter-group', 'sea');
    await listed(['Delta', 'Alpha']);
    expect(await page.evaluate(tags)).toEqual(['sea', 'coast']);
    await page.evaluate(pressButton, '.filter-group', 'coast');
    await listed(['Delta']);
    for (const tag of ['coast', 'sea']) await page.evaluate(pressButton, '.filter-group', tag);
    await listed(ALL);
  });

  it('puts an article off by keys, until it is due, and brings it back', async () => {
    const snoozed = async () => (await records()).find(({ id }) => id === 'd')?.snoozed;
    await page.evaluate(pressButton, '.filters', 'Unread');
    await listed(['Delta', 'Alpha']);
    for (const key of ['j', 's']) await page.press(key);
    await waitFor('the box', () => page.evaluate(has, 'dialog[open] .snoozes'));
    expect(await violations(page)).toEqual([]);
    await page.press('Enter');
    await listed(['Alpha']);
    const until = await waitFor('the day', snoozed);
    expect(new Date(until).getTime()).toBeGreaterThan(Date.now());
    await page.evaluate(pressButton, '.filters', 'Later');
    await listed(['Delta']);
    await page.evaluate(pressButton, '.undo', 'Undo');
    await waitFor('the undo', async () => (await snoozed()) === null);
    await page.evaluate(pressButton, '.filters', 'All articles');
    await listed(ALL);
  });

  it('goes through the list by keys alone: what is archived gives way to the next', async () => {
    await page.evaluate(pressButton, '.filters', 'Unread');
    await listed(['Delta', 'Alpha']);
    for (const key of ['j', 'e']) await page.press(key);
    await listed(['Alpha']);
    const current = () => document.querySelector('.is-current .row-title')?.textContent;
    expect(await page.evaluate(current)).toBe('Alpha');
    await page.press('z');
    await listed(['Delta', 'Alpha']);
    await page.evaluate(pressButton, '.filters', 'All articles');
    await listed(ALL);
  });

  it.each([
    ['published', ['Alpha', 'Gamma', 'Beta', 'Delta']],
    ['length', ['Gamma', 'Beta', 'Alpha', 'Delta']],
    ['site', ['Gamma', 'Alpha', 'Delta', 'Beta']],
    ['progress', ['Gamma', 'Beta', 'Delta', 'Alpha']],
    ['saved', ALL],
  ])('sorts by %s', async (sort, wanted) => {
    await page.evaluate((value) => {
      const select = document.querySelector<HTMLSelectElement>('.sort select');
      if (!select) throw new Error('no select');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, sort);
    await listed(wanted);
  });

  it('archives and deletes many at once, and takes back each in one step', async () => {
    const before = await records();
    const state = (list: readonly ArticleRecord[]) =>
      list.map(({ id, isArchived, deleted }) => [id, isArchived, deleted]).sort();
    await page.evaluate(() => document.querySelector<HTMLElement>('.row-select')?.click());
    await waitFor('the bar', () => page.evaluate(has, '.bulk'));
    await page.evaluate(pressButton, '.bulk', 'Select all');
    await page.evaluate(pressButton, '.bulk', 'Archive');
    await waitFor('all to be archived', async () => (await records()).every(({ isArchived }) => isArchived));
    await page.evaluate(pressButton, '.undo', 'Undo');
    await waitFor('the undo', async () => (await records()).some(({ isArchived }) => !isArchived));
    expect(state(await records())).toEqual(state(before));
    await page.evaluate(pressButton, '.bulk', 'Delete');
    await listed([]);
    await page.evaluate(pressButton, '.undo', 'Undo');
    await listed(ALL);
    expect(state(await records())).toEqual(state(before));
  });

  it('offers to go on reading where it stopped, in a window of another width, until the end is reached', async () => {
    const web = await browser.open(server.at(HOST, '/page.html'));
    const saved = (await send(page, { type: 'library:save', tabId: await web.tabId() })) as { id: string };
    await web.close();
    const record = async () => (await records()).find(({ id }) => id === saved.id);
    const reader = await browser.open(`${browser.extensionOrigin}/library.html?id=${saved.id}`);
    await reader.resize({ width: 900, height: 500 });
    await waitFor('the story', () => reader.evaluate(has, '.story-text p'));
    await reader.evaluate(() => {
      const blocks = document.querySelectorAll('.story-text p');
      blocks[Math.floor(blocks.length / 2)]?.scrollIntoView({ block: 'start' });
    });
    const stopped = await waitFor('a block', () => reader.evaluate(blockInSight));
    const kept = await waitFor('the place to be kept', async () => {
      const now = await record();
      return now?.place ? now : null;
    });
    expect(kept.progress).toBeGreaterThan(0.1);
    expect(kept.progress).toBeLessThan(0.97);

    await reader.goto(`${browser.extensionOrigin}/library.html`);
    await waitFor('the offer', () => reader.evaluate(has, '.begun-open'));
    expect(await reader.evaluate(() => document.querySelector('.begun-title')?.textContent)).toBe(expected.title);
    const isOnTop = await reader.evaluate(() => {
      const [offer, list] = [document.querySelector('.begun'), document.querySelector('.list')];
      return (
        offer !== null && list !== null && offer.getBoundingClientRect().bottom <= list.getBoundingClientRect().top
      );
    });
    expect(isOnTop).toBe(true);
    await reader.resize({ width: 600, height: 500 });
    await reader.evaluate(() => document.querySelector<HTMLElement>('.begun-open')?.click());
    await waitFor('the place', () => reader.evaluate(startsAtTop, stopped));

    expect((await record())?.isArchived).toBe(false);
    const ways = () => [...document.querySelectorAll('.onward button')].map(({ textContent }) => textContent);
    expect(await reader.evaluate(ways)).toEqual(['Archive', 'Next unread', 'Library', 'Back to the top']);
    await reader.evaluate(async () => {
      interface Api {
        storage: { local: { set(values: object): Promise<void> } };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (own ?? chrome).storage.local.set({ keeping: { archivesFinished: true } });
    });
    await reader.evaluate(() => {
      const box = document.querySelector('.scroller');
      if (box) box.scrollTop = box.scrollHeight;
    });
    await waitFor('the end to be kept', async () => ((await record())?.progress ?? 0) >= 0.97);
    // By the reader's choice; without it an article that is read stays where it is.
    expect((await record())?.isArchived).toBe(true);
    await waitFor('the word', async () => (await reader.evaluate(ways))[0] === 'Archived');
    await reader.evaluate(() => document.querySelectorAll<HTMLElement>('.onward button')[1]?.click());
    const shown = () => document.querySelector('.story-title')?.textContent;
    await waitFor('the next', async () => (await reader.evaluate(shown)) === 'Alpha');
    await reader.goto(`${browser.extensionOrigin}/library.html`);
    await waitFor('the filters', () => reader.evaluate(has, '.filter'));
    await reader.evaluate(pressButton, '.filters', 'All articles');
    await waitFor('the mark', () => reader.evaluate(has, '.row.is-finished'));
    const marked = () => [...document.querySelectorAll('.row.is-finished .row-title')].map((row) => row.textContent);
    expect(await reader.evaluate(marked)).toContain(expected.title);
    expect(await reader.evaluate(has, '.begun')).toBe(false);
    await reader.close();
  });

  it('completes a tag in the popup from the tags of the whole library', async () => {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await waitFor('the rows', () => popup.evaluate(has, '.saved-row'));
    await popup.press('ArrowDown');
    // Behind a row stand its star, the archive, and its tags.
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await popup.press(key);
    const options = () => {
      const field = document.querySelector<HTMLInputElement>('.saved-tags input');
      if (!field?.list || !field.getAttribute('aria-label') || document.activeElement !== field) return null;
      return [...field.list.options].map(({ value }) => value);
    };
    expect(await waitFor('the tags', () => popup.evaluate(options))).toEqual(['sea', 'coast', 'food']);
    for (const letter of 'sea') await popup.press(letter);
    await popup.press('Enter');
    await waitFor('the tag', async () => (await records()).filter(({ tags }) => tags.includes('sea')).length === 3);
    await popup.close();
  });
});

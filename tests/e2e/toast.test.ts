import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const TOAST = 'html > [popover]';

/** Puts a dot under the toast where its button is: what is pressed there meets the button. */
function markButton(selector: string): void {
  const { right, top, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const dot = document.createElement('i');
  dot.id = 'dot';
  dot.style.cssText = `position:fixed;left:${right - 40}px;top:${top + height / 2}px;width:2px;height:2px`;
  document.body.append(dot);
}

describe.each(BROWSERS)('a save by key, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const { html } = loadFixture('newsphere');
    const alone = html.replaceAll(/<link[^>]+rel="?canonical"?[^>]*>/g, '');
    const pages = { '/story': html, '/other': alone, '/third': alone, '/again': alone, '/none': '<p>Nothing to read.' };
    server = await serveSites({ 'toast.test': { pages } });
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const isThere = (page: PageUnderTest) =>
    page.evaluate((selector) => document.querySelector(selector) !== null, TOAST);
  const saved = async () => {
    const records = Object.entries(await browser.storage()).filter(([key]) => key.startsWith('article:'));
    return records.map(([, record]) => (record as { article: { deleted: string | null } }).article.deleted === null);
  };
  const save = async (path: string) => {
    const page = await browser.open(server.at('toast.test', path));
    await browser.runCommand('save-article', page);
    await waitFor('the toast', () => isThere(page));
    return page;
  };

  it('is said on the page, and taken back by the button there', async () => {
    const page = await save('/story');
    expect(await saved()).toEqual([true]);
    await page.evaluate(markButton, TOAST);
    await page.clickAt('#dot');
    await waitFor('the save taken back', async () => (await saved())[0] === false);
    await page.close();
  });

  it('is neither read nor pressed by the page', async () => {
    const page = await save('/story');
    await waitFor('the save', async () => (await saved())[0] === true);
    const seen = await page.evaluate((selector) => {
      const host = document.querySelector<HTMLElement>(selector);
      const { right = 0, top = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
      const target = document.elementFromPoint(right - 40, top + height / 2);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target?.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: right - 40, clientY: top }),
        );
      return [target === host, host?.shadowRoot ?? null, host?.textContent];
    }, TOAST);
    expect(seen).toEqual([true, null, '']);
    await new Promise((done) => setTimeout(done, 700));
    expect(await saved()).toEqual([true]);
    await page.close();
  });

  it('is taken back where the page went on to another story meanwhile, and that one is not', async () => {
    await (await save('/other')).close();
    const page = await save('/third');
    await page.evaluate(() => history.pushState(null, '', '/other'));
    await page.evaluate(markButton, TOAST);
    const before = (await saved()).filter(Boolean).length;
    await page.clickAt('#dot');
    await waitFor('the save taken back', async () => (await saved()).filter(Boolean).length === before - 1);
    const records = Object.values(await browser.storage()) as { article?: { url: string; deleted: string | null } }[];
    const left = records.flatMap(({ article }) => (article && article.deleted === null ? [article.url] : []));
    expect(left).toContain(server.at('toast.test', '/other'));
    expect(left).not.toContain(server.at('toast.test', '/third'));
    await page.close();
  });

  it('that is pressed again takes it back, and the button there brings it again', async () => {
    const page = await save('/again');
    const kept = async () =>
      (Object.values(await browser.storage()) as { article?: { url: string; deleted: string | null } }[]).find(
        ({ article }) => article?.url === server.at('toast.test', '/again'),
      )?.article?.deleted;
    expect(await kept()).toBeNull();
    await browser.runCommand('save-article', page);
    await waitFor('the save taken back', async () => typeof (await kept()) === 'string');
    await waitFor('the toast', () => isThere(page));
    await page.evaluate(markButton, TOAST);
    await page.clickAt('#dot');
    await waitFor('the save again', async () => (await kept()) === null);
    await page.close();
  });

  it('that finds no story keeps the link, says so, and the word goes by itself', async () => {
    const before = (await saved()).length;
    const page = await save('/none');
    await waitFor('the link', async () => (await saved()).length === before + 1);
    const records = Object.values(await browser.storage()) as { article?: { url: string; length: number } }[];
    const link = records.find(({ article }) => article?.url === server.at('toast.test', '/none'));
    expect(link?.article?.length).toBe(0);
    await waitFor('the toast to go', async () => !(await isThere(page)), 14_000);
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

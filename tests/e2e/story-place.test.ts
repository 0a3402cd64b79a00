import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { Extraction } from '../../utils/core/article';
import { parseCleaning } from '../../utils/core/settings/cleaning';

const LONG =
  'The house by the locks was built for the keeper in the year of the great flood, and its cellar has been wet since. ';
const LINES = [
  'High water at nine, a hand over the mark.',
  'Low water at three.',
  'No boats.',
  'Fog till noon, then sun.',
];

/** What is read of it by itself is the long text beside the log. */
const pageOf = (day: string, log = 'class="lock-log"') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>The log of ${day}</title><style>body{margin:0 auto;max-width:640px}</style></head><body><h1>The log of ${day}</h1>
<div ${log}><p id="line">${day}. ${LINES.join('</p><p>')}</p></div>
<div class="house">${`<p>${LONG.repeat(3)}</p>`.repeat(6)}</div></body></html>`;
const [FIRST, SECOND, OTHER] = ['/monday', '/tuesday', '/about'];

const layer = (selector: string) =>
  [...document.querySelectorAll('html > [data-place=overlay]')].some((host) =>
    host.shadowRoot?.querySelector(selector),
  );
const story = () =>
  [...document.querySelectorAll('html > [data-place=overlay]')]
    .map((host) => host.shadowRoot?.querySelector('.story')?.textContent ?? '')
    .join('');
/** Puts a dot where the button of the word lies; false where there is no word over the reader. */
const dotOnUndo = (): boolean => {
  const over = document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('dialog [popover]');
  const { right = 0, top = 0, height = 0 } = over?.getBoundingClientRect() ?? {};
  if (height === 0) return false;
  const dot = document.createElement('i');
  dot.id = 'dot';
  dot.style.cssText = `position:fixed;left:${right - 40}px;top:${top + height / 2}px;width:2px;height:2px`;
  document.body.append(dot);
  return true;
};
const barSays = () =>
  document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.picker-said')?.textContent ?? '';

describe.each(BROWSERS)('the story that the reader points at in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const pages = {
      [FIRST]: pageOf('Monday'),
      [SECOND]: pageOf('Tuesday'),
      [OTHER]: pageOf('always', 'class="plain"'),
    };
    server = await serveSites({ 'locks.test': { pages }, 'other.test': { pages } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    await send(extension, { type: 'settings:set', settings: parseCleaning(null) });
  });

  const places = async () => ((await browser.storage())['story-places'] ?? []) as { site: string; selector: string }[];
  async function pick(page: PageUnderTest): Promise<void> {
    expect(await send(extension, { type: 'picker:story', tabId: await page.tabId() })).toBe(true);
    await waitFor('the bar', () => page.evaluate(layer, '.picker'));
  }
  const textOn = async (host: string, path: string): Promise<string> => {
    const page = await browser.open(server.at(host, path));
    const found = (await send(extension, { type: 'page:article', tabId: await page.tabId() })) as Extraction | null;
    await page.close();
    return found?.ok ? found.article.text : '';
  };

  it('is read as ever before', async () => {
    expect(await textOn('locks.test', FIRST)).toContain('The house by the locks');
  });

  it('is chosen by pointer, read at once, on other pages of the site, and on no other site', async () => {
    const page = await browser.open(server.at('locks.test', FIRST));
    await pick(page);
    // What a page makes up chooses nothing, nor does it take what is chosen.
    await page.evaluate(() => {
      document.querySelector('#line')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      root?.querySelector<HTMLElement>('.picker-button.is-main')?.click();
    });
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.evaluate(layer, '.picker')).toBe(true);
    expect(await places()).toEqual([]);
    await page.clickAt('#line');
    await waitFor('its name', async () => (await page.evaluate(barSays)).startsWith('Monday'));
    await page.press('Enter');
    await waitFor('the reader', async () => (await page.evaluate(story)).includes('Fog till noon'));
    expect(await page.evaluate(story)).not.toContain('The house by the locks');
    expect(await page.evaluate(layer, '.picker')).toBe(false);
    expect(await places()).toMatchObject([{ site: 'locks.test', selector: '.lock-log' }]);
    await page.close();

    const second = await textOn('locks.test', SECOND);
    expect(second).toContain('Tuesday. High water');
    expect(second).not.toContain('The house');
    // A selector that names nothing, or another site, leaves the reading as it is.
    expect(await textOn('locks.test', OTHER)).toContain('The house by the locks');
    expect(await textOn('other.test', FIRST)).toContain('The house by the locks');
  });

  it('is forgotten in the settings', async () => {
    const options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the place', () =>
      options.evaluate(() => document.querySelector('#stories .options-selector')?.textContent === '.lock-log'),
    );
    await options.click('#stories .button');
    await waitFor('it to go', () => options.evaluate(() => !document.querySelector('#stories .options-selector')));
    expect(await places()).toEqual([]);
    await options.close();
    expect(await textOn('locks.test', FIRST)).toContain('The house by the locks');
  });

  it('is chosen by keys alone, from the popup’s word on; Escape chooses nothing', async () => {
    const page = await browser.open(server.at('locks.test', SECOND));
    await page.evaluate(() => {
      document.body.style.paddingTop = '60vh';
      document.body.style.paddingBottom = '60vh';
      document.querySelector('#line')?.scrollIntoView({ block: 'center' });
    });
    await pick(page);
    await page.press('Escape');
    await waitFor('the bar to go', async () => !(await page.evaluate(layer, '.picker')));
    expect(await places()).toEqual([]);
    await pick(page);
    await waitFor('the log', async () => (await page.evaluate(barSays)).startsWith('Tuesday'));
    await page.press('ArrowDown');
    await page.press('ArrowUp');
    await page.press('Enter');
    await waitFor('the reader', async () => (await page.evaluate(story)).includes('Fog till noon'));
    expect(await places()).toHaveLength(1);
    await page.close();
  });

  it('is chosen in a narrow window at the third try, and taken back by the word over the reader', async () => {
    const page = await browser.open(server.at('locks.test', FIRST));
    // In a narrow window the bar covers what lies at its edge.
    await page.evaluate(() => {
      document.body.style.paddingTop = '40vh';
    });
    for (const size of [
      { width: 1280, height: 800 },
      { width: 360, height: 640 },
    ]) {
      await page.resize(size);
      await pick(page);
      await page.clickAt('#line');
      await waitFor('its name', async () => (await page.evaluate(barSays)).startsWith('Monday'));
      await page.press('Escape');
      await waitFor('the bar to go', async () => !(await page.evaluate(layer, '.picker')));
    }
    await pick(page);
    await page.clickAt('#line');
    await waitFor('its name', async () => (await page.evaluate(barSays)).startsWith('Monday'));
    await page.press('Enter');
    await waitFor('the reader', async () => (await page.evaluate(story)).includes('Fog till noon'));
    expect(await places()).toHaveLength(1);
    await waitFor('the word over the reader', () => page.evaluate(dotOnUndo));
    await page.clickAt('#dot');
    await waitFor('the place to go', async () => (await places()).length === 0);
    await waitFor('the reader to go', async () => (await page.evaluate(story)) === '');
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { pressIn, type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { Extraction } from '../../utils/core/article';
import { PIECE, TALE } from '../fixtures/tale';

const pageOf = (
  piece: string,
  day: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${day}</title></head>
<body><article class="story"><h1>${day}</h1>${[...TALE.slice(0, 2).map((line) => `<p>${line}</p>`), piece, ...TALE.slice(2).map((line) => `<p>${line}</p>`)].join('')}</article></body></html>`;
const NAMED = `<div class="walks-box"><p>${PIECE}</p></div>`;
const [FIRST, SECOND, PLAIN] = ['/monday', '/tuesday', '/plain'];

const story = () =>
  [...document.querySelectorAll('html > [data-place=overlay]')]
    .map((host) => host.shadowRoot?.querySelector('.story-text')?.textContent ?? '')
    .join('');
const inReader = (selector: string) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  return root?.querySelectorAll(selector).length ?? 0;
};
/** Selects a part of a paragraph of the reader's that begins so. */
const select = (start: string, from: number, to: number) => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const blocks = [...(root?.querySelectorAll('.story-text p') ?? [])];
  const text = blocks.find((block) => block.textContent.startsWith(start))?.firstChild;
  if (!text) throw new Error(`no ${start}`);
  getSelection()?.setBaseAndExtent(text, from, text, to);
};
/** Puts a dot where a paragraph of the reader's lies, or the button of the word over it; false where there is none. */
const dotOn = (start: string): boolean => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const block = [...(root?.querySelectorAll('.story-text p') ?? [])].find((each) => each.textContent.startsWith(start));
  const {
    left = 0,
    right = 0,
    top = 0,
    height = 0,
  } = (start ? block : root?.querySelector('dialog [popover]'))?.getBoundingClientRect() ?? {};
  if (height === 0) return false;
  document.getElementById('dot')?.remove();
  const dot = document.createElement('i');
  dot.id = 'dot';
  const x = start ? left + 20 : right - 40;
  dot.style.cssText = `position:fixed;left:${x}px;top:${top + height / 2}px;width:2px;height:2px`;
  document.body.append(dot);
  return true;
};

describe.each(BROWSERS)('what the reader takes out of a story in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const pages = {
      [FIRST]: pageOf(NAMED, 'Monday'),
      [SECOND]: pageOf(NAMED, 'Tuesday'),
      [PLAIN]: pageOf(`<p>${PIECE}</p>`, 'Wednesday'),
    };
    server = await serveSites({ 'locks.test': { pages }, 'other.test': { pages } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    reader = readerOf(browser, extension);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const cuts = async () =>
    ((await browser.storage())['story-cuts'] ?? []) as { site: string; selector: string; page?: string }[];
  beforeEach(async () => {
    await extension.evaluate(async () => {
      interface Api {
        storage: { local: { remove(key: string): Promise<void> } };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (own ?? chrome).storage.local.remove('story-cuts');
    });
  });
  const textOn = async (host: string, path: string): Promise<string> => {
    const page = await browser.open(server.at(host, path));
    const found = (await send(extension, { type: 'page:article', tabId: await page.tabId() })) as Extraction | null;
    await page.close();
    return found?.ok ? found.article.text : '';
  };
  const open = async (path: string) => {
    const page = await reader.open(server.at('locks.test', path));
    await waitFor('the piece', async () => (await page.evaluate(story)).includes(PIECE));
    return page;
  };
  const gone = (page: PageUnderTest) =>
    waitFor('the piece to go', async () => {
      const text = await page.evaluate(story);
      return text.includes(TALE[5] ?? '') && !text.includes(PIECE);
    });
  /** From the panel with what is seldom wanted, by keys. */
  const begin = async (page: PageUnderTest) => {
    await page.press('m');
    await waitFor('the panel', async () => (await page.evaluate(inReader, '.more-cut')) > 0);
    await pressIn(page, '.more-cut');
    await waitFor('the hint', async () => (await page.evaluate(inReader, '.cut-hint')) > 0);
  };

  it('goes from the selection bar, on other pages of the site too, on no other site, and comes back by the undo', async () => {
    const page = await open(FIRST);
    await page.evaluate(select, 'The locks of this', 4, 9);
    await waitFor('the bar', async () => (await page.evaluate(inReader, '.selection-cut')) > 0);
    await pressIn(page, '.selection-cut');
    await gone(page);
    for (const line of TALE) expect(await page.evaluate(story)).toContain(line);
    expect(await cuts()).toMatchObject([{ site: 'locks.test', selector: '.walks-box' }]);
    expect((await cuts())[0]?.page).toBeUndefined();
    expect(await textOn('locks.test', SECOND)).not.toContain(PIECE);
    expect(await textOn('locks.test', SECOND)).toContain(TALE[0]);
    expect(await textOn('other.test', SECOND)).toContain(PIECE);
    await page.tabId();
    await waitFor('the word with its way back', () => page.evaluate(dotOn, ''));
    await page.clickAt('#dot');
    await waitFor('the piece again', async () => (await page.evaluate(story)).includes(PIECE));
    expect(await cuts()).toEqual([]);
    await page.close();
  });

  it('goes by a click, the mode ends by a key, and a click does nothing then', async () => {
    const page = await open(FIRST);
    await begin(page);
    expect(await page.evaluate(dotOn, 'The locks of this')).toBe(true);
    await page.clickAt('#dot');
    await gone(page);
    await page.press('Escape');
    await waitFor('the end', async () => (await page.evaluate(inReader, '.cut-hint')) === 0);
    expect(await page.evaluate(inReader, '.story-text')).toBe(1);
    await page.evaluate(dotOn, 'Nobody in the town');
    await page.clickAt('#dot');
    await new Promise((done) => setTimeout(done, 400));
    expect(await cuts()).toHaveLength(1);
    await page.close();
  });

  it('goes by keys alone; where it has no name, on its page alone', async () => {
    const page = await open(PLAIN);
    await begin(page);
    for (let step = 0; step < 3; step++) await page.press('j');
    await page.press('Enter');
    await gone(page);
    expect(await cuts()).toMatchObject([{ site: 'locks.test', page: PLAIN }]);
    expect(await textOn('locks.test', PLAIN)).not.toContain(PIECE);
    expect(await textOn('locks.test', SECOND)).toContain(PIECE);
    await page.close();
  });

  it('is never a third of the story', async () => {
    const page = await open(FIRST);
    await page.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const blocks = [...(root?.querySelectorAll('.story-text p') ?? [])];
      const [first, last] = [blocks[0]?.firstChild, blocks[4]?.firstChild];
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 30);
    });
    await waitFor('the bar', async () => (await page.evaluate(inReader, '.selection-cut')) > 0);
    await pressIn(page, '.selection-cut');
    const said = () =>
      document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.said')?.textContent ?? '';
    await waitFor('the word', async () => (await page.evaluate(said)).includes('too much'));
    expect(await cuts()).toEqual([]);
    for (const line of TALE) expect(await page.evaluate(story)).toContain(line);
    await page.close();
  });

  it('stands in the settings, and is forgotten there', async () => {
    const page = await open(FIRST);
    await page.evaluate(select, 'The locks of this', 4, 9);
    await waitFor('the bar', async () => (await page.evaluate(inReader, '.selection-cut')) > 0);
    await pressIn(page, '.selection-cut');
    await gone(page);
    const options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the piece', () =>
      options.evaluate(() => document.querySelector('#cuts .options-selector')?.textContent === '.walks-box'),
    );
    await options.click('#cuts .button');
    await waitFor('it to go', () => options.evaluate(() => !document.querySelector('#cuts .options-selector')));
    await options.close();
    // The reader that is open hears of it.
    await waitFor('the piece again', async () => (await page.evaluate(story)).includes(PIECE));
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

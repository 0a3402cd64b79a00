import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { type BrowserUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { RICH_PAGE } from '../../scripts/browsers/rich-page';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';

const HOST = 'style.test';
const STYLE = 'p { text-indent: 41px }';

const indents = () => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot ?? document;
  const of = (element: Element | null | undefined) => element && getComputedStyle(element).textIndent;
  return { story: of(root.querySelector('.story p')), page: of(document.querySelector('body > * p')) };
};

/** Chooses a file in the settings, of bytes that come with Lede or of none that are a font. */
const chooseFont = async (address: string | null) => {
  const select = [...document.querySelectorAll('select')].find((each) => each.querySelector('option[value=file]'));
  if (!select) throw new Error('no fonts');
  select.value = 'file';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const bytes = address ? await (await fetch(address)).arrayBuffer() : new TextEncoder().encode('no font');
  const files = new DataTransfer();
  files.items.add(new File([bytes], address ? 'Mine.woff2' : 'no-font.woff2'));
  const field = document.querySelector<HTMLInputElement>('.look input[type=file]');
  if (!field) throw new Error('no field');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const says = (text: string) => document.querySelector('.look')?.textContent?.includes(text) ?? false;
const hasFont = () => [...document.fonts].some(({ family, status }) => /q7-own/.test(family) && status === 'loaded');

describe.each(BROWSERS)('the reader’s own style sheet in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  beforeAll(async () => {
    // The page forbids styles of its own.
    const policy = `<meta http-equiv="content-security-policy" content="style-src 'none'">`;
    const html = RICH_PAGE.replace(/<head[^>]*>/, `$&${policy}`);
    expect(html).not.toBe(RICH_PAGE);
    server = await serveSites({ [HOST]: { pages: { '/rich.html': html } } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('sets stories over a page, and nothing of the page', async () => {
    const page = await reader.open(server.at(HOST, '/rich.html'), { style: STYLE });
    await waitFor('the style', async () => (await page.evaluate(indents)).story === '41px');
    expect((await page.evaluate(indents)).page).not.toBe('41px');
    await page.close();
  });

  it('is not used where it would load something', async () => {
    const page = await reader.open(server.at(HOST, '/rich.html'), { style: `${STYLE} p { background: url(x.png) }` });
    expect((await page.evaluate(indents)).story).toBe('0px');
    await page.close();
  });

  it('has a font beside it that the reader brings in a file', async () => {
    await reader.choose({});
    const settings = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the fonts', () => settings.evaluate(() => document.querySelector('option[value=file]') !== null));
    await settings.evaluate(chooseFont, null);
    await waitFor('the refusal', () => settings.evaluate(says, messages.readerFontRefused.message));
    await settings.evaluate(chooseFont, '/fonts/literata-latin-wght-normal.woff2');
    await waitFor('its name', () => settings.evaluate(says, 'Mine.woff2'));
    await waitFor('the preview', () => settings.evaluate(hasFont));
    const page = await browser.open(server.at(HOST, '/rich.html'));
    await reader.openOver(page);
    await waitFor('the font', () => page.evaluate(hasFont));
    await page.close();
    await settings.close();
  });

  it('sets saved articles too', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await writeArticles(library, [{ id: 'own', url: 'https://a.test/own', title: 'Own' }]);
    await reader.choose({ style: STYLE });
    await library.goto(`${browser.extensionOrigin}/library.html?id=own`);
    await waitFor('the style', async () => (await library.evaluate(indents)).story === '41px');
    await reader.choose({});
    await waitFor('no style', async () => (await library.evaluate(indents)).story === '0px');
    await library.close();
  });
});

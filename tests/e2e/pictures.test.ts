import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
/** Another host, which allows no page to read from it. */
const PICTURES = 'pictures.test';
const { html } = loadFixture('newsphere');

/** A PNG of stripes, large enough to be made smaller. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(data.length, 0);
    numbers.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.from(Array.from({ length: width * 3 + 1 }, (_, at) => (at === 0 ? 0 : (at * 7) % 256)));
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pictures of the story as they are shown: whether from the article itself, and how wide they are. */
const shown = () =>
  [...document.querySelectorAll<HTMLImageElement>('.story-text img')].map((image) => ({
    from: image.getAttribute('src')?.split(':')[0] ?? null,
    width: image.naturalWidth,
    isMissing: image.classList.contains('is-missing'),
  }));
const choosePictures = async (pictures: string) => {
  interface Api {
    storage: { local: { set(values: object): Promise<void> } };
  }
  const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  await (own ?? chrome).storage.local.set({ keeping: { pictures } });
};
const has = (selector: string) => document.querySelector(selector) !== null;

describe.each(BROWSERS)('pictures of saved articles in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lede-pictures-'));
    await writeFile(join(folder, 'wide.png'), png(2400, 1200));
    await writeFile(join(folder, 'small.png'), png(640, 320));
    await writeFile(join(folder, 'broken.png'), 'no picture');
    const pages: Record<string, string> = {};
    server = await serveSites({ [HOST]: { pages }, [PICTURES]: { folder } });
    const picture = (file: string) =>
      `<figure><img src="${server.at(PICTURES, `/${file}`)}" alt="${file}" width="640" height="320"></figure>`;
    const bare = html.replace(/<(?:picture|figure)\b[\s\S]*?<\/(?:picture|figure)>/g, '').replace(/<img\b[^>]*>/g, '');
    let at = 0;
    // One picture behind each of three paragraphs of the story.
    const alone = bare.replaceAll(/<link[^>]+rel="?canonical"?[^>]*>/g, '');
    const story = alone.replace(/<\/p>/g, (end) => {
      at++;
      const file = { 4: 'wide.png', 5: 'small.png', 6: 'broken.png' }[at];
      return file ? end + picture(file) : end;
    });
    for (const path of ['/page.html', '/plain.html', '/all.html']) pages[path] = story;
    browser = await launch(name);
    await reach();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true });
  });

  /** Firefox knows a test's host from the first page of it that is opened. */
  const reach = async () => (await browser.open(server.at(PICTURES, '/small.png'))).close();
  const picturesOf = async () => Object.keys(await browser.storage()).filter((key) => key.startsWith('pictures:'));
  const save = async (path = '/page.html') => {
    const page = await browser.open(server.at(HOST, path));
    const extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const saved = (await send(extension, { type: 'library:save', tabId: await page.tabId() })) as { id: string };
    await extension.close();
    await page.close();
    return saved.id;
  };
  const open = async (id: string) => {
    const page = await browser.open(`${browser.extensionOrigin}/library.html?id=${id}`);
    await waitFor('the story', () => page.evaluate(has, '.story-text p'));
    return page;
  };

  it('are the first one before the reader chose, and opening the article asks for no other', async () => {
    const first = await save();
    expect(await waitFor('the picture', async () => (await picturesOf())[0])).toBe(`pictures:${first}`);
    const asked = () => server.requests.filter((request) => request.endsWith('.png')).length;
    const options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await options.evaluate(choosePictures, 'none');
    await options.close();
    const plain = await save('/plain.html');
    // Pictures the browser still has from the page would not be asked for.
    await browser.restart();
    await reach();
    const before = asked();
    const page = await open(first);
    await waitFor('the picture', async () => (await page.evaluate(shown))[0]?.width === 1600);
    expect((await page.evaluate(shown)).map(({ from }) => from)).toEqual(['data', null, null]);
    expect(asked()).toBe(before);
    await page.close();
    // Without any, they are on the web still, and asked for there.
    const other = await open(plain);
    // Firefox asks for pictures over https alone from pages of its own; there the fetches below show the counter counts.
    if (name === 'chromium') await waitFor('the request', () => asked() > before);
    expect((await other.evaluate(shown)).map(({ from }) => from)).toEqual(['http', 'http', 'http']);
    expect(await picturesOf()).toEqual([`pictures:${first}`]);
    await other.close();
    await browser.takeErrors();
  });

  it('are kept when chosen, made smaller, and the article asks the network for nothing', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await waitFor('the buttons', () => library.evaluate(has, '.housekeeping button:nth-of-type(3)'));
    await library.click('.housekeeping button:nth-of-type(3)');
    await waitFor('the box', () => library.evaluate(has, 'dialog[open] input[value=all]'));
    await library.click('input[value=all]');
    await waitFor('the setting', async () => {
      const { keeping } = await browser.storage();
      return (keeping as { pictures?: string } | undefined)?.pictures === 'all';
    });
    await library.close();
    const atFirst = server.requests.length;
    const id = await save('/all.html');
    await waitFor('the pictures', async () => (await picturesOf()).includes(`pictures:${id}`));
    expect(server.requests.slice(atFirst)).toContain(`${PICTURES}/wide.png`);
    const before = server.requests.length;
    for (const isOffline of [false, true]) {
      await browser.setOffline(isOffline);
      const page = await open(id);
      const pictures = await waitFor('the pictures', async () => {
        const now = await page.evaluate(shown);
        return now.filter(({ width }) => width > 0).length === 2 ? now : null;
      });
      expect(pictures).toEqual([
        { from: 'data', width: 1600, isMissing: false },
        { from: 'data', width: 640, isMissing: false },
        { from: null, width: 0, isMissing: true },
      ]);
      await page.close();
    }
    await browser.setOffline(false);
    expect(server.requests.slice(before)).toEqual([]);
  });

  it('are asked for again by the button, those alone that are not kept', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await waitFor('the row', () => library.evaluate(has, '.row-open'));
    // Each row shows its picture, drawn small from what is kept; the article without one keeps no place for it.
    const rowPictures = () => [
      [...document.querySelectorAll<HTMLImageElement>('.row-picture img')].map((image) => image.naturalHeight),
      document.querySelectorAll('.row').length - document.querySelectorAll('.row-picture').length,
    ];
    const beforeRows = server.requests.length;
    await waitFor('the pictures', async () => (await library.evaluate(rowPictures)).join() === '144,144,1');
    const thumbs = Object.entries(await browser.storage()).filter(([key]) => key.startsWith('thumb:'));
    await waitFor(
      'the drawings',
      () => thumbs.length === 2 && thumbs.every(([, thumb]) => String(thumb).length < 20_000),
    );
    expect(server.requests.slice(beforeRows)).toEqual([]);
    await library.click('.row-select');
    await waitFor('the bar', () => library.evaluate(has, '.bulk'));
    const before = server.requests.length;
    await library.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.bulk button')];
      buttons.find(({ textContent }) => textContent === 'Keep pictures')?.click();
    });
    await waitFor('the sentence', () =>
      library.evaluate(() => document.querySelector('.library-notice')?.textContent?.includes('No more pictures')),
    );
    // Only the one that is no picture was asked for again.
    expect(server.requests.slice(before)).toEqual([`${PICTURES}/broken.png`]);
    await library.close();
    await browser.takeErrors();
  });
});

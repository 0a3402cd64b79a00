import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFixture, picturesOf } from '../../tests/fixtures/load';
import { send } from '../browsers/browser-under-test';
import { type ChromiumPage, launchChromium } from '../browsers/chromium';
import { writeArticles } from '../browsers/library';
import { writeBuildIn } from '../browsers/one-language';
import { serveSites } from '../browsers/server';
import { calm } from './screens';
import { oneUnder, PICTURE, SHOWN, TILE, tile, twoUnder } from './store-frame';
import { STORE_WORDS, type StoreWords } from './store-words';

/** Twice the height that is shown, since both halves are drawn at half their size. */
const HALF = { width: PICTURE.width, height: 2 * SHOWN.height };
const POPUP = { width: 376, height: 640 };

/** Draws what the stores show, in each language that has words for it; gives how many pictures that are. */
export async function drawForStores(out: string): Promise<number> {
  let count = 0;
  for (const [language, words] of Object.entries(STORE_WORDS)) {
    const extension = await writeBuildIn(language, 'chromium');
    try {
      count += await drawIn(language, words, extension, join(out, language));
    } finally {
      await rm(extension, { recursive: true });
    }
  }
  return count;
}

async function drawIn(language: string, words: StoreWords, extension: string, out: string): Promise<number> {
  const { folder, html } = loadFixture(words.fixture);
  const server = await serveSites({
    [words.host]: {
      pages: { [words.path]: html, ...picturesOf(folder) },
      folders: { bilder: folder, pictures: folder },
    },
  });
  const browser = await launchChromium({ extension, language });
  await mkdir(out, { recursive: true });
  try {
    const open = async (address: string, size = SHOWN) => {
      const opened = (await browser.open(address)) as ChromiumPage;
      await opened.page.setViewportSize(size);
      await calm();
      return opened;
    };
    const shoot = async (address: string, size = SHOWN) => (await open(address, size)).page.screenshot();
    const own = (path: string) => `${browser.extensionOrigin}/${path}`;
    const address = server.at(words.host, words.path);
    const desk = await open(own('popup.html'));
    const sheet = (await open('about:blank')).page;
    const write = async (name: string, markup: string, size = PICTURE) => {
      await sheet.setViewportSize(size);
      await sheet.setContent(markup);
      await sheet.screenshot({ path: join(out, `${name}.png`) });
    };
    const { captions } = words;

    await send(desk, { type: 'settings:set', settings: { sitesOff: [words.host] } });
    const before = await shoot(address, HALF);
    await send(desk, { type: 'settings:set', settings: { sitesOff: [] } });
    const after = await shoot(address, HALF);
    await write('1-cleaned', twoUnder(captions.cleaned, [words.before, before], [words.after, after]));

    await writeArticles(desk, words.articles);
    const library = await shoot(own('library.html'));
    const story = await open(address);
    const popup = await open(own(`popup.html?tab=${await story.tabId()}`), POPUP);
    await popup.click('.hidden summary');
    await calm();
    await write('2-popup', oneUnder(captions.popup, await story.page.screenshot(), await popup.page.screenshot()));

    await send(desk, { type: 'reader:open', tabId: await story.tabId() });
    await calm();
    await write('3-reader', oneUnder(captions.reader, await story.page.screenshot()));
    await story.press('a');
    await calm();
    await write('4-look', oneUnder(captions.look, await story.page.screenshot()));
    await write('5-library', oneUnder(captions.library, library));
    await write('tile', tile(words.tile, await readFile('public/icon/article-128.png')), TILE);
    return 6;
  } finally {
    await browser.close();
    await server.stop();
  }
}

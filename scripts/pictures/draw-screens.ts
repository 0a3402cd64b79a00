import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFixture, picturesOf } from '../../tests/fixtures/load';
import { type ChromiumPage, launchChromium } from '../browsers/chromium';
import { writeBuildIn } from '../browsers/one-language';
import { serveSites } from '../browsers/server';
import { calm, SCREENS, type Stage } from './screens';

const HOST = 'newsphere.test';
const STORY = '/shared-watch-over-cables.html';
/** The narrowest phone to a wide window, in px. */
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const COLOURS = ['light', 'dark', 'forced'] as const;
/** Languages beside English, in light colours and two sizes alone: long words, and from right to left. */
const OTHERS = ['de', 'ar'];

/** Draws every screen in every size, colour and language, in Chromium; gives how many pictures that are. */
export async function drawScreens(out: string): Promise<number> {
  let count = await drawIn('en', out, SIZES, COLOURS);
  const [narrow, , wide] = SIZES;
  for (const language of OTHERS) {
    if (narrow && wide) count += await drawIn(language, out, [narrow, wide], ['light']);
  }
  return count;
}

async function drawIn(
  language: string,
  out: string,
  sizes: typeof SIZES,
  colours: readonly (typeof COLOURS)[number][],
): Promise<number> {
  const extension = await writeBuildIn(language, 'chromium');
  const { folder, html } = loadFixture('newsphere');
  const pages = { [STORY]: html, ...picturesOf(folder) };
  const server = await serveSites({ [HOST]: { pages, folders: { pictures: folder } } });
  let count = 0;
  try {
    for (const screen of SCREENS) {
      // A browser each: no screen meets what another left.
      const browser = await launchChromium({ extension, language });
      const opened: ChromiumPage[] = [];
      const open = async (address: string) => {
        const page = (await browser.open(address)) as ChromiumPage;
        opened.push(page);
        return page;
      };
      const own = (path: string) => open(`${browser.extensionOrigin}/${path}`);
      const stage: Stage = {
        desk: await own('popup.html'),
        own,
        story: () => open(server.at(HOST, STORY)),
        press: (command, page) => browser.runCommand(command, page),
      };
      const { page } = (await screen.show(stage)) as ChromiumPage;
      for (const colour of colours) {
        await page.emulateMedia({
          colorScheme: colour === 'dark' ? 'dark' : 'light',
          forcedColors: colour === 'forced' ? 'active' : 'none',
        });
        const into = join(out, language, colour);
        await mkdir(into, { recursive: true });
        for (const size of sizes) {
          await page.setViewportSize(size);
          await calm();
          await page.screenshot({ path: join(into, `${screen.name}-${size.width}.png`) });
          count++;
        }
      }
      await browser.close();
      console.log(`${language} ${screen.name}`);
    }
  } finally {
    await server.stop();
    await rm(extension, { recursive: true });
  }
  return count;
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { RICH_PAGE } from '../../scripts/browsers/rich-page';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';

const HOST = 'panels.test';
/** The panels of the rail by their keys. */
const PANELS = ['a', 'm', '?', 'o', 'l'];

/** How much of the panel lies over words of the story, px, and how wide the story's column is. */
const overlap = () => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const panel = root?.querySelector('.panel')?.getBoundingClientRect();
  if (!root || !panel) return null;
  const blocks = [...root.querySelectorAll('.story-title, .story-text p, .story-text figure, .story-text .table')];
  const covered = blocks
    .map((block) => block.getBoundingClientRect())
    .filter(({ top, bottom }) => top < panel.bottom && bottom > panel.top)
    .map(({ left, right }) => Math.min(right, panel.right) - Math.max(left, panel.left));
  const column = root.querySelector('.story-text')?.getBoundingClientRect().width ?? 0;
  return { covered: Math.max(0, ...covered.map(Math.round)), column };
};

describe.each(BROWSERS)('panels of the reader, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;
  beforeAll(async () => {
    server = await serveSites({ [HOST]: { pages: { '/rich.html': RICH_PAGE } } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(['scroll', 'pages'])('lie beside the words of the story where it is read by %s', async (layout) => {
    page = await reader.open(server.at(HOST, '/rich.html'), { layout });
    for (const width of [1280, 900]) {
      await page.resize({ width, height: 800 });
      for (const key of PANELS) {
        await page.press(key);
        const shown = await waitFor(`panel ${key}`, async () => {
          const seen = await page.evaluate(overlap);
          return seen && seen.covered === 0 ? seen : null;
        });
        // Enough for a line of words.
        expect(shown.column).toBeGreaterThan(360);
        await page.press('Escape');
        await waitFor('no panel', async () => (await page.evaluate(overlap)) === null);
      }
    }
    await page.close();
  });
});

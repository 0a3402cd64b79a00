import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import arabic from '../../public/_locales/ar/messages.json';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeBuildIn } from '../../scripts/browsers/one-language';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const LANGUAGES = [
  { locale: 'en', dir: 'ltr', messages: english },
  { locale: 'de', dir: 'ltr', messages: german },
  { locale: 'ar', dir: 'rtl', messages: arabic },
] as const;

const has = (selector: string) => document.querySelector(selector) !== null;
const direction = () => {
  const { lang, dir } = document.documentElement;
  return { lang: new Intl.Locale(lang).language, dir };
};
const said = () => document.body.textContent ?? '';
/** How much wider the page is than its window, px. */
const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
/** On which side of the reader its controls stand, and the language and direction it gives itself; null where it is not open. */
const readerSide = () => {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const reader = roots.map((root) => root.querySelector<HTMLElement>('.reader')).find(Boolean);
  const rail = reader?.querySelector('.rail')?.getBoundingClientRect();
  if (!reader || !rail) return null;
  const side = rail.left + rail.width / 2 < innerWidth / 2 ? 'left' : 'right';
  return { side, lang: new Intl.Locale(reader.lang).language, dir: reader.dir };
};

describe.each(BROWSERS.flatMap((name) => LANGUAGES.map((language) => ({ name, ...language }))))(
  'Lede with its strings in $locale in $name',
  ({ name, locale, dir, messages }) => {
    let browser: BrowserUnderTest;
    let server: SiteServer;
    let build: string;

    beforeAll(async () => {
      build = await writeBuildIn(locale, name);
      server = await serveSites({ [HOST]: { folder: loadFixture('newsphere').folder } });
      browser = await launch(name, { extension: build });
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await rm(build, { recursive: true, force: true });
    });

    async function openOwn(path: string, drawn: string): Promise<PageUnderTest> {
      const page = await browser.open(`${browser.extensionOrigin}/${path}`);
      await waitFor(path, () => page.evaluate(has, drawn));
      return page;
    }

    it('says its language and direction on its own pages', async () => {
      for (const [path, drawn, key] of [
        ['popup.html', '.popup-verdict', 'popupLibrary'],
        ['options.html', '.options', 'optionsKinds'],
        ['library.html', '.library-empty', 'libraryExport'],
      ] as const) {
        const page = await openOwn(path, drawn);
        expect(await page.evaluate(direction), path).toEqual({ lang: locale, dir });
        expect(await page.evaluate(said), path).toContain(messages[key].message);
        await page.close();
      }
      expect(await browser.takeErrors()).toEqual([]);
    });

    it('keeps its pages within a narrow window', async () => {
      const page = await browser.open(server.at(HOST, '/page.html'));
      const tabId = await page.tabId();
      const library = await openOwn('library.html', '.library');
      await send(library, { type: 'library:save', tabId });
      await waitFor('the row', () => library.evaluate(has, '.row-open'));
      const options = await openOwn('options.html', '.options');
      const popup = await openOwn(`popup.html?tab=${tabId}`, '.saved-row');
      for (const [own, width] of [
        [library, 320],
        [options, 320],
        [popup, 360],
      ] as const) {
        await own.resize({ width, height: 760 });
        expect(await own.evaluate(excess), await own.url()).toBeLessThanOrEqual(0);
        await own.close();
      }
      await page.close();
    });

    it('stands in the reader on the side where its language begins', async () => {
      const page = await browser.open(server.at(HOST, '/page.html'));
      await page.resize({ width: 1280, height: 800 });
      await browser.runCommand('open-reader', page);
      const side = dir === 'rtl' ? 'right' : 'left';
      const found = await waitFor('the reader', () => page.evaluate(readerSide));
      expect(found).toEqual({ side, lang: locale, dir });
      await page.close();
    });
  },
);

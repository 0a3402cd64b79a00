import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { BrowserUnderTest } from '../browsers/browser-under-test';
import type { ChromiumUnderTest } from '../browsers/chromium';
import { encodingOf, serveSites, TYPES } from '../browsers/server';
import type { StartOptions } from '../setup/start-options.mjs';

const SAMPLE = resolve(import.meta.dirname, '../../tests/fixtures/newsphere/page.html');
const HOST = 'page.lede.test';

export interface ServedPage {
  url: string;
  /** Tells the browser where the page is, where only the browser can be told. */
  introduce(browser: BrowserUnderTest): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Gives a page an address: a file is served on loopback under a host name with the files beside it, as a site would
 * serve it, or under the address it was saved from; an address stays what it is.
 */
export async function servePage({ page, as }: Pick<StartOptions, 'page' | 'as'>): Promise<ServedPage> {
  const nothing = async () => {};
  if (page && /^https?:/i.test(page)) return { url: page, introduce: nothing, stop: nothing };
  const file = page ?? SAMPLE;
  // The options let an address stand beside a file in Chromium alone.
  if (as) return { url: as, introduce: (browser) => serveAs(browser as ChromiumUnderTest, file, as), stop: nothing };
  const server = await serveSites({ [HOST]: { folder: dirname(file) } });
  return { url: server.at(HOST, `/${encodeURIComponent(basename(file))}`), introduce: nothing, stop: server.stop };
}

/** Answers for the page's own site out of the file and what lies beside it; what is not there is not found. */
async function serveAs(browser: ChromiumUnderTest, file: string, as: string): Promise<void> {
  const here = new URL(as);
  const folder = resolve(dirname(file));
  await browser.context().route(
    (url) => url.host === here.host,
    async (route) => {
      const url = new URL(route.request().url());
      const isPage = route.request().isNavigationRequest() && url.pathname === here.pathname;
      const beside = resolve(join(folder, decodeURIComponent(url.pathname.slice(here.pathname.lastIndexOf('/')))));
      const path = isPage ? file : beside;
      const body = isPage || beside.startsWith(folder + sep) ? await readFile(path).catch(() => null) : null;
      if (!body) return route.fulfill({ status: 404, body: '' });
      const type = isPage ? `text/html; charset=${encodingOf(body)}` : TYPES[extname(path).toLowerCase()];
      return route.fulfill({ status: 200, headers: { 'content-type': type ?? 'application/octet-stream' }, body });
    },
  );
}

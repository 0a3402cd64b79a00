import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { Told } from './sync/in-page';

// The browser's own private folder stands in for one that a reader chooses, which no test can.
describe.each(BROWSERS)('a folder as storage, in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    const script = await bundle(resolve('tests/e2e/sync/in-page.ts'));
    server = await serveSites({
      localhost: {
        pages: { '/': '<!doctype html><title>Folder</title><script src="/run.js"></script>', '/run.js': script },
      },
    });
    browser = await launch(name);
    page = await browser.open(server.at('localhost', '/'));
    await waitFor('the script', () => page.evaluate(() => 'keepInStep' in window));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('keeps three devices in step, sealed, each with what it knows in a database', async () => {
    const told = await page.evaluate(() => (window as unknown as { keepInStep(): Promise<Told> }).keepInStep());
    expect(told).toMatchObject({ articles: 44, tags: ['sea', 'ships'], files: ['changes', 'devices', 'files'] });
    expect(new Set(told.shown).size).toBe(1);
    expect(told.conditions).toEqual(['changed', 'changed']);
    // Firefox, which lets nobody choose a folder, has another word for its own.
    if (name === 'chromium') expect(told.fault).toBe('no-folder');
  });
});

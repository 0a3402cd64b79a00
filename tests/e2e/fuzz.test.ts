import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle';
import type { BrowserUnderTest, PageUnderTest } from '../../scripts/browsers/browser-under-test';
import { launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { Fuzzed } from './fuzz/in-page';

/** Trees in all; 2,000 with LEDE_FUZZ=full. So many at a time: a page that answers now and then is no hung one. */
const TREES = process.env.LEDE_FUZZ === 'full' ? 2000 : 300;
const AT_ONCE = 50;
const LONG = 600_000;

describe('pages that nobody would write, in chromium', () => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ 'trees.test': { pages: { '/': '<!doctype html><title>Trees</title><body></body>' } } });
    browser = await launch('chromium');
    page = await browser.open(server.at('trees.test', '/'));
    await page.evaluate(
      (source) => {
        // biome-ignore lint/security/noGlobalEval: the product's own code, bundled by the tests
        globalThis.eval(source);
      },
      await bundle(resolve('tests/e2e/fuzz/in-page.ts')),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const fuzz = (from: number, count: number): Promise<Fuzzed> =>
    page.evaluate(
      ([first, many]) => (window as unknown as { fuzz(from: number, count: number): Fuzzed }).fuzz(first, many),
      [from, count] as const,
    );

  it(
    'are detected, read, sanitised, cleaned and given back as they were, without a throw or a hang',
    async () => {
      const told: Fuzzed = { faults: [], cleaned: 0, read: 0 };
      for (let from = 0; from < TREES; from += AT_ONCE) {
        const { faults, cleaned, read } = await fuzz(from, AT_ONCE);
        told.faults.push(...faults);
        told.cleaned += cleaned;
        told.read += read;
      }
      expect(told.faults).toEqual([]);
      expect(told.cleaned).toBeGreaterThan(TREES / 10);
      expect(told.read).toBeGreaterThan(TREES / 10);
    },
    LONG,
  );
});

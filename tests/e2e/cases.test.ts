import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { framesSeen, isSeen, watchSight } from '../../scripts/browsers/sight';

/** What must come of a page; `js:` opens an expression where a selector stands. */
interface Expected {
  /** What must go, unseen in every frame. */
  banner?: string;
  /** What must stay in sight. */
  keep?: string[];
  /** What must go too. */
  hide?: string[];
  /** Clicks, or where the pointer goes, and what must come into sight by them and stay. */
  steps?: { click?: string; hover?: string; then: string; wait?: number; settle?: number; later?: number }[];
  /** Must not come true: something was pressed. */
  never?: string;
  /** Must come true: the page's own record says refused. */
  record?: string;
  /** A page that takes longer, ms. */
  wait?: number;
}

interface Case extends Expected {
  slug: string;
  html: string;
}

const FOLDER = fileURLToPath(new URL('../fixtures/cases', import.meta.url));
const CASES: readonly Case[] = readdirSync(FOLDER).map((slug) => ({
  slug,
  html: readFileSync(join(FOLDER, slug, 'page.html'), 'utf8'),
  ...(JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8')) as Expected),
}));
/** By hand: only pages whose names begin like this, in both browsers; nothing for all of them. */
const { LEDE_CASES: asked } = process.env;
const WANTED = CASES.filter(({ slug }) => slug.startsWith(asked ?? ''));
/** Firefox shows one tab at a time and takes the pages in turn: every fifth there. */
const IN_FIREFOX = asked === undefined ? CASES.filter((_, at) => at % 5 === 0) : WANTED;

/** A banner is gone and answered after this long, and a page without one has been looked at, ms. */
const BANNER = 9000;
const CALM = 3200;
/** A machine with its hands full draws a frame before a late shadow root is asked for. */
const FLASH = 3;
/** A box that opens is there soon, and still there later, ms. */
const SOON = 500;
const LATER = 1200;

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
const hostOf = (slug: string) => `${slug}.test`;
/** Where most pages are looked at at once: one waits while the others load. */
const AT_ONCE = 4;

const holds = (page: PageUnderTest, expression: string) =>
  page.evaluate((text) => {
    try {
      return Boolean(Function(`return ${text}`)());
    } catch {
      return false;
    }
  }, expression);

/** Waits until a banner is gone and answered, or until there is no more time. */
async function settle(page: PageUnderTest, { banner, record, wait }: Case): Promise<void> {
  const end = Date.now() + (wait ?? (banner ? BANNER : CALM));
  while (Date.now() < end) {
    if (banner && record && (await holds(page, record)) && !(await isSeen(page, banner))) return pause(SOON);
    await pause(200);
  }
}

/** What is wrong with a page, in words; empty where all is as it must be. */
async function faultsOf(page: PageUnderTest, wanted: Case): Promise<string[]> {
  const { banner, keep = [], hide = [], steps = [], never, record } = wanted;
  const faults: string[] = [];
  await settle(page, wanted);
  if (banner && (await isSeen(page, banner))) faults.push(`in sight: ${banner}`);
  else if (banner && (await framesSeen(page)) > FLASH) faults.push(`seen in ${await framesSeen(page)} frames`);
  for (const each of keep) if (!(await isSeen(page, each))) faults.push(`gone: ${each}`);
  for (const each of hide) if (await isSeen(page, each)) faults.push(`in sight: ${each}`);
  if (never && (await holds(page, never))) faults.push(`pressed: ${never}`);
  if (record && !(await holds(page, record))) faults.push('not refused');
  for (const { click, hover, then, wait = 0, settle: soon = SOON, later = LATER } of steps) {
    await pause(wait);
    if (click) await page.click(click);
    if (hover) await page.hoverAt(hover);
    await pause(soon);
    if (!(await isSeen(page, then))) faults.push(`after ${click ?? hover} not in sight: ${then}`);
    await pause(later);
    if (!(await isSeen(page, then))) faults.push(`after ${click ?? hover} gone again: ${then}`);
  }
  return faults;
}

describe.each(BROWSERS)('small pages, in %s', (name) => {
  const cases = name === 'firefox' ? IN_FIREFOX : WANTED;
  let browser: BrowserUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const banners = Object.fromEntries(CASES.map(({ slug, banner }) => [hostOf(slug), banner]));
    const sites = Object.fromEntries(CASES.map(({ slug, html }) => [hostOf(slug), { pages: { '/': html } }]));
    server = await serveSites(sites, { inject: watchSight(`(${JSON.stringify(banners)})[location.hostname]`) });
    browser = await launch(name);
    // Right after installation the words of other languages are on their way.
    await waitFor('the words', async () => 'words:zh' in (await browser.storage()));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it(`hold, ${cases.length} of them`, { timeout: 900_000 }, async () => {
    const faults: string[] = [];
    const left = [...cases];
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const page = await browser.open(server.at(hostOf(next.slug)));
        const found = await faultsOf(page, next).catch((error: unknown) => [String(error)]);
        if (found.length > 0) faults.push(`${next.slug}: ${found.join('; ')}`);
        await page.close();
      }
    };
    await Promise.all(Array.from({ length: name === 'firefox' ? 1 : AT_ONCE }, work));
    expect(faults).toEqual([]);
  });
});

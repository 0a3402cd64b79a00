import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import { provideBrowser } from '../../scripts/setup/browsers.mjs';
import type { MeasuredPage } from './pages';
import { ownScript, type TraceEvent } from './trace';
import type { Variant } from './variants';

declare const chrome: Browser;

/** What one load of a page came to; times in milliseconds, memory in megabytes. */
export interface Load {
  own: number;
  longest: number;
  tasks: number;
  longTasks: number;
  style: number;
  layout: number;
  styles: number;
  layouts: number;
  paint: number;
  load: number;
  shift: number;
  heap: number;
  messages: number;
}

export interface MeasuredBrowser {
  /** @param wait how long a page is looked at after its load */
  measure(page: MeasuredPage, wait: number): Promise<Load>;
  close(): Promise<void>;
}

/** Where an article stands, as news sites have it. */
const STORY = '2026/11/02/the-harbour-froze-over-twice';
/** A page that never rests is measured from here on: by then it has been looked at. */
const SETTLED = 2000;
const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'toplevel'];

/** Notes shifts and long tasks from a page's beginning on; as text, for a page has none of the compiler's helpers. */
const SEEN = `globalThis.seen = { shift: 0, longTasks: 0 };
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) seen.shift += value;
}).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => {
  seen.longTasks += list.getEntries().length;
}).observe({ type: 'longtask', buffered: true });`;

/**
 * Gives pages by their names.
 * @param probe markup that each page begins with
 */
export async function servePages(
  pages: readonly MeasuredPage[],
  probe = '',
): Promise<{ at(page: MeasuredPage): string; stop(): void }> {
  const server = createServer((request, response) => {
    const page = pages[Number(new URL(request.url ?? '/', 'http://x').searchParams.get('page') ?? -1)];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page?.html().replace(/^(?:\s*<!doctype[^>]*>)?/i, (start) => start + probe));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (page) =>
      `http://${page.kind}.bench.test:${port}/${page.kind === 'article' ? STORY : ''}?page=${pages.indexOf(page)}`,
    stop: () => void server.close(),
  };
}

/** Starts Chromium with a variant in a profile of its own; nothing but the pages can be reached. */
export async function launchVariant(
  { extension }: Variant,
  addressOf: (page: MeasuredPage) => string,
): Promise<MeasuredBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'lede-bench-page-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: provideBrowser('chromium'),
    headless: false,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      ...['--headless=new', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP *.bench.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  // An extension that was just installed has its own beginnings behind it.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  for (const page of context.pages().slice(1)) await page.close();
  const heard = await countMessages(context);
  return {
    measure: async (page, wait) => {
      const before = await heard();
      const load = await measureIn(context, addressOf(page), wait, page.kind === 'ticker');
      return { ...load, messages: (await heard()) - before };
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** How many messages the extension's background has heard. */
async function countMessages(context: BrowserContext): Promise<() => Promise<number>> {
  const [worker] = context.serviceWorkers();
  if (!worker) return async () => 0;
  await worker
    .evaluate(() => {
      const counting = globalThis as unknown as { heard: number };
      counting.heard = 0;
      chrome.runtime.onMessage.addListener(() => void counting.heard++);
    })
    .catch(() => {});
  // A worker that was stopped meanwhile has heard nothing since it started.
  return () => worker.evaluate(() => (globalThis as unknown as { heard?: number }).heard ?? 0).catch(() => 0);
}

async function measureIn(
  context: BrowserContext,
  address: string,
  wait: number,
  isRestless: boolean,
): Promise<Omit<Load, 'messages'>> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const trace = () =>
    devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await devtools.send('Performance.enable');
  await page.addInitScript(SEEN);
  if (!isRestless) await trace();
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  if (isRestless) {
    await page.waitForTimeout(SETTLED);
    await trace();
  }
  await page.waitForTimeout(wait);
  const done = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await done;
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const told = await page.evaluate(() => ({
    ...(globalThis as unknown as { seen: { shift: number; longTasks: number } }).seen,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    load: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
  }));
  await devtools.send('HeapProfiler.collectGarbage');
  const after = (await devtools.send('Performance.getMetrics')).metrics;
  await page.close();
  const own = ownScript(events);
  return {
    own: own.total,
    longest: own.longest,
    tasks: metric('TaskDuration') * 1000,
    style: metric('RecalcStyleDuration') * 1000,
    layout: metric('LayoutDuration') * 1000,
    styles: metric('RecalcStyleCount'),
    layouts: metric('LayoutCount'),
    heap: (after.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6,
    ...told,
  };
}

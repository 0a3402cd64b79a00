import { readdirSync, readFileSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { Browser, Tabs } from 'webextension-polyfill';
import { provideBrowser } from '../setup/browsers.mjs';
import {
  asExpression,
  type BrowserUnderTest,
  type ForeignRequest,
  type LaunchOptions,
  type PageUnderTest,
  type Size,
  waitFor,
} from './browser-under-test';
import { BUILDS, welcomes } from './builds';
import { makeProfile } from './profile';

const FOREIGN = (url: URL) => /^https?:$/.test(url.protocol) && !url.hostname.endsWith('.test');

/** Chromium by playwright-core; with `context` and `worker` for what only Chromium can be asked. */
export interface ChromiumUnderTest extends BrowserUnderTest {
  context(): BrowserContext;
  /** The running service worker; woken where it sleeps. */
  worker(): Promise<Worker>;
}

/** A tab in Chromium; `page` is playwright's. */
export interface ChromiumPage extends PageUnderTest {
  page: Page;
}

/** Starts Chromium with the extension in a new profile, and waits until its background runs. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumUnderTest> {
  const profile = makeProfile('chromium');
  let session = await start(profile.folder, options);
  // Started anew to be let into private windows, the extension loses its pages.
  if (welcomes(options.extension) && !options.inPrivate) await closeWelcome(session, options.headed);
  const errors: string[] = [];
  const foreign: ForeignRequest[] = [];
  const listen = () => collectErrors(session, errors);
  listen();

  return {
    name: 'chromium',
    get extensionOrigin() {
      return session.origin;
    },
    context: () => session.context,
    worker: () => runningWorker(session),
    async open(url) {
      const page = await session.context.newPage();
      const opened = pageUnderTest(page, () => runningWorker(session));
      await opened.goto(url);
      return opened;
    },
    async clickToolbarButton(page) {
      await triggerAction(session, playwrightPage(page));
    },
    async runCommand(name, page) {
      const id = await page.tabId();
      const worker = await runningWorker(session);
      await worker.evaluate(
        async ([command, tabId]) => {
          const event = chrome.commands.onCommand as unknown as {
            dispatch(command: string, tab: Tabs.Tab): void;
          };
          event.dispatch(command, await chrome.tabs.get(tabId));
        },
        [name, id] as const,
      );
    },
    async chooseMenu(menuItemId, page, linkUrl) {
      const id = await page.tabId();
      await dispatch(await runningWorker(session), 'contextMenus', 'onClicked', [{ menuItemId, linkUrl }, id]);
    },
    async enterOmnibox(text) {
      await dispatch(await runningWorker(session), 'omnibox', 'onInputEntered', [text, 'newForegroundTab']);
    },
    async action(page) {
      const tabId = await page.tabId();
      const worker = await runningWorker(session);
      return worker.evaluate(
        async (id) => ({
          badge: await chrome.action.getBadgeText({ tabId: id }),
          title: await chrome.action.getTitle({ tabId: id }),
        }),
        tabId,
      );
    },
    setOffline: (offline) => session.context.setOffline(offline),
    async emulate(page, { pointer, motion, colours }) {
      const tab = playwrightPage(page);
      await tab.emulateMedia({
        reducedMotion: motion ?? 'no-preference',
        forcedColors: colours === 'forced' ? 'active' : 'none',
      });
      const cdp = await session.context.newCDPSession(tab);
      await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: pointer === 'coarse' });
    },
    async clipboard() {
      const page = await session.context.newPage();
      await page.setContent('<textarea autofocus></textarea>');
      await page.focus('textarea');
      await page.keyboard.press('Control+v');
      const text = await page.inputValue('textarea');
      await page.close();
      return text;
    },
    async guardNetwork() {
      await session.context.route(FOREIGN, async (route) => {
        const request = route.request();
        foreign.push({ url: request.url(), referrer: (await request.headerValue('referer')) ?? null });
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Stand-in</title>' });
      });
    },
    takeForeign: async () => foreign.splice(0),
    async storage() {
      const worker = await runningWorker(session);
      return worker.evaluate(() => chrome.storage.local.get(null));
    },
    updateExtension: () => onExtensionsPage(session.context, session.origin, 'reload(extensionId)'),
    stopBackground: () => stopWorker(session),
    async kill() {
      const closed = new Promise((resolve) => session.context.once('close', resolve));
      for (const id of processesOn(profile.folder)) process.kill(id, 'SIGKILL');
      await closed;
    },
    async restart() {
      await session.context.close().catch(() => {});
      session = await start(profile.folder, options);
      listen();
    },
    takeErrors: async () => errors.splice(0),
    closed: () => new Promise((resolve) => session.context.once('close', () => resolve())),
    async close() {
      await session.context.close();
      profile.remove();
    },
  };
}

declare const chrome: Browser;

/** Has an event of the browser's happen; a number stands for the tab of that id. */
const dispatch = (worker: Worker, api: string, event: string, details: unknown[]): Promise<void> =>
  worker.evaluate(
    async ([name, on, list]) => {
      interface Event {
        dispatch(...args: unknown[]): void;
      }
      const events = (chrome as unknown as Record<string, Record<string, Event>>)[name];
      const given = list.map((each) => (typeof each === 'number' ? chrome.tabs.get(each) : each));
      events?.[on]?.dispatch(...(await Promise.all(given)));
    },
    [api, event, details] as const,
  );

interface Session {
  context: BrowserContext;
  /** Speaks to the browser as a whole, where targets of every kind are seen. */
  cdp: CDPSession;
  origin: string;
}

async function start(profile: string, options: LaunchOptions): Promise<Session> {
  const { executable = provideBrowser('chromium'), extension = BUILDS.chromium, headed = false } = options;
  const extensions = [extension, ...(options.beside ? [options.beside] : [])].join();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: !headed,
    viewport: headed ? null : (options.size ?? { width: 1280, height: 800 }),
    ...(options.language && { locale: options.language }),
    ignoreDefaultArgs: ['--disable-extensions', ...(headed ? ['--enable-automation'] : [])],
    args: [
      // Chromium's sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.language ? [`--lang=${options.language}`] : []),
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP *.test 127.0.0.1',
    ],
  });
  const [worker = await context.waitForEvent('serviceworker', { timeout: 60_000 })] = context.serviceWorkers();
  const browser = context.browser();
  if (!browser) throw new Error('no connection to the browser itself');
  const origin = originOf(worker.url());
  if (options.inPrivate) await letIntoPrivate(context, origin);
  return { context, cdp: await browser.newBrowserCDPSession(), origin };
}

/** The page that shows itself once after installing: a person who tries Lede keeps it, a test has it out of its way. */
async function closeWelcome({ context }: Session, isKept = false): Promise<void> {
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  const page = await waitFor('the page of the first minute', find);
  if (!isKept) await page.close();
}

/** Flips the switch on Chromium's own page of extensions, which starts the extension anew. */
const letIntoPrivate = (context: BrowserContext, origin: string): Promise<void> =>
  onExtensionsPage(context, origin, 'updateExtensionConfiguration({ extensionId, incognitoAccess: true })');

/** Has Chromium's own page of extensions do something that starts the extension anew, and waits until it is back. */
async function onExtensionsPage(context: BrowserContext, origin: string, deed: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  // Only in developer mode an unpacked extension may start again.
  await page.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const extensionId = ${JSON.stringify(new URL(origin).host)};
    await chrome.developerPrivate.${deed};
  })()`);
  const load = () => page.goto(`${origin}/options.html`);
  await waitFor('the extension to be back', () =>
    load().then(
      () => true,
      () => false,
    ),
  );
  await page.close();
}

/** Node's URL knows no origin for an extension's address. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

async function runningWorker({ context, origin }: Session): Promise<Worker> {
  // One that was stopped may be listed for a while beside the one that came after it.
  const running = async () => {
    for (const worker of context.serviceWorkers().reverse()) {
      if (worker.url().startsWith(origin) && (await isAlive(worker))) return worker;
    }
    return null;
  };
  const found = await running();
  if (found) return found;
  // A page of the extension that asks the background anything wakes it.
  const page = await context.newPage();
  await page.goto(`${origin}/popup.html`);
  const woken = await waitFor('the service worker', running);
  await page.close();
  return woken;
}

/** How long a worker may take to say that it runs, in milliseconds: one that was stopped may never answer. */
const ALIVE = 2000;

function isAlive(worker: Worker): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, ALIVE, false));
  return Promise.race([late, worker.evaluate(() => true).catch(() => false)]);
}

async function stopWorker({ cdp, origin }: Session): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!target) return;
  await cdp.send('Target.closeTarget', { targetId: target.targetId });
}

async function triggerAction({ context, cdp, origin }: Session, page: Page): Promise<void> {
  await page.bringToFront();
  const own = await context.newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  // The action belongs to the tab, whose target stands above the page's.
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url, title }) => url === targetInfo.url && title === targetInfo.title);
  if (!tab) throw new Error(`no tab shows ${targetInfo.url}`);
  const send = cdp.send as unknown as (method: string, parameters: object) => Promise<unknown>;
  await send.call(cdp, 'Extensions.triggerAction', { id: new URL(origin).host, targetId: tab.targetId });
}

/** The processes of the browser that runs on a profile, by their ids; its first one names it. */
function processesOn(profile: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => {
      try {
        return id > 0 && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    });
}

function collectErrors({ context, origin }: Session, errors: string[]): void {
  const isOwn = (url: string | undefined) => url?.startsWith(origin) ?? false;
  context.on('console', (message) => {
    const source = message.worker()?.url() ?? message.page()?.url();
    const own = isOwn(message.location().url) || isOwn(source);
    if (own && message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => {
    const thrown = error.error();
    if (isOwn(error.page()?.url()) || thrown.stack?.includes(origin)) errors.push(thrown.stack ?? thrown.message);
  });
}

function playwrightPage(page: PageUnderTest): Page {
  return (page as ChromiumPage).page;
}

function pageUnderTest(page: Page, worker: () => Promise<Worker>): ChromiumPage {
  const hoverAt = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox({ timeout: 5_000 });
    if (!box) throw new Error(`nothing is drawn for ${selector}`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  };
  return {
    page,
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    url: async () => page.url(),
    evaluate: (run, ...args) => page.evaluate(asExpression(run, args)),
    click: (selector) => page.click(selector, { timeout: 5_000 }),
    hoverAt,
    async clickAt(selector) {
      await hoverAt(selector);
      await page.mouse.down();
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    async screenshot(file, part = 'window') {
      const clip = typeof part === 'object' ? { clip: { x: 0, y: 0, ...part } } : {};
      await page.screenshot({ path: file, fullPage: part !== 'window', ...clip });
    },
    print: async () => Uint8Array.from(await page.pdf()),
    resize: (size: Size) => page.setViewportSize(size),
    async tabId() {
      await page.bringToFront();
      const running = await worker();
      return waitFor('the tab to be in front', () =>
        running.evaluate(async (url) => {
          const tabs = await chrome.tabs.query({ active: true });
          return tabs.find((tab) => tab.url === url)?.id ?? null;
        }, page.url()),
      );
    },
    close: () => page.close(),
  };
}

import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';

const FLAGS = [
  ...['--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update'],
  ...['--disable-sync', '--process-per-site', '--disable-features=BackForwardCache'],
];
// No script of the page's, no network. The last two give the page a clock of 5 µs instead of 100 µs.
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const PAGE_LIMIT_MS = 30_000;
// The browser ends a script by itself; only a browser that does not even do that is given up.
const GRACE_MS = 5_000;

/** Thrown where the browser is no longer to be trusted and must be started anew. */
export class BrowserLost extends Error {}

async function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrowserLost(`${what}: no answer in ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Evaluates an expression beside the loaded page, in a world of its own as a content script; gives its value. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** One page after another in a browser without network, with the pages' own scripts off. */
export class PageLoader {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #devtools: CDPSession;
  #html: string | null = null;

  private constructor(browser: Browser, page: Page, devtools: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#devtools = devtools;
  }

  static async start(executablePath: string): Promise<PageLoader> {
    const args = process.getuid?.() === 0 ? ['--no-sandbox', ...FLAGS] : FLAGS;
    // Ctrl-C is ours: what was measured is written before the browser goes.
    const browser = await chromium.launch({ executablePath, args, handleSIGINT: false, handleSIGTERM: false });
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const loader = new PageLoader(browser, page, await context.newCDPSession(page));
    await context.route('**/*', async (route) => {
      const html = loader.#html;
      if (!route.request().isNavigationRequest()) return route.abort();
      // Frames and meta refresh ask after the page itself was given.
      if (html === null) return route.fulfill({ status: 204, body: '' });
      loader.#html = null;
      return route.fulfill({ status: 200, body: html, headers: HEADERS });
    });
    return loader;
  }

  /** Loads the page and prepares an isolated world; throws BrowserLost where it never arrives. */
  async open(html: string, name: string): Promise<Evaluate> {
    this.#html = html;
    const address = `https://bench.test/${encodeURIComponent(name)}`;
    const arrival = this.#page.goto(address, { waitUntil: 'domcontentloaded', timeout: PAGE_LIMIT_MS });
    await within(arrival, PAGE_LIMIT_MS + GRACE_MS, 'loading').catch((error: unknown) => {
      throw new BrowserLost(String(error).split('\n')[0]);
    });
    const { frameTree } = await this.#devtools.send('Page.getFrameTree');
    const frameId = frameTree.frame.id;
    const world = await this.#devtools.send('Page.createIsolatedWorld', { frameId, worldName: 'lede' });
    return (expression) => this.#evaluate(expression, world.executionContextId);
  }

  async #evaluate(expression: string, contextId: number): Promise<unknown> {
    const answer = this.#devtools.send('Runtime.evaluate', {
      ...{ expression, contextId, awaitPromise: true, returnByValue: true, timeout: PAGE_LIMIT_MS },
    });
    const lost = (error: unknown) => {
      const message = String(error).split('\n')[0] ?? '';
      throw /terminated/.test(message) ? new Error(`no end after ${PAGE_LIMIT_MS / 1000} s`) : new BrowserLost(message);
    };
    const { result, exceptionDetails } = await within(answer, PAGE_LIMIT_MS + GRACE_MS, 'script').catch(lost);
    if (!exceptionDetails) return result.value;
    const message = exceptionDetails.exception?.description ?? exceptionDetails.text;
    throw new Error(message.split('\n')[0]);
  }

  async close(): Promise<void> {
    await within(this.#browser.close(), GRACE_MS, 'closing').catch(() => undefined);
  }
}

import type { BrowserName } from '../setup/browsers.mjs';

export type { BrowserName };

/** A size in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** One tab, the same in both browsers. */
export interface PageUnderTest {
  /** Loads the address and waits for its load event. */
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /**
   * Runs a function inside the page and returns what it returns, awaited. It is sent as source: it sees its arguments
   * and the page's globals, nothing of the test's. Arguments and result go as JSON.
   */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** A trusted click in the middle of the first element that matches, scrolled into view; throws where there is none. */
  click(selector: string): Promise<void>;
  /** A trusted click where the middle of an element in sight is, whatever lies over it. */
  clickAt(selector: string): Promise<void>;
  /** Moves the pointer to the middle of an element in sight. */
  hoverAt(selector: string): Promise<void>;
  /** A trusted key press, by its DOM name such as `Escape`, `ArrowDown` or `j`. */
  press(key: string): Promise<void>;
  /** Writes a PNG of what the window shows, of the full page, or of a part of it from the top left corner. */
  screenshot(file: string, part?: 'window' | 'page' | Size): Promise<void>;
  /** What would go on paper, as a PDF. */
  print(): Promise<Uint8Array>;
  /** Browsers have a least width for windows of their own, Firefox about 450. */
  resize(size: Size): Promise<void>;
  /** The number extensions know this tab by. Brings it to the front. */
  tabId(): Promise<number>;
  close(): Promise<void>;
}

/** What media queries ask about. */
export interface Traits {
  pointer?: 'coarse';
  motion?: 'reduce';
  colours?: 'forced';
}

/** What a page asked of a host that is none of the test's. */
export interface ForeignRequest {
  url: string;
  /** What the host would have been told of the page. */
  referrer: string | null;
}

/** A real browser with the built extension in a profile of its own. */
export interface BrowserUnderTest {
  readonly name: BrowserName;
  /** Where the extension's pages are: `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a new tab in front and loads the address. */
  open(url: string): Promise<PageUnderTest>;
  /** A click on the extension's button in the toolbar, as a person's: it grants activeTab and opens the popup. */
  clickToolbarButton(page: PageUnderTest): Promise<void>;
  /** Runs one of the manifest's keyboard commands on the page's tab, as its keys would. */
  runCommand(name: string, page: PageUnderTest): Promise<void>;
  /** Chooses an entry of the context menu of the page's tab, of a link there where one is given. */
  chooseMenu(entry: string, page: PageUnderTest, linkUrl?: string): Promise<void>;
  /** Enters words for the extension in the address bar. */
  enterOmnibox(text: string): Promise<void>;
  /** The badge and title of the extension's button on this tab. */
  action(page: PageUnderTest): Promise<{ badge: string; title: string }>;
  setOffline(offline: boolean): Promise<void>;
  /** What this page is told of the person at the screen and their machine; everything else as it is by itself. */
  emulate(page: PageUnderTest, traits: Traits): Promise<void>;
  /** The text on the clipboard. */
  clipboard(): Promise<string>;
  /** From now on notes what is asked of hosts outside `.test`, and keeps it from leaving this machine. */
  guardNetwork(): Promise<void>;
  /** What was asked since the last call. */
  takeForeign(): Promise<ForeignRequest[]>;
  /** Everything in the extension's storage.local. */
  storage(): Promise<Record<string, unknown>>;
  /** Puts the extension in its own place, as an update does: scripts in open pages lose theirs. */
  updateExtension(): Promise<void>;
  /** Stops the background (service worker or event page), as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Ends the browser's processes at once, as a crash or a power cut would; nothing works until it is started again. */
  kill(): Promise<void>;
  /** Ends the browser and starts it again on the same profile; pages opened before are gone. */
  restart(): Promise<void>;
  /** Errors of the extension's own pages, scripts and background since the start or the last call. */
  takeErrors(): Promise<string[]>;
  /** Settles when the person at the screen has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/** How to start a browser. Folders are unpacked builds. */
export interface LaunchOptions {
  /** Executable; found on the machine where it is not given. */
  executable?: string;
  /** Folder of the unpacked extension; the project's own build where it is not given. */
  extension?: string;
  /** Folder of another unpacked extension, without a background; Chromium only. */
  beside?: string;
  /** Shows the window. */
  headed?: boolean;
  size?: Size;
  /** Lets the extension into private windows, as its reader may. */
  inPrivate?: boolean;
  /** The browser's preferred language, such as `de`. */
  language?: string;
}

/**
 * A function and its arguments as one expression to evaluate in a page.
 * tsx keeps function names by calling a helper that a page does not have, so the source brings one.
 */
export function asExpression(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(() => { const __name = (named) => named; return (${run})(...${JSON.stringify(args)}); })()`;
}

/** Sends a message to the extension's background from one of its own pages and returns the answer. */
export function send(page: PageUnderTest, message: object): Promise<unknown> {
  return page.evaluate((sent) => {
    interface Sender {
      runtime: { sendMessage(message: object): Promise<unknown> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Sender; chrome: Sender };
    return (browser ?? chrome).runtime.sendMessage(sent);
  }, message);
}

/** Asks until the answer is neither false, null nor undefined; throws with `what` when the time is over. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T> | T,
  milliseconds = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${milliseconds / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

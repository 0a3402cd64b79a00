import type { Browser } from 'webextension-polyfill';

/** Tells a script of an earlier Lede in the same page that its successor is here. Says nothing that a page could use. */
const SUCCESSOR = 'q7n';

/** Whether the extension this script came with is still there: an update leaves its scripts behind in open pages. */
export function isAlive(browser: Browser): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Has a script that an update left behind in this page put everything back and fall silent, before this call returns. */
export const succeed = (document: Document): boolean => document.dispatchEvent(new Event(SUCCESSOR));

/** Calls `leave` once a successor came and this script's own extension is gone. */
export function whenSucceeded(browser: Browser, document: Document, signal: AbortSignal, leave: () => void): void {
  document.addEventListener(SUCCESSOR, () => !isAlive(browser) && leave(), { signal });
}

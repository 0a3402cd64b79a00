import type { Browser } from 'webextension-polyfill';

const CHROMIUM = 'chrome-extension:';

/** Where the page is that shows notes over other pages, and its origin: Chromium gives an address of the moment, whose host is another. */
export function notesPageOf(browser: Browser): { address: string; origin: string } {
  const address = browser.runtime.getURL('notes.html');
  const { protocol, origin } = new URL(address);
  return { address, origin: protocol === CHROMIUM ? `${CHROMIUM}//${browser.runtime.id}` : origin };
}

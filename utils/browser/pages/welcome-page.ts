import { browser } from '../wire/browser';

/** The page of the first minute. */
const WELCOME_PAGE = '/welcome.html';
const WELCOMED_KEY = 'welcomed';

export const openWelcomePage = () => browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });

/** Opens it once in the life of a library, however often the extension is installed over it. */
export async function welcomeOnce(): Promise<void> {
  if ((await browser.storage.local.get(WELCOMED_KEY))[WELCOMED_KEY] === true) return;
  await browser.storage.local.set({ [WELCOMED_KEY]: true });
  await openWelcomePage();
}

import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from './browser-under-test';

/** The reader over pages of one browser, as a person has it. */
export interface ReaderUnderTest {
  /** Opens the reader over a page that is there already. */
  openOver(page: PageUnderTest): Promise<void>;
  /** Loads an address in a new tab and opens the reader there, with these settings and no others. */
  open(url: string, settings?: object): Promise<PageUnderTest>;
  /** Writes the reader's settings, as another page of the extension does. */
  choose(settings: object): Promise<void>;
  /** Presses Esc and waits until the reader is gone. */
  close(page: PageUnderTest): Promise<void>;
}

/** Whether the reader lies over the page, with a story or without. To be evaluated in a page. */
export const isReaderOpen = () =>
  document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.reader') != null;

/** @param extension a page of the extension that stays open */
export function readerOf(browser: BrowserUnderTest, extension: PageUnderTest): ReaderUnderTest {
  const choose = (settings: object) =>
    extension.evaluate(async (reader) => {
      interface Api {
        storage: { local: { set(values: object): Promise<void> } };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (own ?? chrome).storage.local.set({ reader });
    }, settings);
  const openOver = async (page: PageUnderTest) => {
    await send(extension, { type: 'reader:open', tabId: await page.tabId() });
    await waitFor('the reader', () => page.evaluate(isReaderOpen));
  };
  return {
    choose,
    openOver,
    async open(url, settings = {}) {
      await choose(settings);
      const page = await browser.open(url);
      await openOver(page);
      return page;
    },
    async close(page) {
      await page.press('Escape');
      await waitFor('the page', async () => !(await page.evaluate(isReaderOpen)));
    },
  };
}
/** Presses a part of the reader by key: a click that a script makes is none. */
export const pressIn = async (page: PageUnderTest, selector: string) => {
  await page.evaluate((wanted) => {
    const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
    const element = root?.querySelector<HTMLElement>(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    element.focus();
  }, selector);
  await page.press('Enter');
};

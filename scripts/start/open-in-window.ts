import { launch } from '../browsers/launch';
import type { StartOptions } from '../setup/start-options.mjs';
import type { ServedPage } from './serve-page';

/** Opens the page in a window with Lede in its toolbar, and ends when the window is closed. */
export async function openInWindow({ url, introduce }: ServedPage, { browser: name }: StartOptions): Promise<void> {
  const browser = await launch(name, { headed: true });
  await introduce(browser);
  await browser.open(url);
  console.log(`${url} is open with Lede in the toolbar. Close the window, or press Ctrl-C, to end.`);
  await browser.closed();
}

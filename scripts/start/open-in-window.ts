import { launch } from '../../tests/e2e/harness/launch';
import type { StartOptions } from '../setup/start-options.mjs';

/** Opens the page in a window with Lede in its toolbar, and ends when the window is closed. */
export async function openInWindow(url: string, { browser: name }: StartOptions): Promise<void> {
  const browser = await launch(name, { headed: true });
  await browser.open(url);
  console.log(`${url} is open with Lede in the toolbar. Close the window, or press Ctrl-C, to end.`);
  await browser.closed();
}

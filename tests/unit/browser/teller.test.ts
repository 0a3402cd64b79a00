import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { createTeller } from '../../../utils/browser/scripts/page/teller';

function tellerIn(window: Window) {
  const browser = { runtime: { sendMessage: vi.fn(async () => null) } };
  return createTeller(window, window.document, browser as unknown as Browser, () => null, vi.fn());
}

it('stumbles over nothing where a page that was left takes no timer', () => {
  const window = new JSDOM('<body></body>').window as unknown as Window;
  const setTimeout = vi.spyOn(window, 'setTimeout').mockImplementation(() => {
    throw new Error('NS_ERROR_NOT_INITIALIZED');
  });
  const teller = tellerIn(window);
  teller.report();
  // Once the page is back it asks again.
  teller.report();
  expect(setTimeout).toHaveBeenCalledTimes(2);
});

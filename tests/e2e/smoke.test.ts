import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';

describe.each(BROWSERS)('the built extension in %s', (name) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  it('opens its popup without an error', async () => {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await waitFor('the popup', () => popup.evaluate(() => document.querySelector('button') !== null));
    expect(await popup.evaluate(() => document.title)).toBe('Lede');
    expect(await browser.takeErrors()).toEqual([]);
    await popup.close();
  });

  it('got the keys it asked for', async () => {
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const keyless = await popup.evaluate(async () => {
      interface Api {
        commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const commands = await (browser ?? chrome).commands.getAll();
      const own = commands.filter(({ name }) => !name?.startsWith('_'));
      return own.length === 0 ? ['every command'] : own.filter(({ shortcut }) => !shortcut).map(({ name }) => name);
    });
    // Browsers drop a suggested key that is taken, and say nothing.
    expect(keyless).toEqual([]);
    await popup.close();
  });
});

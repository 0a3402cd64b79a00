import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { isReaderOpen, pressIn, type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
/** Keeps every click and choice from going further, so that the browser's own part of it happens alone. */
const FIGHTER = `<script>
  for (const type of ['click', 'keydown']) addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), true);
</script></body>`;
const { html } = loadFixture('newsphere');

/** Works every control there is in the reader, as a page can. */
const workAll = () => {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const controls = [...(root?.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, label') ?? [])];
  for (const control of controls) {
    control.click();
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      if (control instanceof HTMLInputElement && control.type === 'range') control.value = control.max;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  }
  for (const key of ['s', 'm', 'g', '+', 'h', 'Escape'])
    for (const target of [document.body, root?.querySelector('.scroller')])
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  return controls.length;
};

/** A line that Lede says over the page, in a root that no page looks into. */
const isToasted = () => document.querySelector('html > [popover=manual]') !== null;

describe.each(BROWSERS)('made-up events, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const pages = { '/page.html': html, '/fighter.html': html.replace('</body>', FIGHTER) };
    server = await serveSites({ [HOST]: { pages } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const kept = async () => {
    const stored = await browser.storage();
    return JSON.stringify([stored.reader, Object.keys(stored).filter((key) => /^(?:article|body):/.test(key))]);
  };
  const open = async (path: string, panel: string): Promise<PageUnderTest> => {
    const page = await reader.open(server.at(HOST, path));
    await page.press(panel);
    await waitFor('the panel', () =>
      page.evaluate(
        () => document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.panel') != null,
      ),
    );
    return page;
  };

  it.each(['/page.html', '/fighter.html'])('work no control of the reader, in %s', async (path) => {
    const page = await open(path, 'a');
    // The hand that opened the panel is a while ago.
    await new Promise((done) => setTimeout(done, 1500));
    const before = await kept();
    expect(await page.evaluate(workAll)).toBeGreaterThan(5);
    await new Promise((done) => setTimeout(done, 1000));
    expect(await kept()).toBe(before);
    expect(await page.evaluate(isReaderOpen)).toBe(true);
    // The reader itself still can, by keys.
    await pressIn(page, '.rail-button');
    await waitFor('the page', async () => !(await page.evaluate(isReaderOpen)));
    await page.close();
  });

  it('is over cleanly where the page takes the reader away', async () => {
    const page = await open('/page.html', 'a');
    expect(await page.evaluate(isToasted)).toBe(false);
    await page.evaluate(() => document.querySelector('html > [data-place=overlay]')?.remove());
    await waitFor('the page', () => page.evaluate(() => !document.body.hasAttribute('inert')));
    await waitFor('a word', () => page.evaluate(isToasted));
    await reader.openOver(page);
    await reader.close(page);
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import type { PageState } from '../../utils/core/views/page-state';
import { CLOBBERED_DOCUMENT, CLOBBERED_FORM, clobberedPage, fields } from '../fixtures/clobbered';

const HOST = 'quay.test';
const STORY = 'agreed, after an hour of talk';
const BANNER = `<div id="cookie-consent" style="position:fixed;inset:auto 0 0 0;z-index:999;padding:20px;background:#fff"><form>FIELDS
  <p>We and our 84 partners use cookies and process personal data to show you advertising. You can change your choice at any time.</p>
  <button type="button" onclick="answer('yes')">Accept all</button> <button type="button" onclick="answer('no')">Reject all</button></form></div>
  <script>window.answer = (said) => { window.said = said; Element.prototype.remove.call(Document.prototype.getElementById.call(document, 'cookie-consent')); };</script>`;
const withBanner = (names: readonly string[], pictures: readonly string[] = []) =>
  clobberedPage(names, pictures)
    .replace('<footer>', `${BANNER.replace('FIELDS', fields(names))}<footer>`)
    .replace('<main>', '<div class="aside">An aside in the form</div><main>');

/** What is in sight, read past the names as Lede must: the page's own members are clobbered for it too. */
const look = () => {
  const select = (selector: string) => Document.prototype.querySelector.call(document, selector);
  const isSeen = (selector: string) => {
    const element = select(selector);
    return element !== null && Element.prototype.checkVisibility.call(element);
  };
  const parts = ['.share-bar', '.newsletter-signup', '[data-is=p5]', '.aside', 'footer'];
  return {
    said: (globalThis as unknown as { said?: string }).said ?? null,
    seen: parts.filter(isSeen),
    story: select('html > [data-place=overlay]')?.shadowRoot?.querySelector('.story-text')?.textContent ?? null,
  };
};

describe.each(BROWSERS)('pages whose fields and pictures are named like members, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    // With a second field of a name a form gives a list, with one the field itself.
    const single = withBanner(CLOBBERED_FORM, CLOBBERED_DOCUMENT).replace(/<input type="hidden" id="\w+">/g, '');
    const pages = { '/05/plain': withBanner([]), '/05/fields': withBanner(CLOBBERED_FORM), '/05/all': single };
    server = await serveSites({ [HOST]: { pages } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(['plain', 'fields', 'all'])('are cleaned, answered, read, pointed at and kept: %s', async (path) => {
    const page = await browser.open(server.at(HOST, `/05/${path}`));
    const tabId = await page.tabId();
    const seen = async () => (await page.evaluate(look)).seen;
    await waitFor('the answer', async () => (await page.evaluate(look)).said);
    expect(await page.evaluate(look)).toMatchObject({ said: 'no', seen: ['[data-is=p5]', '.aside', 'footer'] });
    const state = (await send(extension, { type: 'page:state', tabId })) as PageState;
    expect(state.hidden.map(({ kind }) => kind).sort()).toEqual(['consent', 'newsletter', 'share']);

    expect(await send(extension, { type: 'focus:toggle', tabId })).toBe(true);
    expect(await seen()).toEqual(['[data-is=p5]']);
    expect(await send(extension, { type: 'focus:toggle', tabId })).toBe(false);
    expect(await seen()).toEqual(['[data-is=p5]', '.aside', 'footer']);

    expect(await send(extension, { type: 'picker:start', tabId })).toBe(true);
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowDown']) await page.press(key);
    await page.press('Escape');
    expect(await send(extension, { type: 'reader:open', tabId })).toBe(true);
    await waitFor('the story', async () => (await page.evaluate(look)).story?.includes(STORY));
    expect(await send(extension, { type: 'library:save', tabId })).toMatchObject({ ok: true });
    await page.close();
  });

  it('say nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

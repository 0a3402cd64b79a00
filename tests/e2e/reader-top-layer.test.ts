import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { isAtRest } from '../../scripts/browsers/rest';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const { html } = loadFixture('newsphere');
const story = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
/** Nothing that cleaning knows; what it hears of itself is counted. */
const RAISED = `
  <dialog id="box" style="width: 100%; height: 90vh; max-width: none"><p>Pick a harbour</p><button id="pick">Aston</button></dialog>
  <div id="hint" popover="auto" style="width: 90vw; height: 90vh">Harbours of the coast</div>
  <div id="note" popover="manual" style="inset: 0 auto auto 0; width: 300px; height: 300px; margin: 0">Tides</div>
  <div id="film" style="background: red">A film<button id="full">Large</button></div>
  <script>{
    window.heard = [];
    for (const each of [box, hint, note])
      for (const type of ['close', 'cancel', 'beforetoggle', 'toggle'])
        each.addEventListener(type, () => heard.push(each.id + ' ' + type));
    full.addEventListener('click', () => film.requestFullscreen());
  }</script>`;

const heard = () => (window as unknown as { heard: string[] }).heard.splice(0);
const heardSoFar = () => (window as unknown as { heard: string[] }).heard.length;
const openPopovers = () => ['#hint', '#note'].map((each) => document.querySelector(each)?.matches(':popover-open'));
/** Whether the reader can be seen, pointed at and typed into. */
function reach() {
  const host = document.querySelector('html > [data-place=overlay]');
  const root = host?.shadowRoot;
  const box = root?.querySelector('.rail-button, .text-button')?.getBoundingClientRect();
  if (!host || !root || !box) return null;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return {
    isSeen: document.elementFromPoint(innerWidth / 2, innerHeight / 2) === host,
    isPointedAt: root.elementFromPoint(x, y)?.closest('button') != null,
    hasFocus: root.activeElement !== null,
    isWhole: root.querySelector('.reader')?.getBoundingClientRect().height === innerHeight,
  };
}
const REACHED = { isSeen: true, isPointedAt: true, hasFocus: true, isWhole: true };

describe.each(BROWSERS)('the reader over what a page has raised itself, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const blank = `<!doctype html><title>Nothing</title><p>Nothing here.</p>${RAISED}`;
    const pages = { '/page.html': story.replace('</body>', `${RAISED}</body>`), '/blank.html': blank };
    server = await serveSites({ [HOST]: { pages } });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
    reader = readerOf(browser, extension);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Without the marks of cleaning, which goes on while the reader is open. */
  const markup = () => document.documentElement.outerHTML.replace(/ data-q7[hsv]="[^"]*"/g, '');
  const openPage = async (path = '/page.html') => {
    const page = await browser.open(server.at(HOST, path));
    // The veil over banners yet to be known goes within two seconds.
    await waitFor('the veil to go', () => page.evaluate(isAtRest));
    await new Promise((done) => setTimeout(done, 1200));
    return page;
  };
  const reached = (page: PageUnderTest) =>
    waitFor(
      'the reader to be in reach',
      async () => {
        const found = await page.evaluate(reach);
        return JSON.stringify(found) === JSON.stringify(REACHED);
      },
      5000,
    ).catch(async () => expect(await page.evaluate(reach)).toEqual(REACHED));
  const showModal = () => document.querySelector<HTMLDialogElement>('#box')?.showModal();
  const isModal = () => document.querySelector('#box')?.matches(':modal') === true;

  it.each(['/page.html', '/blank.html'])(
    'lies over an open modal dialog of %s and leaves it as it was',
    async (path) => {
      const page = await openPage(path);
      await page.evaluate(showModal);
      await waitFor('the page to hear of it', async () => (await page.evaluate(heardSoFar)) > 1);
      await page.evaluate(heard);
      const before = await page.evaluate(markup);
      await reader.openOver(page);
      await reached(page);
      await reader.close(page);
      expect(await page.evaluate(markup)).toBe(before);
      expect(await page.evaluate(isModal)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('pick');
      expect(await page.evaluate(heard)).toEqual([]);
      await page.close();
    },
  );

  it('comes back over a modal dialog that opens while it is read, at the same line', async () => {
    const page = await openPage();
    await reader.openOver(page);
    await page.press('a');
    const place = () =>
      document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.scroller')?.scrollTop;
    await page.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      root?.querySelector('.scroller')?.scrollTo({ top: 500, behavior: 'instant' });
    });
    for (let times = 0; times < 2; times++) {
      await page.evaluate(showModal);
      await reached(page);
      expect(await page.evaluate(place)).toBe(500);
      await page.evaluate(() => document.querySelector<HTMLDialogElement>('#box')?.close());
    }
    expect(
      await page.evaluate(
        () => document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.panel') != null,
      ),
    ).toBe(true);
    await page.evaluate(showModal);
    await reached(page);
    await page.press('Escape');
    await reader.close(page);
    expect(await page.evaluate(isModal)).toBe(true);
    await page.close();
  });

  it('lies over popovers, which are there again afterwards and heard nothing of it', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#note')?.showPopover();
      document.querySelector<HTMLElement>('#hint')?.showPopover();
    });
    await waitFor('the page to hear of it', async () => (await page.evaluate(heardSoFar)) > 3);
    await page.evaluate(heard);
    const before = await page.evaluate(markup);
    expect(await page.evaluate(openPopovers)).toEqual([true, true]);
    await reader.openOver(page);
    // What is inert is looked through: without that the popovers would be hit if they lay above.
    await page.evaluate(() => document.body.removeAttribute('inert'));
    await reached(page);
    await reader.close(page);
    expect({ open: await page.evaluate(openPopovers), heard: await page.evaluate(heard) }).toEqual({
      open: [true, true],
      heard: [],
    });
    expect(await page.evaluate(markup)).toBe(before);
    await new Promise((done) => setTimeout(done, 400));
    expect(await page.evaluate(heard)).toEqual([]);
    // Deaf to nothing but that: the page's own steps are heard as ever.
    await page.evaluate(() => document.querySelector<HTMLElement>('#hint')?.hidePopover());
    await waitFor('the page to hear of it', async () => (await page.evaluate(heardSoFar)) === 2);
    await page.close();
  });

  it('lies over an element that fills the screen', async () => {
    const page = await openPage();
    await page.click('#full');
    await waitFor('the film', () => page.evaluate(() => document.fullscreenElement?.id === 'film'));
    await reader.openOver(page);
    await reached(page);
    await page.evaluate(() => document.exitFullscreen());
    await page.close();
  });

  it('stays out of the top layer where the page raises nothing, under other tools’ layers', async () => {
    const page = await openPage();
    await reader.openOver(page);
    await reached(page);
    const isRaised = () =>
      document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.reader')?.matches(':modal');
    expect(await page.evaluate(isRaised)).toBe(false);
    await page.evaluate(showModal);
    await waitFor('it to be raised', () => page.evaluate(isRaised));
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

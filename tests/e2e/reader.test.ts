import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { isAtRest } from '../../scripts/browsers/rest';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';
import { makeVariant, VARIANTS } from '../fixtures/variants';

const HOST = 'dispatch.test';
const STRICT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'">`;

const { html, expected } = loadFixture('newsphere');
const withoutScripts = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');

/** What a reader sees of the story, or null while no reader is open. */
function readerText() {
  const host = document.documentElement.lastElementChild;
  const root = host?.shadowRoot;
  const story = root?.querySelector('.story');
  if (!root || !story) return null;
  const folded = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const LEAVES = 'p, li, h2, h3, h4, blockquote, pre, td, dd, dt';
  const blocks = [...story.querySelectorAll(`.story-text :is(${LEAVES})`)];
  return {
    title: folded(story.querySelector('h1') ?? story),
    header: folded(story.querySelector('header') ?? story),
    blocks: blocks.filter((block) => !block.querySelector(LEAVES) && !block.closest('figcaption')).map(folded),
    whole: folded(story),
    pictures: [...story.querySelectorAll('img')].length,
    hasFocus: document.activeElement === host && root.activeElement !== null,
    isCovering: document.elementFromPoint(innerWidth / 2, innerHeight / 2) === host,
    paper: getComputedStyle(root.querySelector('.reader') ?? story).backgroundColor,
  };
}

const markup = () => document.documentElement.outerHTML;
const isOpen = () => document.documentElement.lastElementChild?.shadowRoot?.querySelector('.reader') != null;

describe.each(BROWSERS)('the reader in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const variants = VARIANTS.map((variant) => [`/${variant}.html`, makeVariant(html, variant)]);
    const pages = {
      ...Object.fromEntries(variants),
      '/strict.html': withoutScripts.replace('<head>', `<head>${STRICT}`),
      '/blank.html': '<!doctype html><title>Nothing</title><p>Nothing here.</p>',
    };
    server = await serveSites({ [HOST]: { pages } });
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function openPage(path: string): Promise<PageUnderTest> {
    const page = await browser.open(server.at(HOST, path));
    // The veil over banners yet to be known goes within two seconds.
    await waitFor('the veil to go', () => page.evaluate(isAtRest));
    await waitFor('the page to rest', async () => {
      const before = await page.evaluate(markup);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return before === (await page.evaluate(markup));
    });
    return page;
  }
  async function openReader(page: PageUnderTest) {
    await browser.runCommand('open-reader', page);
    await waitFor('the reader', () => page.evaluate(isOpen));
  }
  const closed = (page: PageUnderTest) => waitFor('the reader to close', async () => !(await page.evaluate(isOpen)));

  it.each(VARIANTS)('shows exactly the story of the %s page', async (variant) => {
    const page = await openPage(`/${variant}.html`);
    await openReader(page);
    const shown = await waitFor('the story', () => page.evaluate(readerText));
    expect(shown.blocks).toEqual(expected.paragraphs);
    expect(shown.title).toBe(expected.title);
    expect(shown.header).toContain(expected.siteName);
    expect(shown.header).toContain('2026');
    expect(expected.absent.filter((foreign) => shown.whole.includes(foreign))).toEqual([]);
    await page.close();
  });

  it('covers the page, takes the focus, and gives the page back to the letter', async () => {
    const page = await openPage('/original.html');
    await page.evaluate(() => window.scrollTo({ top: 900, behavior: 'instant' }));
    const [before, address] = [await page.evaluate(markup), await page.url()];
    await openReader(page);
    const shown = await waitFor('the story', () => page.evaluate(readerText));
    expect(shown).toMatchObject({ hasFocus: true, isCovering: true });
    expect(await page.url()).toBe(address);
    expect(await page.evaluate(() => document.body.hasAttribute('inert'))).toBe(true);
    await page.press('Escape');
    await closed(page);
    expect(await page.evaluate(markup)).toBe(before);
    expect(await page.evaluate(() => window.scrollY)).toBe(900);
    await openReader(page);
    await browser.runCommand('open-reader', page);
    await closed(page);
    await page.close();
  });

  it('opens at the paragraph the page stands at', async () => {
    const page = await openPage('/original.html');
    const wanted = expected.paragraphs[8] ?? '';
    await page.evaluate(
      (text) => {
        const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(text));
        paragraph?.scrollIntoView({ block: 'start', behavior: 'instant' });
      },
      wanted.slice(0, 60),
    );
    await openReader(page);
    const top = await waitFor('the story', () =>
      page.evaluate(() => {
        const blocks = document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('.story-text p') ?? [];
        return [...blocks].find((block) => block.getBoundingClientRect().bottom > 41)?.textContent;
      }),
    );
    expect(top.replace(/\s+/g, ' ').trim()).toBe(wanted);
    await page.close();
  });

  it('looks the same under a policy that allows nothing', async () => {
    const plain = await openPage('/original.html');
    await openReader(plain);
    const usual = await waitFor('the story', () => plain.evaluate(readerText));
    await plain.close();
    const page = await openPage('/strict.html');
    await openReader(page);
    const shown = await waitFor('the story', () => page.evaluate(readerText));
    expect(shown.paper).toMatch(/^rgb/);
    expect(shown).toMatchObject({ isCovering: true, title: usual.title, paper: usual.paper, blocks: usual.blocks });
    await page.close();
  });

  it('says so where there is no story', async () => {
    const page = await openPage('/blank.html');
    const before = await page.evaluate(markup);
    await openReader(page);
    const said = await page.evaluate(
      () => document.documentElement.lastElementChild?.shadowRoot?.querySelector('.reader')?.textContent,
    );
    expect(said).toContain('No story was found');
    await page.press('Escape');
    await closed(page);
    expect(await page.evaluate(markup)).toBe(before);
    await page.close();
  });

  it('made no errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});

import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { isAtRest } from '../../scripts/browsers/rest';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { formatDate } from '../../utils/core/reading/date';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const { html, expected } = loadFixture('newsphere');
const story = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
/** What pages say that want to be printed their own way, or raised over everything. */
const LOUD = `<style>@media print { html { height: 100px; overflow: hidden } body, body * { visibility: visible !important } }</style>`;
const RAISED = '<dialog id="box"><p>Pick a harbour</p></dialog><script>box.showModal()</script>';

const PARAGRAPH = 'The keeper wrote down what the river did, hour after hour, and never once what he thought of it. ';
/** Code and a table that go on for longer than a window is high. */
const LONG = `${`<p>${PARAGRAPH.repeat(5)}</p>`.repeat(12)}<pre><code>${'level += 1\n'.repeat(120)}lastline</code></pre>
  <p>${PARAGRAPH}</p><table>${Array.from({ length: 80 }, (_, i) => `<tr><td>day ${i}</td><td>level ${i}</td></tr>`).join('')}</table>
  <p>${PARAGRAPH}</p>`;

/** Lines and pages break anywhere. */
const solid = (text: string) => text.replace(/\s+/g, '');

describe.each(BROWSERS)('the reader on paper, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const pages = {
      '/page.html': story,
      '/loud.html': story.replace('</head>', `${LOUD}</head>`),
      '/long.html': `<!doctype html><html lang="en"><title>Lines</title><article><h1>Lines</h1>${LONG}</article></html>`,
      '/raised.html': story.replace('</body>', `${RAISED}</body>`),
    };
    server = await serveSites({ [HOST]: { pages } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const printed = async (page: PageUnderTest) =>
    solid((await extractText(await page.print(), { mergePages: true })).text);

  it('the page by itself has other things on paper', async () => {
    const page = await browser.open(server.at(HOST, '/page.html'));
    await waitFor('the veil to go', () => page.evaluate(isAtRest));
    const paper = await printed(page);
    expect(paper).toContain(solid(expected.paragraphs[0] ?? '-'));
    expect(paper).not.toContain(solid(server.at(HOST, '/page.html')));
    expect(expected.absent.some((foreign) => paper.includes(solid(foreign)))).toBe(true);
    await page.close();
  });

  it.each([
    ['/page.html', {}],
    ['/page.html', { theme: 'dark', guide: true }],
    ['/loud.html', {}],
    ['/raised.html', {}],
  ])('the whole story of %s with its address and the day, nothing of the page behind: %j', async (path, settings) => {
    const page = await reader.open(server.at(HOST, path), settings);
    // An open panel stays on the screen.
    await page.press('m');
    const paper = await printed(page);
    const dates = [expected.published, new Date().toISOString()].map((each) => formatDate(each ?? '', 'en') ?? '-');
    const parts = [expected.title, expected.siteName, ...dates, ...expected.paragraphs, server.at(HOST, path)];
    expect(parts.filter((part) => !paper.includes(solid(part ?? '')))).toEqual([]);
    expect(
      [...expected.absent, 'Pick a harbour', 'Copy as', 'min left'].filter((foreign) => paper.includes(solid(foreign))),
    ).toEqual([]);
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });

  it('as much of it, and as large, where it is read in pages', async () => {
    const page = await reader.open(server.at(HOST, '/long.html'));
    const scrolled = await extractText(await page.print(), { mergePages: true });
    const isPaged = () =>
      document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.page-turner') != null;
    await page.press('b');
    await waitFor('pages', () => page.evaluate(isPaged));
    const paged = await extractText(await page.print(), { mergePages: true });
    for (const { text } of [scrolled, paged])
      expect(['lastline', 'level79'].filter((word) => !solid(text).includes(word))).toEqual([]);
    expect(paged.totalPages).toBe(scrolled.totalPages);
    await page.close();
  });
});

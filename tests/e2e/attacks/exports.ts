import { unzipSync } from 'fflate';
import { marked } from 'marked';
import { type PageUnderTest, waitFor } from '../../../scripts/browsers/browser-under-test';
import { WATCHING } from './judge';

/** Formats of the library's export in the order in which its box shows them. */
export const FORMATS = ['lede', 'epub', 'markdown', 'html', 'netscape', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Has the files that a page of the extension offers kept there, in place of the downloads. */
const catchFiles = () => {
  const files: string[] = [];
  Object.assign(window, { files });
  HTMLAnchorElement.prototype.click = () => {};
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    const reader = new FileReader();
    reader.onload = () => files.push(String(reader.result));
    reader.readAsDataURL(blob);
    return create(blob);
  };
};
const filesOf = async (page: PageUnderTest, count: number): Promise<Buffer[]> => {
  const files = await waitFor(`${count} files`, () =>
    page.evaluate((wanted) => {
      const { files } = window as unknown as { files: string[] };
      return files.length >= wanted ? files : null;
    }, count),
  );
  return files.map((file) => Buffer.from(file.slice(file.indexOf(',') + 1), 'base64'));
};

/** Exports the whole library in every format, in their order. @param page the library with its list */
export async function exportAll(page: PageUnderTest): Promise<Buffer[]> {
  const has = (selector: string) => document.querySelector(selector) !== null;
  const choose = (nth: number) => document.querySelectorAll<HTMLElement>('input[name=format]')[nth]?.click();
  await waitFor('the rows', () => page.evaluate(has, '.row'));
  await page.evaluate(catchFiles);
  for (const at of FORMATS.keys()) {
    await page.click('.housekeeping button:nth-of-type(2)');
    await waitFor('the box', () => page.evaluate(has, 'dialog[open] input[name=format]'));
    await page.evaluate(choose, at);
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] .is-main')?.click());
    await filesOf(page, at + 1);
    await page.press('Escape');
    await waitFor('the list', async () => !(await page.evaluate(has, 'dialog[open]')));
  }
  return filesOf(page, FORMATS.length);
}

/** The files of the reader's own panel: Markdown, text and HTML. @param page the library with a story open */
export async function exportStory(page: PageUnderTest): Promise<string[]> {
  await page.evaluate(catchFiles);
  await page.press('m');
  await waitFor('the panel', () => page.evaluate(() => document.querySelector('.more-group') !== null));
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.more-group:nth-of-type(2) button')) button.click();
  });
  return (await filesOf(page, 3)).map(String);
}

/** A page of a browser's that counts what runs, without the wall that an export builds around itself. */
const open = (html: string) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
const watched = (html: string) =>
  /<head>/.test(html) ? open(html).replace('<head>', `<head>${WATCHING}`) : WATCHING + open(html);
const inPage = (html: string) => `<!doctype html><html><head><title>-</title></head><body>${html}</body></html>`;

/** Pages to open, by path, that show what an export holds. */
export function pagesOf(format: Format, file: Buffer): Record<string, string> {
  const text = file.toString();
  if (format === 'html' || format === 'netscape') return { [`/${format}.html`]: watched(text) };
  if (format === 'lede') {
    const { articles } = JSON.parse(text) as { articles: { html: string }[] };
    return { '/lede.html': watched(inPage(articles.map(({ html }) => html).join('\n'))) };
  }
  if (format === 'csv') return {};
  const inside = Object.entries(unzipSync(new Uint8Array(file))).map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString()] as const,
  );
  const pages = format === 'epub' ? inside.filter(([name]) => name.endsWith('.xhtml')) : inside;
  return Object.fromEntries(
    pages.map(([name, content], at) =>
      format === 'epub' ? [`/${name}`, watched(content)] : [`/markdown-${at}.html`, markdownPage(content)],
    ),
  );
}

/** Markdown as a program shows it that takes all markup in it for its own. */
export const markdownPage = (text: string): string => watched(inPage(String(marked.parse(text))));

/** What stands in a file that the reader saved as HTML. */
export const htmlPage = watched;

/** The positive control: markup that no sanitiser saw. */
export const rawPage = (html: string): string => watched(inPage(html));

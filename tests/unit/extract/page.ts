import { JSDOM } from 'jsdom';
import type { Article, Extraction } from '../../../utils/core/article';
import { extract } from '../../../utils/core/extract';
import { createSanitiser } from '../../../utils/core/sanitise';
import { LEXICONS } from '../../../utils/core/words/languages';

export const sanitise = createSanitiser(new JSDOM('').window as unknown as Window & typeof globalThis);

export const ADDRESS = 'https://news.example/world/bridge-mended';

/** Parses as a browser with scripts on does: the content of `noscript` is text. */
export function parse(html: string): Document {
  return new JSDOM(html, { url: ADDRESS, runScripts: 'outside-only' }).window.document;
}

export function extractHtml(html: string, url = ADDRESS): Extraction {
  return extract(parse(html), url, sanitise, LEXICONS);
}

/** What extraction says of a page and how many milliseconds it took, parsing aside. */
export function timeExtraction(html: string): { result: Extraction; ms: number } {
  const document = parse(html);
  const start = performance.now();
  const result = extract(document, ADDRESS, sanitise, LEXICONS);
  return { result, ms: performance.now() - start };
}

/** @throws where the page gave no article */
export function articleOf(html: string, url = ADDRESS): Article {
  const result = extractHtml(html, url);
  if (!result.ok) throw new Error(`no article: ${result.why}`);
  return result.article;
}

const SENTENCES = [
  'The council met on Tuesday and agreed, after two hours of talk, to mend the old bridge before the winter sets in.',
  'Engineers had warned in spring that two of the seven piers were losing stone to the current every time the river rose.',
  'Shopkeepers on the far bank said they would lose a third of their trade while the road over the water stays closed.',
  'A ferry will carry people and bicycles from six in the morning, the mayor said, but there is no room in it for cars.',
  'The work is to cost about four million, of which the county pays half and the town the rest over a span of ten years.',
  'Masons from three villages will cut the new blocks by hand, because no machine can follow the curve of the old arches.',
  'Anglers asked for the channel under the third arch to stay open, as the trout go up through it in the last days of autumn.',
  'If the frost comes early, the foreman added, the scaffold stays up until March and everyone will have to be patient.',
];

/** A story's paragraphs, all different, as many as asked. */
export function sentences(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const first = SENTENCES[i % SENTENCES.length] ?? '';
    return i < SENTENCES.length ? first : `${first.slice(0, -1)}, as was said for the ${i}th time.`;
  });
}

/** A plain news page with a story in it; `extra` goes in after the paragraph of that number. */
export function newsPage({
  head = '<title>Old bridge to be mended before winter - The River Post</title>',
  paragraphs = sentences(8),
  extra = {},
}: {
  head?: string;
  paragraphs?: string[];
  extra?: Record<number, string>;
} = {}): string {
  const body = paragraphs.map((text, i) => `<p>${text}</p>${extra[i + 1] ?? ''}`).join('\n');
  return `<!doctype html><html><head>${head}</head><body>
<header><a href="/">The River Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Old bridge to be mended before winter</h1>${extra[0] ?? ''}
${body}</article></main>
<footer><p>© The River Post</p><a href="/privacy">Privacy</a></footer></body></html>`;
}

/** The HTML of a reader, to be asked with selectors. */
export function bodyOf(article: Article): HTMLElement {
  return new JSDOM(article.html).window.document.body;
}

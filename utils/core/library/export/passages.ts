import { escapeText, guardLines } from '../../formats/markdown-text';
import { FILE_COLORS } from '../../formats/marked-passages';
import { markColorIn } from '../../reading/mark-colors';
import { articleId } from '../record/article-id';
import type { Highlight } from '../record/limits';
import type { ArticleSummary } from '../record/saved-article';
import type { ArticleStream, ExportTools } from './tools';

/** The article that passages are of. */
export type PassageSource = Pick<ArticleSummary, 'id' | 'url' | 'title' | 'byline' | 'siteName' | 'published'>;

/** Passages, and the article they are of. */
export interface Passages {
  source: PassageSource;
  highlights: readonly Highlight[];
}

/** The colours, by the classes of targets. */
const STYLE = Object.entries(FILE_COLORS)
  .map(([name, color]) => `.${name}{background:${color}}`)
  .join('');

const asText = (words: string): string => guardLines(escapeText(words));

/** Passages as quotations with their notes; a colour that is not the usual one stands between them as a tag. */
export function passagesAsMarkdown(highlights: readonly Highlight[]): string {
  const parts = highlights.map(({ quote, note, color }) => {
    const quoted = quote ? asText(quote).replace(/^/gm, '> ') : '';
    return [quoted, color ? `#${color}` : '', asText(note)].filter(Boolean).join('\n\n');
  });
  return parts.join('\n\n');
}

/** The passages of one article, under a heading that leads to it. */
export function chapterAsMarkdown({ source, highlights }: Passages): string {
  const { title, url, byline, siteName, published } = source;
  const details = [byline, siteName, published?.slice(0, 10)].filter((part) => part).map((part) => asText(part ?? ''));
  const link = `[${escapeText(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return `## ${link}\n\n${details.join(' · ')}\n\n${passagesAsMarkdown(highlights)}\n`;
}

/** Passages as annotations of the web, by the W3C's model: found again by their text. */
export function annotationsOf({ source, highlights }: Passages): object[] {
  return highlights.map(({ quote, note, color }) => {
    const name = markColorIn(color);
    const target = { source: source.url, styleClass: name };
    const body = [
      ...(note ? [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }] : []),
      { type: 'TextualBody', value: name, format: 'text/plain', purpose: 'tagging' },
    ];
    return {
      id: `urn:lede:${source.id}:${articleId(quote || note)}`,
      type: 'Annotation',
      motivation: note ? 'commenting' : 'highlighting',
      body,
      target: quote ? { ...target, selector: { type: 'TextQuoteSelector', exact: quote } } : target,
    };
  });
}

/** All passages as one Markdown file. */
export async function* toPassagesMarkdown(
  articles: AsyncIterable<Passages>,
  { title }: Pick<ExportTools, 'title'>,
): AsyncGenerator<string> {
  yield `# ${asText(title)}\n`;
  for await (const passages of articles) if (passages.highlights.length > 0) yield `\n${chapterAsMarkdown(passages)}`;
}

/** All passages as one collection of annotations, JSON-LD. */
export async function* toAnnotations(
  articles: AsyncIterable<Passages>,
  { title, now }: Pick<ExportTools, 'title' | 'now'>,
): AsyncGenerator<string> {
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:lede:highlights:${now().getTime()}`,
    type: 'AnnotationCollection',
    label: title,
    stylesheet: { type: 'CssStylesheet', value: STYLE },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[`;
  let isFirst = true;
  for await (const passages of articles) {
    for (const annotation of annotationsOf(passages)) {
      yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(annotation)}`;
      isFirst = false;
    }
  }
  yield '\n]}}\n';
}

/** What an export has of an article, as its passages. */
export async function* passagesOf(articles: ArticleStream): AsyncGenerator<Passages> {
  for await (const article of articles) yield { source: article, highlights: article.highlights };
}

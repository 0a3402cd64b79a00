import { toEpub } from './epub';
import { toCsv, toHtmlPage, toLedeJson, toNetscape } from './lists';
import { toMarkdownFiles } from './markdown-zip';
import { passagesOf, toAnnotations, toPassagesMarkdown } from './passages';
import type { ArticleStream, ExportFormat, ExportTools } from './tools';
import { zip } from './zip';

interface Writer {
  extension: string;
  type: string;
  write(articles: ArticleStream, tools: ExportTools): AsyncIterable<Uint8Array<ArrayBuffer> | string>;
}

/** How each format is written; every writer takes one article at a time and gives it on at once. */
export const WRITERS: Record<ExportFormat, Writer> = {
  lede: { extension: 'json', type: 'application/json', write: toLedeJson },
  epub: {
    extension: 'epub',
    type: 'application/epub+zip',
    write: (articles, tools) => zip(toEpub(articles, tools), tools.now()),
  },
  markdown: {
    extension: 'zip',
    type: 'application/zip',
    write: (articles, tools) => zip(toMarkdownFiles(articles, tools), tools.now()),
  },
  html: { extension: 'html', type: 'text/html', write: toHtmlPage },
  netscape: { extension: 'html', type: 'text/html', write: toNetscape },
  passages: {
    extension: 'md',
    type: 'text/markdown',
    write: (articles, tools) => toPassagesMarkdown(passagesOf(articles), tools),
  },
  annotations: {
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (articles, tools) => toAnnotations(passagesOf(articles), tools),
  },
  csv: { extension: 'csv', type: 'text/csv', write: toCsv },
};

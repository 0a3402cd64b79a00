import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { blockText } from '../../../utils/core/text/block-text';
import type { Answer } from '../systems';

/** What Readability.js says of the page, its text taken block by block. */
export function answer(): Answer {
  const isArticle = isProbablyReaderable(document);
  const parsed = new Readability(clonePage()).parse();
  return {
    articleBody: parsed?.content ? textOf(parsed.content) : '',
    isArticle,
    confidence: null,
    title: parsed?.title ?? null,
    byline: parsed?.byline ?? null,
    published: parsed?.publishedTime ?? null,
    pictures: picturesOf(parsed?.content ?? ''),
  };
}

export function clonePage(): Document {
  const clone = document.cloneNode(true);
  if (!(clone instanceof Document)) throw new TypeError('a document clones to a document');
  return clone;
}

export function parse(clone: Document): void {
  new Readability(clone).parse();
}

/** The text of an HTML string, block by block. */
export function textOf(html: string): string {
  return blockText(new DOMParser().parseFromString(html, 'text/html').body);
}

/** The addresses an HTML string draws pictures from, all of their sizes. */
export function picturesOf(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('img,source')].flatMap((image) => [
    image.getAttribute('src') ?? '',
    ...(image.getAttribute('srcset') ?? '').split(/\s+\S+\s*,\s*/).map((one) => one.trim().split(/\s/)[0] ?? ''),
  ]);
}

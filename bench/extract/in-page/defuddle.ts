import Defuddle from 'defuddle';
import type { Answer } from '../systems';
import { picturesOf, textOf } from './readability';

/** What Defuddle says of the page. It has no opinion on what is an article. */
export function answer(url: string): Answer {
  const parsed = new Defuddle(document, { url, useAsync: false }).parse();
  return {
    articleBody: textOf(parsed.content),
    isArticle: null,
    confidence: null,
    title: parsed.title || null,
    byline: parsed.author || null,
    published: parsed.published || null,
    pictures: picturesOf(parsed.content),
  };
}

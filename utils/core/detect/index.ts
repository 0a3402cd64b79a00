import { findStory } from '../story';
import type { Detection } from './detection';

/** Judges a page by whether it holds a story. */
export function detect(doc: Document, _url: string): Detection {
  const isArticle = findStory(doc)?.heading != null;
  return { isArticle, confidence: isArticle ? 0.8 : 0.2, pageKind: isArticle ? 'article' : 'other', reasons: [] };
}

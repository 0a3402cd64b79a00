import { detect } from '../../../utils/core/detect';
import { extract } from '../../../utils/core/extract';
import { createSanitiser } from '../../../utils/core/sanitise';
import { LEXICONS } from '../../../utils/core/words/languages';
import type { Answer } from '../systems';
import { picturesOf } from './readability';

const sanitise = createSanitiser(window);

/** What Lede says of the page. */
export function answer(url: string): Answer {
  const { isArticle, confidence, pageKind, reasons } = detect(document, url);
  const result = extract(document, url, sanitise, LEXICONS);
  const article = result.ok ? result.article : null;
  return {
    articleBody: article?.text ?? '',
    isArticle,
    confidence,
    title: article?.title ?? null,
    byline: article?.byline ?? null,
    published: article?.published ?? null,
    pictures: picturesOf(article?.html ?? ''),
    pageKind,
    reasons,
  };
}

export function extractOnly(url: string): void {
  extract(document, url, sanitise, LEXICONS);
}

export function detectOnly(url: string): void {
  detect(document, url);
}

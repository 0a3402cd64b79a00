import type { Article } from '../../../utils/core/article';
import type { SafeHtml } from '../../../utils/core/sanitise/safe-html';

/** An article as extraction gives it, with the given parts. */
export function makeArticle(parts: Partial<Article> = {}): Article {
  const url = parts.url ?? 'https://news.test/story';
  const text = parts.text ?? 'The first paragraph.\n\nThe second one.';
  return {
    url,
    canonicalUrl: parts.canonicalUrl ?? url,
    title: 'A story',
    byline: 'Ada Writer',
    siteName: 'News',
    published: '2025-03-01',
    lang: 'en',
    dir: 'ltr',
    excerpt: 'The first paragraph.',
    leadImage: null,
    html: '<p>The first paragraph.</p><p>The second one.</p>' as SafeHtml,
    text,
    length: 5,
    readingMinutes: 1,
    nextPage: null,
    isCut: false,
    isVertical: false,
    ...parts,
  };
}

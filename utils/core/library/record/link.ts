import { articleId } from './article-id';
import { ARTICLE_SCHEMA, type SavedArticle, siteNameOf, UNTOUCHED } from './saved-article';

/** An address kept without a text, which comes when its page is opened. */
export function toLink(url: string, title: string, now: Date): SavedArticle {
  const time = now.toISOString();
  return {
    ...UNTOUCHED,
    schema: ARTICLE_SCHEMA,
    id: articleId(url),
    url,
    canonicalUrl: url,
    title: title.trim() || url,
    siteName: siteNameOf(url),
    saved: time,
    updated: time,
    ...{ byline: null, published: null, lang: null, leadImage: null, nextPage: null },
    ...{ dir: 'ltr', excerpt: '', html: '', text: '', isVertical: false, isCut: false },
    ...{ readingMinutes: 0, length: 0, size: 0, pictureSize: 0 },
  };
}

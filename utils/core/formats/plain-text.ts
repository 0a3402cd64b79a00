import type { Article } from '../article';
import { textBlocks } from '../text/blocks';

type Details = Pick<Article, 'title' | 'byline' | 'siteName' | 'published' | 'url'>;

/**
 * The story as plain text: title, one line of details, the blocks with a blank line between them, the address.
 * @param body holds the story's HTML
 */
export function toPlainText(article: Details, body: Element): string {
  const details = [article.byline, article.siteName, article.published].filter((detail) => detail !== null);
  return `${[article.title, details.join(' · '), ...textBlocks(body), article.url].filter(Boolean).join('\n\n')}\n`;
}

import type { Article } from '../article';
import { textBlocks } from '../text/block-text';

type Details = Pick<Article, 'title' | 'byline' | 'siteName' | 'published' | 'url'>;

/**
 * The story as plain text: title, one line of details, the blocks with a blank line between them, the address.
 * @param body holds the story's HTML; not to be used afterwards
 */
export function toPlainText(article: Details, body: Element): string {
  const details = [article.byline, article.siteName, article.published].filter((detail) => detail !== null);
  return `${[article.title, details.join(' · '), ...plainBlocks(body), article.url].filter(Boolean).join('\n\n')}\n`;
}

/** The text block by block; code keeps its lines. @param body not to be used afterwards */
export function plainBlocks(body: Element): string[] {
  const codes = [...body.querySelectorAll('pre')].map((pre, index) => {
    const code = pre.textContent.replace(/^\n+|\s+$/g, '');
    pre.textContent = `\u0000${index}`;
    return code;
  });
  return textBlocks(body).map((block) => (block.startsWith('\u0000') ? (codes[Number(block.slice(1))] ?? '') : block));
}

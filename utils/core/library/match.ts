import type { ArticleSummary } from './saved-article';

/** Folds case and accents, so that "Élysée" is found by "elysee". */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of a filter stands somewhere in a summary, as part of a word or whole. */
export function matches(summary: ArticleSummary, filter: string): boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = fold([summary.title, summary.siteName, summary.byline ?? '', summary.excerpt].join('\n'));
  return words.every((word) => text.includes(word));
}

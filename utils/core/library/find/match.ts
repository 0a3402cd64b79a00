import type { ArticleSummary } from '../record/saved-article';

const ASCII = /^[\p{ASCII}]*$/u;

/** Folds case and accents, so that "Élysée" is found by "elysee". */
export const foldForSearch = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a filter looks for, folded: its words, and what stands in quotes as one. */
export function wordsOf(filter: string): string[] {
  const parts = foldForSearch(filter).matchAll(/["“”„]([^"“”„]+)["“”„]|([^\s"“”„]+)/g);
  return [...parts].map(([, phrase, word]) => (phrase ?? word ?? '').trim()).filter(Boolean);
}

/** Letters of a phrase that is looked for. */
const PHRASE = 200;

/** A filter that looks for a passage as it stands: in quotes where it is more than a word. */
export function phraseOf(passage: string): string {
  const phrase = passage
    .replace(/["“”„\s]+/g, ' ')
    .trim()
    .slice(0, PHRASE)
    .trim();
  return phrase.includes(' ') ? `"${phrase}"` : phrase;
}

const folded = new WeakMap<ArticleSummary, string>();

/** The text of a summary that a filter looks through, folded once for each summary. */
export function foldedSummary(summary: ArticleSummary): string {
  let text = folded.get(summary);
  if (text === undefined) {
    const { title, siteName, byline, excerpt, tags } = summary;
    text = foldForSearch([title, siteName, byline ?? '', excerpt, ...tags].join('\n'));
    folded.set(summary, text);
  }
  return text;
}

/** Whether every word stands somewhere in a summary, as part of a word or whole. @param words folded */
export function holds(summary: ArticleSummary, words: readonly string[]): boolean {
  return words.length === 0 || words.every((word) => foldedSummary(summary).includes(word));
}

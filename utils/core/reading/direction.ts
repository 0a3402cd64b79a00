import { native, selectAll } from '../dom';

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction a language is written in. @param locale BCP 47 */
export function directionOfLocale(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Languages that may be set in columns. */
const IN_COLUMNS = /^(?:ja|zh)\b/i;

/**
 * Whether a page sets its prose in columns from right to left.
 * @param lang BCP 47 of the story; others than Japanese and Chinese are not looked at
 */
export function isVertical(document: Document, lang: string | null): boolean {
  if (!lang || !IN_COLUMNS.test(lang)) return false;
  const page = native(document);
  const lengths = [...selectAll(document, 'p')].map((prose) => ({ prose, length: prose.textContent.length }));
  const longest = lengths.sort((one, other) => other.length - one.length)[0]?.prose ?? page.body;
  return page.defaultView?.getComputedStyle(longest).writingMode === 'vertical-rl';
}

/**
 * Letters, told by their codes where that is plain. A pattern over all scripts (`\p{L}`) costs a page some milliseconds before it
 * is asked the first time, which is more than all that Lede asks of most pages.
 */

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;

/** Blocks without letters and marks: punctuation, arrows and signs, Chinese punctuation, what chooses how a sign is drawn. */
const SIGNS: readonly (readonly [first: number, last: number])[] = [
  [0x2000, 0x2070],
  [0x2190, 0x2bff],
  [0x3000, 0x3004],
  [0xfe00, 0xfe0f],
];

const isAmong = (code: number, first: number, last: number) => code >= first && code <= last;

/** Whether a code point is a letter; null where only the browser's tables know. */
function plainly(code: number): boolean | null {
  if (code < 0x80) return isAmong(code | 0x20, 0x61, 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  // Cyrillic, the Chinese characters, the Korean syllables.
  if (isAmong(code, 0x400, 0x481) || isAmong(code, 0x4e00, 0x9fff) || isAmong(code, 0xac00, 0xd7a3)) return true;
  return SIGNS.some(([first, last]) => isAmong(code, first, last)) ? false : null;
}

/** @param code a code point */
export const isLetter = (code: number): boolean => plainly(code) ?? LETTER.test(String.fromCodePoint(code));

/** Whether a code point is a letter or a mark of one. */
export const isWritten = (code: number): boolean =>
  plainly(code) ?? (LETTER.test(String.fromCodePoint(code)) || MARK.test(String.fromCodePoint(code)));

/** How many letters stand in a text, as far as `most`. */
export function lettersIn(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = 0; at < text.length && count < most; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (isLetter(code)) count++;
    if (code > 0xffff) at++;
  }
  return count;
}

/** A text from its first letter to its last, with the marks that belong to them. */
export function trimToLetters(text: string): string {
  let first = 0;
  let end = text.length;
  for (let code = text.codePointAt(first); code !== undefined && !isWritten(code); code = text.codePointAt(first))
    first += code > 0xffff ? 2 : 1;
  while (end > first) {
    const isPair = isAmong(text.charCodeAt(end - 1), 0xdc00, 0xdfff) && end - 2 >= first;
    if (isWritten(text.codePointAt(end - (isPair ? 2 : 1)) ?? 0)) break;
    end -= isPair ? 2 : 1;
  }
  return text.slice(first, end);
}

/** Chinese, Japanese, Korean and Thai, which set no spaces between their words. */
const DENSE =
  /[\u0e01-\u0e5b\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3038-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\ud840-\ud88f]/;

/** Whether a text is written, in part, without spaces between its words. */
export const isDense = (text: string): boolean => DENSE.test(text);

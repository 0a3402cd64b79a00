/** Scripts written without spaces between words: Han, Kana, Thai, Lao, Khmer, Myanmar. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Where none of these stands, none of those scripts does: one range is asked ten times as fast as seven scripts. */
const MAY_BE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;
const WORD = /[\p{L}\p{N}]+(?:['’\-.,][\p{L}\p{N}]+)*/gu;

const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 480;

/** Length of a text: `words` in scripts with spaces plus `characters` in scripts without. */
export function countText(text: string): { words: number; characters: number } {
  const characters = MAY_BE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  const spaced = characters ? text.replace(UNSPACED, ' ') : text;
  return { words: spaced.match(WORD)?.length ?? 0, characters };
}

/** A text's length and the time it takes, from one count. */
export function measureText(text: string): { length: number; readingMinutes: number } {
  const { words, characters } = countText(text);
  return {
    length: characters > words ? characters + words : words,
    readingMinutes: Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE)),
  };
}

/** Words of a text; characters where most of it stands in a script without spaces. */
export function textLength(text: string): number {
  return measureText(text).length;
}

/** Whole minutes to read a text silently, at least 1 (about 230 words or 480 characters a minute). */
export function readingMinutes(text: string): number {
  return measureText(text).readingMinutes;
}

import { foldForSearch } from './match';

/** A piece of a text around a hit, cut into parts; every other part, from the second on, is a hit. */
export type Passage = readonly string[];

/** Characters shown before and after the first hit. */
const BEFORE = 60;
const AFTER = 140;

/**
 * Looks for words in a text.
 * @param words folded; all of them have to stand in the text or in `elsewhere`
 * @param elsewhere folded text that belongs to it, such as its title
 * @returns the passage around the first hit, or null where the text has none or misses a word
 */
export function findPassage(text: string, words: readonly string[], elsewhere = ''): Passage | null {
  const folded = foldForSearch(text);
  let first = -1;
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0 && !elsewhere.includes(word)) return null;
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  if (first < 0) return null;
  return mark(text, words, folded.length === text.length ? first : originalIndex(text, first));
}

function mark(text: string, words: readonly string[], hit: number): Passage {
  const start = startOfWord(text, Math.max(0, hit - BEFORE));
  const shown = text.slice(start, hit + AFTER).replace(/\s+/g, ' ');
  const parts = markAll(shown, words);
  const [head = '', ...rest] = parts;
  const open = start > 0 ? `…${head}` : head;
  const last = rest.at(-1);
  if (hit + AFTER >= text.length) return [open, ...rest];
  return last === undefined ? [`${open}…`] : [open, ...rest.slice(0, -1), `${last}…`];
}

/**
 * Cuts a text at the words it holds.
 * @param words folded
 * @returns text, hit, text, hit … text
 */
export function markAll(text: string, words: readonly string[]): Passage {
  const folded = foldForSearch(text);
  const isSame = folded.length === text.length;
  const original = (at: number) => (isSame ? at : originalIndex(text, at));
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < folded.length; ) {
    const next = nearest(folded, words, at);
    if (!next) break;
    const [from, to] = [original(next.at), original(next.at + next.length)];
    parts.push(text.slice(done, from), text.slice(from, to));
    done = to;
    at = next.at + next.length;
  }
  parts.push(text.slice(done));
  return parts;
}

function nearest(folded: string, words: readonly string[], from: number): { at: number; length: number } | null {
  let found: { at: number; length: number } | null = null;
  for (const { length, at } of words.map((word) => ({ length: word.length, at: folded.indexOf(word, from) }))) {
    if (at < 0 || length === 0) continue;
    if (!found || at < found.at || (at === found.at && length > found.length)) found = { at, length };
  }
  return found;
}

/** Where a place in the folded text stands in the text itself: folding takes marks away and may lengthen letters. */
function originalIndex(text: string, foldedIndex: number): number {
  let at = 0;
  let length = 0;
  for (const letter of text) {
    if (length >= foldedIndex && foldForSearch(letter) !== '') break;
    length += foldForSearch(letter).length;
    at += letter.length;
  }
  return at;
}

/** The beginning of the word at `at`, where one is near. */
function startOfWord(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE / 2).search(/\s/);
  return at === 0 || space < 0 ? at : at + space + 1;
}

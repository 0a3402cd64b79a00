import { type Lexicon, type Phrases, WORD_GROUPS, type WordGroup } from './lexicon';

/** More than any language needs: what a broken store could make a page look for, in phrases and in characters of one. */
const MOST_PHRASES = 500;
const LONGEST_PHRASE = 120;

/** Reads a stored lexicon; null where it is none. */
export function parseLexicon(stored: unknown): Lexicon | null {
  const from = stored as Partial<Record<WordGroup, unknown>> | null | undefined;
  const lexicon: Partial<Record<WordGroup, Phrases>> = {};
  for (const group of WORD_GROUPS) {
    const phrases = from?.[group];
    if (!isPhrases(phrases)) return null;
    lexicon[group] = phrases;
  }
  return lexicon as Lexicon;
}

const isPhrases = (stored: unknown): stored is Phrases =>
  Array.isArray(stored) &&
  stored.length <= MOST_PHRASES &&
  stored.every((phrase) => typeof phrase === 'string' && phrase.length <= LONGEST_PHRASE);

/** The language of a BCP 47 tag by its two letters, older names folded; empty where the tag says none. */
export function languageOf(tag: string): string {
  const language = /^[a-z]{2}(?![a-z])/.exec(tag.trim().toLowerCase())?.[0] ?? '';
  return ({ iw: 'he', in: 'id', nb: 'no', nn: 'no', sh: 'sr' } as Record<string, string>)[language] ?? language;
}

/** Scripts, and letters of one, that tell a language Lede knows, for pages that do not say theirs. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u0980-\u09ff]/, 'bn'],
  [/[\u0b80-\u0bff]/, 'ta'],
  [/[\u0c00-\u0c7f]/, 'te'],
  [/[\u0e00-\u0e7f]/, 'th'],
  [/[\u10a0-\u10ff]/, 'ka'],
  [/[\u0530-\u058f]/, 'hy'],
  [/[\u0370-\u03ff]/, 'el'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[ٹڈڑںےہ]/, 'ur'],
  [/[پچژگ]/, 'fa'],
  [/[\u0600-\u06ff]/, 'ar'],
  [/[әғқңұ]/i, 'kk'],
  [/[іїєґ]/i, 'uk'],
  [/[ѓќѕ]/i, 'mk'],
  [/[ђћјљњџ]/i, 'sr'],
  // A vowel in Bulgarian, but only before vowels in Russian.
  [/ъ[бвгджзклмнпрстфхцчшщ]/i, 'bg'],
  [/[\u0400-\u04ff]/, 'ru'],
];

/** The language a text's script tells; empty for Latin and others that many share. */
export function languageOfScript(text: string): string {
  return SCRIPTS.find(([script]) => script.test(text))?.[1] ?? '';
}

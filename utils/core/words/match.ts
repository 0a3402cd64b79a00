import type { Lexicon, WordGroup } from './lexicon';

/** Groups whose entries are whole labels; `consent` is searched inside text instead. */
const LABEL_GROUPS = [
  'share',
  'follow',
  'related',
  'newsletter',
  'signIn',
  'notification',
  'app',
  'comments',
  'ads',
  'tags',
  'leadIn',
  'reading',
  'answer',
] as const satisfies readonly WordGroup[];

export type LabelGroup = (typeof LABEL_GROUPS)[number];

/** The words of one page's languages, ready to be asked. */
export interface Words {
  /** Groups a whole label belongs to; empty where it is no label Lede knows. `label` is normalised. */
  groupsOf(label: string): readonly LabelGroup[];
  /** How many different consent phrases stand in a text, folded. */
  consentPhrases(text: string): number;
}

const NONE: readonly LabelGroup[] = [];
/** Longest label worth looking up, in characters. */
export const LABEL_LIMIT = 70;

/** Letters that stand for the same one: the Turkish i without a dot, and the Arabic yeh and kaf that Persian pages mix with their own. */
const SAME_LETTER: Readonly<Record<string, string>> = { '’': "'", ı: 'i', ي: 'ی', ى: 'ی', ك: 'ک', '\u200c': ' ' };

/** Folds how sites write the same words: case, spaces, quotes, and letters with more than one form. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/[’ıيىك\u200c]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** The label a text is, without the counts, colons and arrows around it. */
export function normalise(text: string): string {
  return fold(text).replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
}

/**
 * Compiles lexicons for look-ups.
 * @param lexicons the languages to look for, any number
 */
export function compileWords(lexicons: readonly Lexicon[]): Words {
  const whole = new Map<string, LabelGroup[]>();
  const openings: [string, LabelGroup][] = [];
  const consent = new Set<string>();
  for (const lexicon of lexicons) {
    for (const phrase of lexicon.consent.split('|')) consent.add(fold(phrase));
    for (const group of LABEL_GROUPS) {
      for (const phrase of lexicon[group].split('|')) {
        const key = normalise(phrase);
        if (phrase.endsWith('*')) openings.push([key, group]);
        const groups = whole.get(key);
        if (!groups) whole.set(key, [group]);
        else if (!groups.includes(group)) groups.push(group);
      }
    }
  }
  return {
    groupsOf(label) {
      const groups = whole.get(label);
      if (groups) return groups;
      for (const [opening, group] of openings) if (opens(label, opening)) return [group];
      return NONE;
    },
    consentPhrases(text) {
      let count = 0;
      for (const phrase of consent) if (text.includes(phrase)) count++;
      return count;
    },
  };
}

/** An opening ends where a word ends, where the script sets its words apart. */
function opens(label: string, opening: string): boolean {
  if (!label.startsWith(opening)) return false;
  const next = label[opening.length];
  return (
    next === undefined || !/\p{Alphabetic}/u.test(next) || /\p{Script=Han}|[\u3040-\u30ff\uac00-\ud7af]/u.test(next)
  );
}

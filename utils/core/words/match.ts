import type { Lexicon, WordGroup } from './lexicon';

/** Groups whose entries are whole labels; `consent` is searched inside text instead. */
const LABEL_GROUPS = [
  'share',
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
  /** How many different consent phrases stand in a lower-case text. */
  consentPhrases(text: string): number;
}

const NONE: readonly LabelGroup[] = [];
/** Longest label worth looking up, in characters. */
export const LABEL_LIMIT = 70;

/** Folds what differs between sites that mean the same label: case, spaces, quotes, counts, colons and arrows around it. */
export function normalise(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '')
    .toLowerCase();
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
    for (const phrase of lexicon.consent.split('|')) consent.add(phrase);
    for (const group of LABEL_GROUPS) {
      for (const phrase of lexicon[group].split('|')) {
        if (phrase.endsWith('*')) openings.push([normalise(phrase), group]);
        else {
          const key = normalise(phrase);
          const groups = whole.get(key);
          if (!groups) whole.set(key, [group]);
          else if (!groups.includes(group)) groups.push(group);
        }
      }
    }
  }
  return {
    groupsOf(label) {
      const groups = whole.get(label);
      if (groups) return groups;
      for (const [opening, group] of openings) if (label.startsWith(opening)) return [group];
      return NONE;
    },
    consentPhrases(text) {
      let count = 0;
      for (const phrase of consent) if (text.includes(phrase)) count++;
      return count;
    },
  };
}

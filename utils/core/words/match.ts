import { isDense, isLetter, isWritten, trimToLetters } from './letters';
import { LABEL_GROUPS, type LabelGroup, type Lexicon } from './lexicon';

export type { LabelGroup } from './lexicon';

/** The words of one page's languages, ready to be asked. */
export interface Words {
  /** Groups a whole label belongs to; empty where it is no label Lede knows. `label` is normalised. */
  groupsOf(label: string): readonly LabelGroup[];
  /** False where a text cannot be a label, by its first letters: most texts are told by that, before anything is folded. */
  mayBeLabel(text: string): boolean;
  /** Whether a normalised label begins as what is pressed to answer somebody. */
  answersSomebody(label: string): boolean;
  /** How many different consent phrases stand in a text, folded: those about cookies and the weaker ones. */
  consentPhrases(text: string): number;
  /** How many of those speak of cookies, tracking or advertising by themselves. */
  cookiePhrases(text: string): number;
}

const NONE: readonly LabelGroup[] = [];
/** Longest label worth looking up, in characters. */
export const LABEL_LIMIT = 70;

/** Letters that stand for the same one: the Turkish i without a dot, and the Arabic yeh and kaf that Persian pages mix with their own. */
const SAME_LETTER: Readonly<Record<string, string>> = { '’': "'", ı: 'i', ي: 'ی', ى: 'ی', ك: 'ک', '\u200c': ' ' };

/** Nothing but plain letters, marks and single spaces: most of what stands on most pages. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** So many letters tell most texts from labels; others than these may be written in more than one way. */
const BEGINNING = 3;
const LETTERS = /^[A-Za-z]{3}$/;

/** A phrase that is its own label already: nearly all are. */
const LABEL = /^[a-z](?:[a-z ]*[a-z])?$/;

/** Folds how sites write the same words: case, spaces, quotes, and letters with more than one form. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/[’ıيىك\u200c]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** The label a text is, without the counts, colons and arrows around it. */
export function normalise(text: string): string {
  const folded = fold(text.trim());
  if (/^[a-z](?:.*[a-z])?$/.test(folded)) return folded;
  return trimToLetters(folded);
}

/**
 * Compiles lexicons for look-ups.
 * @param lexicons the languages to look for, any number
 */
export function compileWords(lexicons: readonly Lexicon[]): Words {
  const whole = new Map<string, LabelGroup[]>();
  /** What may stand at the beginning, by its first two letters. */
  const openings = new Map<string, [string, LabelGroup][]>();
  const beginnings = new Set<string>();
  const replies = new Set<string>();
  const cookie = new Set<string>();
  const privacy = new Set<string>();
  const add = (phrase: string, group: LabelGroup) => {
    const key = LABEL.test(phrase) ? phrase : normalise(phrase);
    if (phrase.endsWith('*')) {
      const begin = key.slice(0, 2);
      openings.set(begin, [...(openings.get(begin) ?? []), [key, group]]);
    }
    beginnings.add(key.slice(0, BEGINNING));
    const groups = whole.get(key);
    if (!groups) whole.set(key, [group]);
    else if (!groups.includes(group)) groups.push(group);
  };
  for (const lexicon of lexicons) {
    for (const phrase of lexicon.cookie) cookie.add(fold(phrase));
    for (const phrase of lexicon.privacy) privacy.add(fold(phrase));
    for (const phrase of lexicon.reply) replies.add(normalise(phrase));
    for (const group of LABEL_GROUPS) for (const phrase of lexicon[group]) add(phrase, group);
    for (const phrase of lexicon.reject) add(phrase, 'answer');
  }
  const any = anyOf([...cookie, ...privacy]);
  const cookiePhrases = (text: string) => (any.test(text) ? countWithin(text, cookie, opensWord) : 0);
  return {
    groupsOf(label) {
      const groups = whole.get(label);
      if (groups) return groups;
      for (const [opening, group] of openings.get(label.slice(0, 2)) ?? []) if (opens(label, opening)) return [group];
      return NONE;
    },
    mayBeLabel(text) {
      const begin = text.trimStart().slice(0, BEGINNING);
      return !LETTERS.test(begin) || beginnings.has(begin.toLowerCase());
    },
    answersSomebody: (label) => [...replies].some((reply) => opens(label, reply)),
    cookiePhrases,
    consentPhrases: (text) => (any.test(text) ? countWithin(text, cookie, opensWord) + countWithin(text, privacy) : 0),
  };
}

/** Most texts hold none of the phrases: one pass tells. */
function anyOf(phrases: readonly string[]): RegExp {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.length > 0 ? escaped.join('|') : '$^');
}

function countWithin(
  text: string,
  phrases: ReadonlySet<string>,
  stands: (text: string, phrase: string) => boolean = () => true,
): number {
  let count = 0;
  for (const phrase of phrases) if (text.includes(phrase) && stands(text, phrase)) count++;
  return count;
}

/** Many languages call cookies by the word for what is baked: "pepparkakor" are no "kakor". "Cookie" itself may end a word. */
function opensWord(text: string, phrase: string): boolean {
  if (phrase.startsWith('cookie') || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(phrase))
    return true;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** An opening ends where a word ends, where the script sets its words apart. */
function opens(label: string, opening: string): boolean {
  if (!label.startsWith(opening)) return false;
  const next = label[opening.length];
  return next === undefined || !isWritten(next.charCodeAt(0)) || isDense(next);
}

import type { OwnRule } from '../clutter/findings/own';

/** A file of own rules names itself by this. */
const FORMAT = 'lede-own-rules';
const VERSION = 1;
/** In characters: a host name as DNS has it, a selector and its name as a person may still read them. */
const LONGEST_FIELDS = { site: 253, selector: 500, name: 120 };
/** A list this long is not one a reader made by hand. */
const MOST = 5000;
const SITE = /^[\p{L}\p{N}]([\p{L}\p{N}.:_-]*[\p{L}\p{N}\]])?$/u;

/** What a list of rules held. */
export interface ReadRules {
  rules: OwnRule[];
  /** Entries that are no rule. */
  bad: number;
}

/** What came of reading a file of rules into those there are. */
export interface ImportedRules {
  rules: OwnRule[];
  added: number;
  /** Those that were there already. */
  known: number;
  bad: number;
}

/** Reads rules of unknown origin, one by one; the same rule twice counts once. */
export function parseOwnRules(value: unknown): ReadRules {
  if (!Array.isArray(value)) return { rules: [], bad: 0 };
  const rules = new Map<string, OwnRule>();
  let bad = 0;
  for (const entry of value) {
    const rule = parseRule(entry);
    if (!rule || rules.size >= MOST) bad++;
    else if (!rules.has(keyOf(rule))) rules.set(keyOf(rule), rule);
  }
  return { rules: [...rules.values()], bad };
}

/** The rules as the text of a file that `importOwnRules` reads. */
export function exportOwnRules(rules: readonly OwnRule[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, rules }, null, 2)}\n`;
}

/**
 * Joins the rules of a file to those there are.
 * @param isSelector whether a text is a CSS selector the browser understands
 * @returns null where the text is no such file
 */
export function importOwnRules(
  text: string,
  present: readonly OwnRule[],
  isSelector: (text: string) => boolean,
): ImportedRules | null {
  const file = parseJson(text);
  if (file?.format !== FORMAT || file.version !== VERSION || !Array.isArray(file.rules)) return null;
  const read = parseOwnRules(file.rules);
  const rules = [...present];
  let [known, bad] = [file.rules.length - read.bad - read.rules.length, read.bad];
  for (const rule of read.rules) {
    if (!isSelector(rule.selector)) bad++;
    else if (rules.some((other) => isSame(other, rule))) known++;
    else rules.push(rule);
  }
  return { rules, added: rules.length - present.length, known, bad };
}

function parseRule(entry: unknown): OwnRule | null {
  const { site, selector, name } = (entry ?? {}) as Record<string, unknown>;
  if (typeof site !== 'string' || typeof selector !== 'string') return null;
  if (site.length > LONGEST_FIELDS.site || !SITE.test(site)) return null;
  if (selector.length > LONGEST_FIELDS.selector || selector.trim() === '') return null;
  return { site, selector, name: typeof name === 'string' ? name.slice(0, LONGEST_FIELDS.name) : '' };
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const keyOf = ({ site, selector }: OwnRule): string => `${site}\n${selector}`;

export const isSame = (one: OwnRule, other: OwnRule): boolean => keyOf(one) === keyOf(other);

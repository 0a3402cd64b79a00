import { attributeOf, holds, matches, native, parentOf, selectAll } from '../dom';
/** How a piece of a page is found again, on this page and on others of its site. */
export interface StableSelector {
  selector: string;
  /** True where only counting told it from its neighbours: on another page it may mean another piece. */
  isCounted: boolean;
  /** Selects the pieces made like this one, itself among them; null where it is the only one. */
  alike: string | null;
}

/** Landmarks say enough by their name alone to be a step on the way to a piece. */
const LANDMARK = /^(?:article|aside|dialog|footer|form|header|main|nav|section)$/;
/** State and measure rather than meaning: they come and go, or stand on a hundred other elements. */
const PASSING =
  /^(?:is|has|js)-|^(?:active|open|opened|show|shown|visible|hidden|hide|loaded|loading|lazy\w*|selected|current|sticky|stuck|fixed|first|last|odd|even|in|on|off|clearfix|container|row|wrapper|inner|outer)$|^(?:col|row|grid|flex|block|inline|float|text|bg|font|border|rounded|shadow|items|justify|self|content|space|gap|order|z|w|h|m[trblxy]?|p[trblxy]?|min|max|top|bottom|left|right)-[\w./]+$|[:/[\]]/;
/** Data attributes that count, time or measure, and Lede's own marks. */
const PASSING_DATA =
  /^data-(?:q7|v-|react|ng|index|position|pos|count|time|date|ts|uid|uuid|guid|hash|src|url|href|json|props|style|width|height|reactid)/;
const LONGEST_VALUE = 48;

/**
 * Names an element so that it is found again where class names are hashed and numbers count articles: by id, data
 * attributes, role and label, classes that are words, and the structure between them; by counting only where nothing else is left.
 */
export function stableSelector(element: Element): StableSelector {
  const doc = native(element).ownerDocument;
  const found = (selector: string) => selectAll(doc, selector);
  const isOnly = (selector: string) => {
    const hits = found(selector);
    return hits.length === 1 && hits[0] === element;
  };
  const own = namesOf(element);
  const { localName } = native(element);
  const steps = [...own, ...own.map((name) => `${localName}${name}`), ...pairs(own)];
  const alike = alikeOf(element, own);
  const named = steps.find(isOnly) ?? belowNamed(element, [...own, localName], isOnly);
  if (named) return { selector: named, isCounted: false, alike };
  return { selector: countedPath(element), isCounted: true, alike };
}

/** Whether a name is made of words, not drawn from a hash or a counter. */
export function isWordy(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_VALUE) return false;
  const tokens = name.split(/[-_\s]+/).filter(Boolean);
  return tokens.length > 0 && tokens.every((token) => isSpelled(token.split(/(?<=[a-z])(?=[A-Z])/)));
}

/** Words written together are longer than the snippets between a hash's capitals. */
function isSpelled(parts: readonly string[]): boolean {
  const isSnippets = parts.length > 1 && parts.some((part) => part.length < 2);
  return !isSnippets && parts.every(isWord);
}

function isWord(part: string): boolean {
  if (/^\d{1,2}$/.test(part)) return true;
  // Letters and up to one figure at the end, as in `rail2`; figures inside are a hash.
  if (!/^\p{L}+\d?$/u.test(part)) return false;
  const isCased = /^(?:\p{Ll}+|\p{Lu}+|\p{Lu}\p{Ll}+)\d?$/u.test(part) || !/[a-z]/i.test(part);
  const isSpoken = part.length < 4 || /[^a-z]|[aeiouy]/i.test(part.replace(/\d$/, ''));
  return isCased && isSpoken && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(part);
}

/** The names of an element that mean the same on another page, best first. */
function namesOf(element: Element): string[] {
  const names: string[] = [];
  const { id } = native(element);
  if (id && isWordy(id)) names.push(`#${escaped(id)}`);
  for (const { name, value } of native(element).attributes) {
    if (!name.startsWith('data-') || PASSING_DATA.test(name) || !isWordy(name)) continue;
    if (value === '') names.push(`[${name}]`);
    else if (isWordy(value)) names.push(`[${name}="${value}"]`);
  }
  for (const name of ['role', 'aria-label', 'itemprop', 'name']) {
    const value = attributeOf(element, name);
    if (value && isWordy(value)) names.push(`[${name}="${value}"]`);
  }
  for (const token of native(element).classList) {
    const hashed = /^([A-Za-z][A-Za-z]+(?:[-_][A-Za-z]+)*?(?:__|--|_|-))[\w-]{4,12}$/.exec(token);
    if (isWordy(token)) {
      if (!PASSING.test(token)) names.push(`.${escaped(token)}`);
    } else if (hashed?.[1] && isWordy(hashed[1]) && hashed[1].length > 6) {
      // Class names of style modules: the words stay, the hash changes with every build.
      names.push(`[class*="${hashed[1]}"]`);
    }
  }
  return names;
}

function* pairs(names: readonly string[]): Generator<string> {
  for (const [i, one] of names.entries()) for (const other of names.slice(i + 1)) yield joined(one, other);
}

const joined = (one: string, other: string): string => (other.startsWith('#') ? other + one : one + other);

/** Below the nearest ancestor with a name, then below ones further up. */
function belowNamed(element: Element, own: readonly string[], isOnly: (selector: string) => boolean): string | null {
  for (let at = parentOf(element); at && native(at).localName !== 'body'; at = parentOf(at)) {
    const names = [...namesOf(at), ...(LANDMARK.test(native(at).localName) ? [native(at).localName] : [])];
    for (const name of names) {
      const join = at === parentOf(element) ? ' > ' : ' ';
      const hit = own.map((step) => `${name}${join}${step}`).find(isOnly);
      if (hit) return hit;
    }
  }
  return null;
}

/** From the nearest ancestor that one name tells from all others, down by names where they do and by counting where not. */
function countedPath(element: Element): string {
  const doc = native(element).ownerDocument;
  const steps: string[] = [];
  for (let at: Element | null = element; at && native(at).localName !== 'body'; at = parentOf(at)) {
    const here = at;
    if (here !== element) {
      const anchor = namesOf(here).find((name) => {
        const hits = selectAll(doc, name);
        return hits.length === 1 && hits[0] === here;
      });
      if (anchor) return [anchor, ...steps].join(' > ');
    }
    const among = [...(native(parentOf(here))?.children ?? [])];
    const name = namesOf(here).find((step) => among.filter((other) => matches(other, step)).length === 1);
    const kin = among.filter((other) => native(other).localName === native(here).localName);
    const counted =
      kin.length > 1 ? `${native(here).localName}:nth-of-type(${kin.indexOf(here) + 1})` : native(here).localName;
    steps.unshift(name ?? counted);
  }
  return ['body', ...steps].join(' > ');
}

/** The first name that the element shares with others of its kind, one inside another not among them. */
function alikeOf(element: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const selector = `${native(element).localName}${name}`;
    const hits = [...selectAll(native(element).ownerDocument, selector)];
    if (hits.length > 1 && !hits.some((hit) => hits.some((other) => other !== hit && holds(other, hit)))) {
      return selector;
    }
  }
  return null;
}

/** CSS.escape for the plain names this file lets through: a leading figure is all that needs it. */
const escaped = (name: string): string => name.replace(/^\d/, (figure) => `\\3${figure} `);

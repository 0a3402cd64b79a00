import { attributeOf, closest, nameOf, native, parentOf, select } from '../../dom';
import { normalise } from '../../words/match';
import type { Rule } from '../findings/rule';
import type { Page } from '../look/page';
import { lonelyHeading, mayHide, overWrappers } from '../signs/boxes';
import { WAY_IN } from '../signs/paywall';
import { saying } from '../signs/saying';
import { isInSentence } from '../signs/sentence';
import { controlsOf, isRow, STRAY_LIMIT, shareOf } from '../signs/share-row';

const TOKENS =
  '[class*=share i],[class*=social i],[id*=share i],[class*=addtoany i],[class*=sharedaddy i],[class*=addthis i]';
const TOKEN =
  /(?:^|[\s_-])(?:(?:social[-_]?)?shar(?:e|ing)[-_]?(?:bar|box|buttons?|tools?|icons?|links?|list|widget|container|wrapper|row|menu|post|article|block)?s?|social[-_]?(?:share|sharing|bar|buttons?|icons?|links?|media|tools?|list)|addtoany\w*|a2a_kit|sharedaddy|addthis\w*|heateor\w*|essb\w*)(?=$|[\s_-])/i;
/** A link that says more than a button would is a sentence of the story to be passed on, in characters. */
const BUTTON_LIMIT = 50;
/** Words of a way in, beside those a wall has: networks named there are ways to sign in. */
const SIGN_IN =
  /\b(?:sign up|continue with|register|connect with|registrieren|se connecter|s'inscrire|log ind|zaloguj)\b/i;
const NEAR = 4;

/** Share buttons: links that post the page, buttons that name networks, a "Share" label with its row. */
export const share: Rule = {
  kind: 'share',
  where: 'article',
  *find(page) {
    const seen = new Map<Element, Element | null>();
    for (const control of page.all('a[href],button')) {
      const is = shareOf(control);
      if (is === 'none') continue;
      if ((page.measure(control)?.chars ?? 0) > BUTTON_LIMIT && native(page.story?.root)?.contains(control)) continue;
      const row = rowOf(control, page, seen);
      if (row && !isWayIn(row, page))
        yield { elements: [row], reason: 'share-links', confidence: is === 'link' ? 0.95 : 0.8 };
    }
    for (const { element, text } of page.labels.get('share') ?? []) {
      if (closest(element, 'nav,footer')) continue;
      const line = closest(element, 'p');
      const row = line ? null : (labelledRow(element, page) ?? lonelyHeading(element, page));
      const isWhole = !line || normalise(line.textContent ?? '') === text;
      const piece = row ?? (isWhole ? wordBefore(line ?? element, page) : null);
      if (piece && !isWayIn(piece, page)) yield { elements: [piece], reason: 'share-label', confidence: 0.8 };
    }
    for (const { element, text } of page.labels.get('follow') ?? []) {
      const line = closest(element, 'p');
      const row = line && normalise(line.textContent ?? '') !== text ? null : followRow(element, page);
      if (row) yield { elements: [row], reason: 'share-follow', confidence: 0.75 };
    }
    for (const element of page.all(TOKENS)) {
      if (nameOf(element) === 'P' || !TOKEN.test(`${attributeOf(element, 'class')} ${native(element).id}`)) continue;
      if (isRow(element, page) && !isWayIn(element, page))
        yield { elements: [element], reason: 'share-name', confidence: 0.7 };
    }
  },
};

/** Whether networks are named as ways to sign in, here or in the small box around. */
function isWayIn(row: Element, page: Page): boolean {
  let box: Element | null = row;
  if (controlsOf(row, page).own > 0) return false;
  for (let level = 0; box && level < NEAR; level++, box = parentOf(box)) {
    if (!page.measure(box, 400)) return false;
    if (SIGN_IN.test(saying(box)) || WAY_IN.test(saying(box)) || select(box, 'input[type=password]')) return true;
  }
  return false;
}

/** The row a "Share" label opens, with the label: the first box around it that holds share controls; null where none does. */
function labelledRow(label: Element, page: Page): Element | null {
  let row: Element | null = null;
  for (let box: Element | null = label; box && mayHide(box, page); box = parentOf(box)) {
    const { own, blank, others, stray, isMore } = controlsOf(box, page);
    if (stray > STRAY_LIMIT || isMore || others > own / 2) break;
    if (own > 0 || blank > 1) row = box;
  }
  return row && isShareRow(row, page) ? overWrappers(row, page) : null;
}

const isShareRow = (row: Element, page: Page): boolean => {
  const { own, blank } = controlsOf(row, page);
  return own > 0 || blank > 1;
};

/** The word for sharing, where the next thing beside it is a row to share with: it goes with that row. */
function wordBefore(label: Element, page: Page): Element | null {
  if (closest(label, 'a,button,li')) return null;
  const word = overWrappers(label, page);
  let next = native(word).nextElementSibling;
  while (next && nameOf(next) === 'BR') next = native(next).nextElementSibling;
  return next && isRow(next, page) && isShareRow(next, page) ? word : null;
}

/** The row a "Follow us" opens: as far up as every link leads to a network and nothing else is said. */
function followRow(label: Element, page: Page): Element | null {
  let row: Element | null = null;
  for (let box: Element | null = label; box && mayHide(box, page); box = parentOf(box)) {
    const { profiles, links, stray, isMore } = controlsOf(box, page);
    if (profiles < links || stray > STRAY_LIMIT || isMore) break;
    if (links > 0) row = box;
  }
  return row;
}

/** The row around one share control: as far up as a box holds little but such controls; null in a line of text. */
function rowOf(control: Element, page: Page, seen: Map<Element, Element | null>): Element | null {
  let row: Element = control;
  const path: Element[] = [];
  let known: Element | null | undefined;
  for (let box = parentOf(control); box && mayHide(box, page); box = parentOf(box)) {
    known = seen.get(box);
    if (known !== undefined || !isRow(box, page)) break;
    path.push(box);
    row = box;
  }
  // A neighbour has been here: its row is this one's.
  if (known) return null;
  if (row === control && (shareOf(control) === 'names' || isInLine(control, page))) return null;
  for (const box of path) seen.set(box, row);
  return overWrappers(row, page);
}

/** Whether a single control stands in a line that says something. */
function isInLine(control: Element, page: Page): boolean {
  const line = closest(control, 'p,li,blockquote,figcaption,td');
  return line !== null && (controlsOf(line, page).stray > STRAY_LIMIT || isInSentence(control, page));
}

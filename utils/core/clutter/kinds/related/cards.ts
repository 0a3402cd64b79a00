import { closest, nameOf, parentOf, select, selectAll, textOf } from '../../../dom';
import type { Rule } from '../../findings/rule';
import type { Page } from '../../look/page';
import { isApart, mayHide, overWrappers } from '../../signs/boxes';
import { isHeadline, linksOf, wayOf } from '../../signs/links';
import { isBlock } from './pointers';

/** A card says this much at the most, in characters. */
const CARD_LIMIT = 420;
/** A story with more of them than this is about what they show. */
const MOST = 4;
/** Prose so near, in siblings, and so long, in characters. */
const NEAR = 4;
const PROSE = 80;

const LINKED = ':is(h2,h3,h4,h5,h6) a[href],a[href] :is(h2,h3,h4,h5,h6)';
/** So many side by side are parts of what the story shows. */
const ROW = 3;

/** Other stories between the story's paragraphs: a linked picture with a headline, in a box of its own. */
export const cards: Rule = {
  kind: 'related',
  where: 'article',
  *find(page) {
    const { story } = page;
    if (!story) return;
    const found = new Set<Element>();
    for (const link of page.all('a[href]')) {
      if (isApart(link, page) || wayOf(link) !== 'story' || closest(link, 'p,figcaption,blockquote,td,h2')) continue;
      const card = cardAround(link, page, story.root);
      if (card) found.add(card);
    }
    if (found.size > MOST) return;
    for (const card of found)
      if (rowAround(card, found) < ROW) yield { elements: [card], reason: 'related-card', confidence: 0.7 };
  },
};

/** How many cards stand side by side, with this one. */
function rowAround(card: Element, cards: ReadonlySet<Element>): number {
  let count = 1;
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const)
    for (let next = card[side]; next && cards.has(next); next = next[side]) count++;
  return count;
}

/** The largest box inside the story that is one card or a few side by side. */
function cardAround(link: Element, page: Page, root: Element): Element | null {
  let card: Element | null = null;
  for (let box: Element | null = link; box && box !== root && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, CARD_LIMIT * MOST);
    const { stories, short, out, pictures, headings, fields, frames } = linksOf(box, page);
    if (select(box, 'figcaption')) break;
    if (!counted || counted.paragraphs > 0 || fields + frames + out > 0 || short > stories * 2 + 1) break;
    // A heading over a link may say what the link leads to, a file or a person; a headline is the link.
    const isShown = pictures > 0 || nameOf(box) === 'ASIDE' || (headings > 0 && select(box, LINKED) !== null);
    const isLinked =
      stories > 0 && counted.chars - counted.linkChars <= stories * 140 && counted.chars <= stories * CARD_LIMIT;
    const told = counted.longest;
    if (isShown && isLinked && told < 120 && !/^(?:A|FIGURE|LI|H[1-6]|SPAN)$/.test(nameOf(box)) && isBlock(box))
      card = box;
  }
  if (!card || !hasHeadline(card)) return null;
  const whole = overWrappers(card, page);
  return isBetweenProse(whole, page) ? whole : null;
}

/** What stands at a story's end, or makes up all of it, is what the story shows. */
function isBetweenProse(card: Element, page: Page): boolean {
  return hasProse(card, page, 'previousElementSibling') && hasProse(card, page, 'nextElementSibling');
}

function hasProse(card: Element, page: Page, side: 'previousElementSibling' | 'nextElementSibling'): boolean {
  let sibling = card[side];
  for (let count = 0; sibling && count < NEAR; count++, sibling = sibling[side]) {
    if ((page.measure(sibling, Number.POSITIVE_INFINITY)?.longest ?? 0) >= PROSE) return true;
  }
  return false;
}

/**
 * A picture that leads to its own page with a line below it is no card: the headline itself is the link. Names of a word or two
 * are entries of a gallery that the story shows.
 */
function hasHeadline(card: Element): boolean {
  const links = [...selectAll(card, 'a[href]')].filter((link) => !closest(link, 'figcaption'));
  const says = [...new Set(links.map((link) => textOf(link).trim()))].filter(Boolean);
  const long = says.filter(isHeadline);
  const shared = long.length > 1 ? sharedStart(long) : 0;
  const headlines = long.filter((each) => isHeadline(each.slice(shared).trim())).length;
  return headlines > 0 && headlines >= says.length - headlines;
}

/** How many characters all lines begin with alike: what a page builder says of every entry, as "Drag to move". */
function sharedStart([first = '', ...others]: readonly string[]): number {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return length;
}

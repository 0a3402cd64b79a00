import { closest, holds, nameOf, native, parentOf, select, selectAll } from '../dom';
/** Where the story stands on a page: what clutter rules must never touch. */
export interface Story {
  /** The deepest element that holds the body of the story. */
  root: Element;
  /** The story's headline; null where no heading stands before or in it. */
  heading: Element | null;
}

/** A text this long outside links reads as a paragraph of prose, in characters. */
export const PARAGRAPH = 140;
const SHORT_PARAGRAPH = 50;
const NOT_TEXT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|OPTION|BUTTON|TITLE|SVG)$/i;
/** Elements laid out inside a line, as far as their name tells. */
export const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DFN|EM|FONT|I|INS|KBD|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR)$/i;
const ASIDE = 'a,footer,aside,nav,form,figcaption,blockquote,[role=dialog],[aria-modal],dialog';

/** The nearest element around a text that is laid out as a block. */
export function blockOf(node: Node): Element | null {
  let block = parentOf(node);
  while (block && INLINE.test(nameOf(block))) block = parentOf(block);
  return block;
}

/** Whether a text node is prose a reader sees, judged by its parent's name alone. */
export function isProse(text: Text): boolean {
  return text.length >= SHORT_PARAGRAPH && !NOT_TEXT.test(native(text.parentNode)?.nodeName ?? 'SCRIPT');
}

/**
 * Finds the story by where its paragraphs stand: each text votes for its block's parent and, by half, for the next one up;
 * the winner is widened while an ancestor holds markedly more prose. (After the scoring of Readability.js, without a walk.)
 * @returns null where the page holds less than two paragraphs of prose side by side
 */
export function findStory(doc: Document): Story | null {
  const { body } = native(doc);
  if (!body) return null;
  const votes = new Map<Element, number>();
  const prose: Element[] = [];
  const texts = native(doc).createTreeWalker(body, 4);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (!isProse(text)) continue;
    const block = blockOf(text);
    const parent = native(block)?.parentElement;
    if (!block || !parent || isAside(block)) continue;
    const weight = Math.min(text.length, 600);
    prose.push(block);
    votes.set(parent, (votes.get(parent) ?? 0) + weight);
    const above = parentOf(parent);
    if (above) votes.set(above, (votes.get(above) ?? 0) + weight / 2);
  }
  let root: Element | null = null;
  let most = 2 * PARAGRAPH;
  for (const [element, vote] of votes) {
    if (vote > most && element !== parentOf(body)) {
      most = vote;
      root = element;
    }
  }
  if (!root) return null;
  root = widen(root, prose);
  return { root, heading: findHeading(doc, root) };
}

/** Whether a block stands beside the story. Some servers build a whole page in one form: that is none. */
function isAside(block: Element): boolean {
  const aside = closest(block, ASIDE);
  return aside !== null && !(nameOf(aside) === 'FORM' && select(aside, 'main,h1'));
}

/** Sections of one story often stand in sibling containers: takes the ancestor that holds them all. */
function widen(root: Element, prose: readonly Element[]): Element {
  const within = (element: Element) => prose.reduce((sum, block) => (holds(element, block) ? sum + 1 : sum), 0);
  let best = root;
  let bestCount = within(root);
  let above = parentOf(root);
  for (let level = 0; above && nameOf(above) !== 'BODY' && level < 3; level++, above = parentOf(above)) {
    if (holdsAnother(above, root)) break;
    const count = within(above);
    if (count >= bestCount * 1.5) {
      best = above;
      bestCount = count;
    }
  }
  return best;
}

/** Whether a whole other article, with a top headline of its own, stands behind this one: endless pages add them. */
function holdsAnother(above: Element, root: Element): boolean {
  for (const heading of selectAll(above, 'h1')) {
    const article = heading.closest('article');
    if (article && !holds(article, root) && native(root).compareDocumentPosition(article) & 4) return true;
  }
  return false;
}

/** The last top heading that starts before the story's end, the one nearest before its first paragraph. */
function findHeading(doc: Document, root: Element): Element | null {
  const inside = select(root, 'h1');
  if (inside) return inside;
  let found: Element | null = null;
  for (const heading of selectAll(doc, 'h1,h2')) {
    if (!(native(heading).compareDocumentPosition(root) & 4)) break;
    if (!found || nameOf(heading) <= nameOf(found)) found = heading;
  }
  return found;
}

import type { Box, Layout } from './layout';

const MARK = 'data-lede-no-candidate';
const NO_TEXT = 'svg,noscript,canvas,button,input,select,textarea,object,embed,iframe';
const HIDING = ['hidden', 'aria-hidden', 'style'];
/** So many links that hold most of a box's text make it a menu or a list of teasers. */
const MANY_LINKS = 4;
/** So many short lines, a third of them links, are a foot, a sidebar, a table of results. */
const MANY_LINES = 10;

/**
 * A copy of the page for Readability to take apart: without what can be no story (hidden pieces, menus, lists of links,
 * empty boxes), which are most of a page's elements and of the time it takes.
 */
export function copyCandidates(clone: Document, { root, revealed }: Layout): Document {
  for (const element of revealed) for (const name of HIDING) element.removeAttribute(name);
  for (const box of root.children) markHopeless(box);
  const copy = clone.cloneNode(true) as Document;
  for (const element of copy.querySelectorAll(`[${MARK}]`)) element.remove();
  for (const element of copy.body.querySelectorAll(NO_TEXT)) element.remove();
  return copy;
}

/** A copy of everything, for pages on which no candidate was found. */
export function copyWhole(clone: Document): Document {
  for (const element of clone.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  return clone.cloneNode(true) as Document;
}

function markHopeless(box: Box): void {
  if (isHopeless(box)) {
    box.element.setAttribute(MARK, '');
    return;
  }
  // A box that is all prose holds nothing to mark.
  if (box.proseWords < box.words || box.hidden) for (const child of box.children) markHopeless(child);
}

function isHopeless(box: Box): boolean {
  if (box.hidden) return true;
  if (box.prose > 0) return false;
  if (box.end === box.first) return box.pictures === 0;
  if (box.links < MANY_LINKS) return false;
  return box.linkChars > box.chars * 0.6 || (box.end - box.first >= MANY_LINES && box.linkChars > box.chars * 0.35);
}

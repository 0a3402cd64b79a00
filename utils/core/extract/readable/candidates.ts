import type { Box, Layout } from '../layout/layout';
import { LightDocument } from './document';

const HIDING = ['hidden', 'aria-hidden', 'style'];
/** So many links that hold most of a box's text make it a menu or a list of teasers. */
const MANY_LINKS = 4;
/** So many short lines, a third of them links, are a foot, a sidebar, a table of results. */
const MANY_LINES = 10;

/**
 * The page for Readability to take apart: without what can be no story (hidden pieces, menus, lists of links,
 * empty boxes), which are most of a page's elements and of the time it takes.
 */
export function copyCandidates({ root, revealed }: Layout): LightDocument {
  for (const element of revealed) for (const name of HIDING) element.removeAttribute(name);
  const hopeless = new Set<Box>();
  for (const box of root.children) findHopeless(box, hopeless);
  return new LightDocument(root, hopeless);
}

/** All of the page, where no candidate was found. */
export function copyWhole({ root }: Layout): LightDocument {
  return new LightDocument(root, null);
}

function findHopeless(box: Box, hopeless: Set<Box>): void {
  if (isHopeless(box)) {
    hopeless.add(box);
    return;
  }
  // A box that is all prose holds nothing to leave out.
  if (box.proseWords < box.words || box.hidden) for (const child of box.children) findHopeless(child, hopeless);
}

function isHopeless(box: Box): boolean {
  if (box.hidden) return true;
  if (box.prose > 0) return false;
  if (box.end === box.first) return box.pictures === 0;
  if (box.links < MANY_LINKS) return false;
  return box.linkChars > box.chars * 0.6 || (box.end - box.first >= MANY_LINES && box.linkChars > box.chars * 0.35);
}

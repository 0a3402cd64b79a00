import { isBlockTag } from '../../text/block-text';
import { type Boxes, createBoxes } from './boxes';
import { findCopies } from './copies';
import { unfold } from './folds';
import { findHidden, isStoryHidden, reveal } from './hidden';
import { findInvitations, findPolls } from './invitations';
import type { Block, Box, Layout } from './layout';
import { hide, sum } from './leave-out';
import { findMachineText } from './machine';
import { createRuns, type Place } from './runs';

const SKIP = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG svg MATH math SELECT TEXTAREA CANVAS AUDIO HEAD'.split(' '),
);
const isHeadingTag = (tag: string) => /^H[1-6]$/.test(tag);
const isStrong = (tag: string) => tag === 'B' || tag === 'STRONG';
const isEm = (tag: string) => tag === 'I' || tag === 'EM';

/** Buttons hold labels of their own, however they are laid out. */
const isOpening = (tag: string) => isBlockTag(tag) || tag === 'BUTTON';

/** Lists the page's elements and runs of text in document order, each box with its sums. */
export function layOut(body: Element): Layout {
  const hidden = findHidden(body);
  const blocks: Block[] = [];
  const made = createBoxes(blocks, hidden);
  const { list: boxes, boxOf } = made;
  const root = made.open(body, 'BODY', null);
  walk(root, made, blocks);
  unfold(boxes, blocks);
  const copies = findCopies(blocks);
  const revealed = isStoryHidden(blocks, copies) ? reveal(boxes, blocks, hidden) : [];
  for (const copy of copies) hide(copy.box, blocks, 'copy');
  for (const { box } of findMachineText(blocks)) if (box.end - box.first === 1) hide(box, blocks, 'machine text');
  sum({ boxes, blocks });
  for (const invitation of [...findInvitations(body, boxOf), ...findPolls(body, boxOf)])
    hide(invitation, blocks, 'invitation');
  return { root, boxes, boxOf, blocks, revealed };
}

/** Goes through all nodes once, without recursion: pages nest deeper than a stack reaches. */
function walk(root: Box, boxes: Boxes, blocks: Block[]): void {
  const body = root.element;
  const isXml = body.nodeName !== 'BODY';
  const runs = createRuns(blocks);
  const at: Place = { box: root, holder: root, link: null, strong: 0, em: 0 };
  let lastBreak: Node | null = null;

  /** @returns whether what stands in the element is walked next */
  const enter = (element: Element): boolean => {
    const tag = isXml ? element.nodeName.toUpperCase() : element.nodeName;
    if (tag === 'BR') {
      // Two breaks end a paragraph, one ends a line.
      if (lastBreak) runs.end();
      else runs.breakLine();
      lastBreak = element;
    } else if (tag === 'IMG' || tag === 'PICTURE') {
      at.box.pictures++;
    } else if (!SKIP.has(tag)) {
      const opens = isOpening(tag);
      if (opens) runs.end();
      if (!element.firstChild) return false;
      at.box = boxes.open(element, tag, at.box);
      stepIn(at, opens);
      return true;
    }
    return false;
  };
  /** An inline element ends inside a block that is not written yet. */
  const leave = () => {
    if (at.box === at.holder) runs.end();
    boxes.close(at.box, blocks.length + (runs.isOpen() ? 1 : 0));
  };

  let node: Node | null = body.firstChild;
  while (node) {
    let next: Node | null = null;
    if (node.nodeType === 3) {
      if (runs.add(node as Text, at)) lastBreak = null;
    } else if (node.nodeType === 1 && enter(node as Element)) next = node.firstChild;
    while (!next && node) {
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent) break;
      leave();
      node = parent === body ? null : parent;
      if (node) stepOut(at);
    }
    if (node) node = next;
  }
  runs.end();
  root.end = blocks.length;
}

/** The walk goes into the box that it just opened. */
function stepIn(at: Place, opens: boolean): void {
  const { box } = at;
  const { tag } = box;
  // What a page lays out in boxes within a heading is the heading's.
  if (opens && !isHeadingTag(at.holder.tag)) at.holder = box;
  // A heading that leads to itself is a heading, not a link.
  if (tag === 'A' && !(isHeadingTag(at.holder.tag) && box.element.getAttribute('href')?.startsWith('#'))) at.link = box;
  if (isStrong(tag)) at.strong++;
  if (isEm(tag)) at.em++;
  if (isHeadingTag(tag)) box.headings++;
}

/** The walk leaves a box for the one around it. */
function stepOut(at: Place): void {
  const left = at.box;
  if (at.link === left) at.link = null;
  if (isStrong(left.tag)) at.strong--;
  if (isEm(left.tag)) at.em--;
  if (!left.parent) return;
  at.box = left.parent;
  if (at.holder !== left) return;
  let up = at.box;
  while (up.parent && !isOpening(up.tag)) up = up.parent;
  at.holder = up;
}

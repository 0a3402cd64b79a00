import { isBlockTag } from '../text/blocks';
import { findCopies } from './copies';
import { unfold } from './folds';
import { findHidden, isProse, isStoryHidden, reveal } from './hidden';
import { findInvitations, findPolls } from './invitations';
import type { Block, Box, Layout } from './layout';
import { hide, sum } from './leave-out';
import { findMachineText } from './machine';
import { wordCount } from './word-count';

const SKIP = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG svg MATH math SELECT TEXTAREA CANVAS AUDIO HEAD'.split(' '),
);
const isHeadingTag = (tag: string) => /^H[1-6]$/.test(tag);

/** Buttons hold labels of their own, however they are laid out. */
const isOpening = (tag: string) => isBlockTag(tag) || tag === 'BUTTON';

/** Lists the page's elements and runs of text in document order, each box with its sums. */
export function layOut(body: Element): Layout {
  const hidden = findHidden(body);
  const isXml = body.nodeName !== 'BODY';
  const looks = new Map<string, number>();
  const boxes: Box[] = [];
  const boxOf = new Map<Element, Box>();
  const blocks: Block[] = [];
  const makeBox = (element: Element, tag: string, parent: Box | null): Box => {
    const id = element.getAttribute('id');
    const own = element.getAttribute('class') ?? '';
    const name = id ? `${own} ${id}` : own;
    const key = `${tag} ${name}`;
    let look = looks.get(key);
    if (look === undefined) {
      look = looks.size;
      looks.set(key, look);
    }
    const box: Box = {
      index: boxes.length,
      element,
      parent,
      tag,
      name,
      depth: parent ? parent.depth + 1 : 0,
      first: blocks.length,
      end: blocks.length,
      words: 0,
      chars: 0,
      linkChars: 0,
      links: 0,
      proseWords: 0,
      prose: 0,
      pictures: 0,
      headings: 0,
      hidden: (parent?.hidden ?? false) || hidden.has(element),
      leftOut: null,
      look,
      children: [],
      place: parent?.children.length ?? 0,
      kept: 0,
    };
    parent?.children.push(box);
    boxes.push(box);
    boxOf.set(element, box);
    return box;
  };
  const root = makeBox(body, 'BODY', null);
  let box = root;
  let holder = root;
  let link: Box | null = null;
  let strong = 0;
  let em = 0;
  let run: {
    nodes: Text[];
    holder: Box;
    inner: Box;
    raw: string;
    linkChars: number;
    links: number;
    lastLink: Box | null;
    strongChars: number;
    emChars: number;
  } | null = null;
  let lastBreak: Node | null = null;

  const flush = () => {
    if (!run) return;
    const text = run.raw.replace(/\s+/g, ' ').trim();
    if (text) {
      const words = wordCount(text);
      const block: Block = {
        index: blocks.length,
        nodes: run.nodes,
        box: run.holder,
        inner: run.inner,
        text,
        words,
        chars: text.length,
        linkChars: Math.min(run.linkChars, text.length),
        links: run.links,
        strongChars: Math.min(run.strongChars, text.length),
        emChars: Math.min(run.emChars, text.length),
        isProse: isProse({ words, linkChars: run.linkChars, chars: text.length }) && !run.holder.hidden,
        kept: 0,
      };
      blocks.push(block);
    }
    run = null;
  };
  const close = (closing: Box) => {
    // An inline element ends inside a block that is not written yet.
    closing.end = blocks.length + (run ? 1 : 0);
    const parent = closing.parent;
    if (parent) {
      parent.pictures += closing.pictures;
      parent.headings += closing.headings;
    }
  };

  let node: Node | null = body.firstChild;
  while (node) {
    let next: Node | null = null;
    if (node.nodeType === 3) {
      const raw = (node as Text).data;
      const solid = /\S/.test(raw);
      if (solid || run) {
        if (!run)
          run = {
            nodes: [],
            holder,
            inner: box,
            raw: '',
            linkChars: 0,
            links: 0,
            lastLink: null,
            strongChars: 0,
            emChars: 0,
          };
        run.nodes.push(node as Text);
        run.raw += raw;
        if (solid) {
          if (run.inner !== box) run.inner = run.holder;
          const length = raw.trim().length;
          if (link) {
            run.linkChars += length;
            if (run.lastLink !== link) run.links++;
            run.lastLink = link;
          }
          if (strong) run.strongChars += length;
          if (em) run.emChars += length;
          lastBreak = null;
        }
      }
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = isXml ? element.nodeName.toUpperCase() : element.nodeName;
      if (tag === 'BR') {
        if (lastBreak) flush();
        else if (run) run.raw += ' ';
        lastBreak = node;
      } else if (tag === 'IMG' || tag === 'PICTURE') {
        box.pictures++;
      } else if (!SKIP.has(tag)) {
        const opens = isOpening(tag);
        if (opens) flush();
        if (element.firstChild) {
          box = makeBox(element, tag, box);
          // What a page lays out in boxes within a heading is the heading's.
          if (opens && !isHeadingTag(holder.tag)) holder = box;
          // A heading that leads to itself is a heading, not a link.
          if (tag === 'A' && !(isHeadingTag(holder.tag) && element.getAttribute('href')?.startsWith('#'))) link = box;
          if (tag === 'B' || tag === 'STRONG') strong++;
          if (tag === 'I' || tag === 'EM') em++;
          if (/^H[1-6]$/.test(tag)) box.headings++;
          next = element.firstChild;
        }
      }
    }
    while (!next && node) {
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent) break;
      if (box === holder) flush();
      close(box);
      if (parent === body) {
        node = null;
        break;
      }
      const tag = box.tag;
      if (link === box) link = null;
      if (tag === 'B' || tag === 'STRONG') strong--;
      if (tag === 'I' || tag === 'EM') em--;
      if (!box.parent) break;
      const left = box;
      box = box.parent;
      if (holder === left) {
        let up: Box = box;
        while (up.parent && !isOpening(up.tag)) up = up.parent;
        holder = up;
      }
      node = parent;
    }
    if (node) node = next;
  }
  flush();
  root.end = blocks.length;
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

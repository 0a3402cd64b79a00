import type { Box, Layout } from '../layout/layout';

export const INLINE = new Set(
  'A EM STRONG B I U S DEL INS MARK SMALL SUB SUP Q CITE ABBR CODE KBD SAMP VAR TIME RUBY RT RP BDI BDO DFN'.split(' '),
);
/** Elements that may hold text directly; anything else gets a paragraph for it. */
export const TAKES_TEXT = new Set('P H2 H3 H4 H5 H6 LI DT DD TH TD CAPTION FIGCAPTION PRE'.split(' '));

/** Everything one assembly needs to know while it walks. */
export interface Work {
  out: Document;
  base: string;
  kept: Set<Node>;
  texts: Map<Node, number>;
  boxes: ReadonlyMap<Element, Box>;
  /** Kept blocks before each block. */
  keptBefore: Int32Array;
  firstKept: number;
  lastKept: number;
  /** Block the walk has come to. */
  at: number;
  notes: Set<string>;
  pictures: Set<string>;
  /** Letters of pictures that are written out, so far. */
  written: number;
  /** The picture that the page names as its own and draws at its story. */
  named: Element | null;
  /** Its name, whatever its size. */
  namedName: string;
  /** Pictures, figures and embeds of the page that went into the story. */
  media: Element[];
  /** The paragraph that takes loose text, per container. */
  open: Map<Element, Element>;
}

export const hasKept = (work: Work, box: Box) => (work.keptBefore[box.end] ?? 0) > (work.keptBefore[box.first] ?? 0);

export function takesText(work: Work, target: Element): Element {
  if (TAKES_TEXT.has(target.nodeName) || INLINE.has(target.nodeName)) return target;
  let paragraph = work.open.get(target);
  if (!paragraph) {
    paragraph = work.out.createElement('p');
    target.append(paragraph);
    work.open.set(target, paragraph);
  }
  return paragraph;
}

export function closeParagraph(work: Work, target: Element): void {
  const paragraph = work.open.get(target);
  if (!paragraph) return;
  work.open.delete(target);
  tidyEdges(paragraph);
}

/** Takes breaks and white space off both ends of a paragraph, and the paragraph itself when nothing is left. */
export function tidyEdges(paragraph: Element): void {
  for (const side of ['firstChild', 'lastChild'] as const) {
    for (let node = paragraph[side]; node; node = paragraph[side]) {
      if (node.nodeName !== 'BR' && !(node.nodeType === 3 && !node.nodeValue?.trim())) break;
      node.remove();
    }
  }
  if (!paragraph.firstChild) paragraph.remove();
}

export function appendBlock(work: Work, element: Element, target: Element): void {
  closeParagraph(work, target);
  target.append(element);
}

/** The smallest box that holds all that is kept. */
export function commonBox(layout: Layout, keep: readonly boolean[]): Box {
  const first = keep.indexOf(true);
  const last = keep.lastIndexOf(true);
  let box = layout.blocks[first]?.box ?? layout.root;
  while (box.parent && (box.first > first || box.end <= last)) box = box.parent;
  return box;
}

/** Which nodes are kept, the block each text belongs to, and by block how many are kept before it. */
export function indexKept({ blocks }: Layout, keep: readonly boolean[]) {
  const keptBefore = new Int32Array(blocks.length + 1);
  const kept = new Set<Node>();
  const texts = new Map<Node, number>();
  for (const block of blocks) {
    keptBefore[block.index + 1] = (keptBefore[block.index] ?? 0) + (keep[block.index] ? 1 : 0);
    for (const node of block.nodes) {
      texts.set(node, block.index);
      if (keep[block.index]) kept.add(node);
    }
  }
  return { keptBefore, kept, texts };
}

/** A rule parts two pieces of text: what stood beside it may be gone. */
export function tidyRules(root: Element): void {
  for (const rule of root.querySelectorAll('hr')) {
    const before = rule.previousElementSibling;
    const isAlone = rule.parentElement === root && (!before || !rule.nextElementSibling);
    if (isAlone || before?.nodeName === 'HR') rule.remove();
  }
}

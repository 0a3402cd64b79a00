import { textKey } from '../../text/key';
import type { LabelGroup, Words } from '../../words/match';
import type { Block, Box, Layout } from '../layout/layout';

/** What the measures of one block may look at: the page as a whole, worked out once. */
export interface PageView extends Layout {
  /** Words of the page's title, lower case. */
  titleWords: Set<string>;
  titleKey: string;
  /** Smallest box with most of the page's prose, and with most of what Readability kept. */
  core: Box;
  found: Box;
  /** First and last block Readability kept; -1 where it kept nothing. */
  firstKept: number;
  lastKept: number;
  keptWords: number;
  /** Index of the main heading's block, -1 where none. */
  heading: number;
  /** Prose words, kept words before each block. */
  proseBefore: Float64Array;
  keptBefore: Float64Array;
  /** How often a text stands on the page. */
  repeats: Map<string, number>;
  /** Index of the nearest heading above each block, -1 where none. */
  headingAbove: Int32Array;
  description: string;
  /** By box: steps up to the spine, the boxes that hold more than half of the page's prose each; how many of them hold it. */
  spineSteps: Uint8Array;
  spineDepth: Uint8Array;
  /** By box: the outermost box around it that is off the spine, which is its section of the page. */
  branch: Box[];
  spineSize: number;
  words: Words;
  /** What short blocks say as labels, as far as anyone has asked. */
  labels: Map<number, readonly LabelGroup[]>;
}

export function isHeading(block: Block): boolean {
  return /^H[1-6]$/.test(block.box.tag);
}

function descend(layout: Layout, weight: (box: Box) => number, share: number): Box {
  const total = weight(layout.root);
  let best = layout.root;
  if (total === 0) return best;
  // Boxes stand in document order: a deeper box with enough weight comes later than the one it lies in.
  for (const box of layout.boxes) if (weight(box) >= total * share && box.depth >= best.depth) best = box;
  return best;
}

/**
 * Works out what all measures share.
 * @param layout with what Readability kept already written into its blocks
 * @param words of the page's languages
 */
export function viewPage(layout: Layout, title: string, description: string, words: Words): PageView {
  const { blocks } = layout;
  sumKept(layout);
  const proseBefore = new Float64Array(blocks.length + 1);
  const keptBefore = new Float64Array(blocks.length + 1);
  const headingAbove = new Int32Array(blocks.length);
  const repeats = new Map<string, number>();
  const titleKey = textKey(title);
  const titleWords = new Set(titleKey.split(' ').filter((word) => word.length > 2));
  let firstKept = -1;
  let lastKept = -1;
  let heading = -1;
  let headingScore = 0.5;
  let above = -1;
  blocks.forEach((block, index) => {
    proseBefore[index + 1] = (proseBefore[index] ?? 0) + (block.isProse ? block.words : 0);
    keptBefore[index + 1] = (keptBefore[index] ?? 0) + block.kept * block.words;
    if (block.kept > 0.5) {
      if (firstKept < 0) firstKept = index;
      lastKept = index;
    }
    headingAbove[index] = above;
    if (isHeading(block)) {
      above = index;
      const score = titleMatch(block.text, titleWords) + (block.box.tag === 'H1' ? 0.35 : 0);
      if (score > headingScore) {
        headingScore = score;
        heading = index;
      }
    }
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
  });
  return {
    ...layout,
    ...findSpine(layout),
    titleWords,
    titleKey,
    core: descend(layout, (box) => box.proseWords, 0.7),
    found: descend(layout, (box) => box.kept, 0.8),
    firstKept,
    lastKept,
    keptWords: keptBefore[blocks.length] ?? 0,
    heading,
    proseBefore,
    keptBefore,
    repeats,
    headingAbove,
    description,
    words,
    labels: new Map(),
  };
}

function sumKept({ blocks, boxes }: Layout): void {
  for (const block of blocks) block.box.kept += block.kept * block.words;
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i];
    if (box?.parent) box.parent.kept += box.kept;
  }
}

function findSpine({ boxes, root }: Layout): Pick<PageView, 'spineSteps' | 'spineDepth' | 'branch' | 'spineSize'> {
  const spineSteps = new Uint8Array(boxes.length);
  const spineDepth = new Uint8Array(boxes.length);
  const branch: Box[] = [];
  const isOn = (box: Box) => box.proseWords > root.proseWords / 2;
  let spineSize = 0;
  for (const box of boxes) {
    const { index, parent } = box;
    const on = isOn(box);
    if (on) spineSize++;
    spineSteps[index] = on || !parent ? 0 : Math.min(20, (spineSteps[parent.index] ?? 0) + 1);
    spineDepth[index] = (on ? 1 : 0) + (parent ? (spineDepth[parent.index] ?? 0) : 0);
    branch.push(parent && !isOn(parent) ? (branch[parent.index] ?? box) : box);
  }
  return { spineSteps, spineDepth, branch, spineSize };
}

/** True for a text that differs from the title in marks and case alone. */
export function isTitleText(text: string, { titleKey }: PageView): boolean {
  return titleKey.length > 8 && Math.abs(text.length - titleKey.length) < 20 && textKey(text) === titleKey;
}

/** Share of a line's words that are the title's, against the longer of both, 0 to 1. */
export function titleMatch(text: string, titleWords: ReadonlySet<string>): number {
  if (titleWords.size === 0 || text.length > 400) return 0;
  const words = new Set(
    textKey(text)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  if (words.size === 0) return 0;
  let same = 0;
  for (const word of words) if (titleWords.has(word)) same++;
  return same / Math.max(words.size, Math.min(titleWords.size, words.size + 4));
}

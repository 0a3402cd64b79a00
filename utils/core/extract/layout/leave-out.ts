import type { Block, Box, Layout, LeftOut } from './layout';

/** Blocks from `first` up to, not with, `end`. */
export interface Span {
  first: number;
  end: number;
}

/** Words of prose in a span of blocks. */
export const proseIn = (blocks: readonly Block[], { first, end }: Span): number =>
  blocks.slice(first, end).reduce((words, block) => words + (block.isProse ? block.words : 0), 0);

/** Takes blocks for hidden, with every box that holds nothing else; the outermost of those boxes are returned. */
export function leaveOut(layout: Layout, { first, end }: Span, why: LeftOut): Box[] {
  const { boxes, blocks } = layout;
  const within = boxes.filter((box) => box.first >= first && box.end <= end && box.first < box.end);
  for (const box of within) Object.assign(box, { hidden: true, leftOut: why });
  for (let i = first; i < end; i++) {
    const block = blocks[i];
    if (block) block.isProse = false;
  }
  return within.filter(({ parent }) => parent && !(parent.first >= first && parent.end <= end));
}

/** Takes a box for hidden, with all that it holds. */
export function hide(box: Box, blocks: readonly Block[], why: LeftOut): void {
  for (let i = box.first; i < box.end; i++) {
    const block = blocks[i];
    if (!block) continue;
    block.isProse = false;
    for (let at: Box | null = block.inner; at && at !== box; at = at.parent) at.hidden = true;
  }
  box.hidden = true;
  box.leftOut = why;
}

/** Works out again what boxes hold. */
export function sum({ boxes, blocks }: Pick<Layout, 'boxes' | 'blocks'>): void {
  for (const box of boxes) Object.assign(box, EMPTY);
  for (const block of blocks) {
    const box = block.box;
    box.words += block.words;
    box.chars += block.chars;
    box.linkChars += block.linkChars;
    box.links += block.links;
    if (block.isProse) {
      box.prose++;
      box.proseWords += block.words;
    }
  }
  // Boxes stand in document order, so children come after their parents.
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i];
    const parent = box?.parent;
    if (!box || !parent) continue;
    parent.words += box.words;
    parent.chars += box.chars;
    parent.linkChars += box.linkChars;
    parent.links += box.links;
    parent.prose += box.prose;
    parent.proseWords += box.proseWords;
  }
}
const EMPTY = { words: 0, chars: 0, linkChars: 0, links: 0, prose: 0, proseWords: 0 };

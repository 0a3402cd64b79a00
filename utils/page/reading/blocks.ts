import { flowOf } from './flow';

const BLOCKS = 'p, li, h2, h3, h4, h5, h6, blockquote, pre, figure, table, dd, dt';
/** How much of a block's text tells it from others. */
const ANCHOR = 120;

/** The story's blocks in order, innermost only: a quote of paragraphs counts as its paragraphs. */
export function blocksOf(content: Element): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && (block.textContent.trim() !== '' || block.querySelector('img') !== null),
  );
}

/** What a place in the story is remembered by: the beginning of its block's text, white space collapsed. */
export function anchorOf(block: Element): string {
  return collapsed(block.textContent).slice(0, ANCHOR);
}

/** The block a remembered place stands for; null where the text has changed too much. */
export function blockAt(content: Element, anchor: string): HTMLElement | null {
  const wanted = collapsed(anchor).slice(0, ANCHOR);
  if (!wanted) return null;
  const blocks = blocksOf(content);
  return blocks.find((block) => collapsed(block.textContent).includes(wanted)) ?? null;
}

/**
 * The first block that is in view or after it.
 * @param view the box through which the text is seen
 */
export function topBlock(
  content: Element,
  view: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>,
): HTMLElement | null {
  const { start, end } = flowOf(content);
  return blocksOf(content).find((block) => end(block.getBoundingClientRect()) > start(view) + 1) ?? null;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const CURRENT = 'is-current';
/** Where a block comes to stand when keys move to it, px from the edge at which the text begins. */
const LINE = 72;

/**
 * Moves one block on or back, marks it and brings it under the eye.
 * @param by 1 or -1
 */
export function stepBlock(scroller: Element, content: Element, by: 1 | -1): void {
  const { start, end, to } = flowOf(content);
  const view = scroller.getBoundingClientRect();
  const isSeen = (box: DOMRect) => end(box) > start(view) && start(box) < end(view);
  const blocks = blocksOf(content);
  const marked = blocks.findIndex((block) => block.classList.contains(CURRENT));
  const before = blocks[marked];
  const first = blocks.findIndex((block) => start(block.getBoundingClientRect()) >= start(view));
  const at = before && isSeen(before.getBoundingClientRect()) ? marked + by : by > 0 ? first : first - 1;
  const block = blocks[Math.min(blocks.length - 1, Math.max(0, at))];
  if (!block) return;
  before?.classList.remove(CURRENT);
  block.classList.add(CURRENT);
  scroller.scrollBy(to(block.getBoundingClientRect(), view, LINE));
}

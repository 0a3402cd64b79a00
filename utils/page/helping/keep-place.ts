import { blocksOf, topBlock } from '../reading/blocks';
import { flowOf } from '../reading/flow';

/** The block of a story that is being read: the first that begins in view, else the one that fills it. */
export function readBlock(scroller: Element, content: Element): HTMLElement | null {
  const { start, end } = flowOf(scroller);
  const view = scroller.getBoundingClientRect();
  const isIn = (box: DOMRect) => start(box) >= start(view) - 1 && start(box) < end(view) - 1;
  return blocksOf(content).find((each) => isIn(each.getBoundingClientRect())) ?? topBlock(content, view);
}

/** Changes what stands in the blocks of a story, and keeps the one that is being read where it is. */
export function keepPlace(scroller: Element, content: Element, change: () => void): void {
  const block = readBlock(scroller, content);
  const before = block?.getBoundingClientRect();
  change();
  if (!block?.isConnected || !before) return;
  const { start, to } = flowOf(scroller);
  const after = block.getBoundingClientRect();
  if (Math.abs(start(after) - start(before)) > 1) scroller.scrollBy({ ...to(after, before, 0), behavior: 'instant' });
}

/** How far from the edge of the window something comes to stand, px. */
const CLEAR = 72;

/** Brings into view what does not begin in it. */
export function bring(scroller: Element, element: Element): void {
  const { start, end, to } = flowOf(scroller);
  const [here, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const isIn = start(here) >= start(view) - 1 && start(here) < end(view) - 1;
  if (!isIn) scroller.scrollBy({ ...to(here, view, CLEAR), behavior: 'instant' });
}

/** Runs once the story has been laid out, in pages too. @returns gives it up */
export function afterLayout(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}

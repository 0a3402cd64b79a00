import { blocksOf, topBlock } from '../reading/blocks';
import { flowOf } from '../reading/flow';

/** Changes what stands in the blocks of a story, and keeps the first one that begins in view where it is. */
export function keepPlace(scroller: Element, content: Element, change: () => void): void {
  const { start, end, to } = flowOf(scroller);
  const view = scroller.getBoundingClientRect();
  const isIn = (box: DOMRect) => start(box) >= start(view) && start(box) < end(view);
  const block = blocksOf(content).find((each) => isIn(each.getBoundingClientRect())) ?? topBlock(content, view);
  const before = block?.getBoundingClientRect();
  change();
  if (!block?.isConnected || !before) return;
  const after = block.getBoundingClientRect();
  if (Math.abs(start(after) - start(before)) > 1) scroller.scrollBy({ ...to(after, before, 0), behavior: 'instant' });
}

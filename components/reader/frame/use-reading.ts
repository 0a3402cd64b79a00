import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { outlineOf } from '../../../utils/core/reading/outline';
import { anchorOf, topBlock } from '../../../utils/page/reading/blocks';
import { flowOf, progressOf, travelOf } from '../../../utils/page/reading/flow';

interface Reading {
  /** 0 to 1 */
  progress: number;
  /** Index of the heading above what is read, -1 above the first. */
  section: number;
  /** True while the reader scrolls on and touches nothing else: controls step back. */
  isReading: boolean;
}

/** How long a place must be held to count as the place in the story, ms. */
const SETTLED = 250;

/**
 * Follows the reading: how far, and whether the controls are wanted.
 * @param onPlace called with the text anchor of the topmost block once the scroll has settled
 */
export function useReading(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  onPlace: ((anchor: string) => void) | undefined,
): Reading {
  const [progress, setProgress] = useState(0);
  const [section, setSection] = useState(-1);
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    const root = scroller.current;
    if (!root) return undefined;
    let last = travelOf(root);
    let timer = 0;
    const settle = () => {
      if (!content.current) return;
      const { isReached } = flowOf(root);
      const view = root.getBoundingClientRect();
      const block = topBlock(content.current, view);
      if (block) onPlace?.(anchorOf(block));
      const isPassed = ({ heading }: { heading: Element }) => isReached(heading.getBoundingClientRect(), view);
      setSection(outlineOf(content.current).findLastIndex(isPassed));
    };
    const onScroll = () => {
      const travel = travelOf(root);
      setProgress(Math.round(progressOf(root) * 200) / 200);
      if (Math.abs(travel - last) > 8) setReading(travel > last);
      last = travel;
      clearTimeout(timer);
      timer = Number(setTimeout(settle, SETTLED));
    };
    const wake = () => setReading(false);
    const end = new AbortController();
    const passive = { passive: true, signal: end.signal };
    root.addEventListener('scroll', onScroll, passive);
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin']) root.addEventListener(type, wake, passive);
    onScroll();
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, [scroller, content, onPlace]);
  return { progress, section, isReading };
}

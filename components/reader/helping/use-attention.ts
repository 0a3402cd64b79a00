import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { afterLayout, bring } from '../../../utils/page/helping/keep-place';

/**
 * Gives a box above the story the focus and brings it into view, and brings it back while it has the focus: each time it
 * changes, pages are laid out anew around the place that is read.
 * @param change what its size may change with
 */
export function useAttention(box: RefObject<HTMLElement | null>, change: unknown): void {
  const isNew = useRef(true);
  useEffect(() => {
    const { current } = box;
    const root = current?.getRootNode() as Document | ShadowRoot | undefined;
    if (!current || !(isNew.current || current.contains(root?.activeElement ?? null))) return undefined;
    const attend = () => {
      if (isNew.current) current.focus({ preventScroll: true });
      isNew.current = false;
      const scroller = current.closest('.scroller');
      if (scroller) bring(scroller, current);
    };
    // After the panel that closed has given the focus back, and the story has been laid out.
    return afterLayout(attend);
  }, [change]);
}

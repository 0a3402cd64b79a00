import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Which way keys go that browsers keep for lines below each other, as a share of the window. */
const STEPS: Record<string, number> = { ' ': 0.9, PageDown: 0.9, PageUp: -0.9, ArrowDown: 0.1, ArrowUp: -0.1 };

/** Text in columns goes on to the left: the wheel and the keys that lead down a page lead there. */
export function useColumns(scroller: RefObject<HTMLElement | null>, isVertical: boolean): void {
  useEffect(() => {
    const { current } = scroller;
    if (!current || !isVertical) return undefined;
    const end = new AbortController();
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 40;
      current.scrollBy({ left: -event.deltaY * unit });
      event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      const step = event.target === current ? STEPS[event.key] : undefined;
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      const back = event.key === ' ' && event.shiftKey ? -1 : 1;
      current.scrollBy({ left: -step * back * current.clientWidth });
      event.preventDefault();
    };
    current.addEventListener('wheel', onWheel, { passive: false, signal: end.signal });
    current.addEventListener('keydown', onKey, { signal: end.signal });
    return () => end.abort();
  }, [scroller, isVertical]);
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../../utils/core/library/record/limits';

/** How long passages that were taken away can be had back, in milliseconds. */
const OFFERED = 12_000;

/** Passages that were taken away last, and the way to have them back. */
export interface TakenAway {
  /** How many there are; 0 where none was taken away just now. */
  count: number;
  undo(): void;
}

/**
 * Offers to bring back passages that are taken away, for a while.
 * @param isOffered false where what is around the reader offers that
 * @returns the same way to change passages, and what it took away
 */
export function useTakenAway(
  highlights: readonly Highlight[],
  onHighlights: ((highlights: Highlight[]) => void) | undefined,
  isOffered: boolean,
): { onHighlights: typeof onHighlights; taken: TakenAway } {
  const [before, setBefore] = useState<readonly Highlight[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const offer = (list: readonly Highlight[]) => {
    clearTimeout(timer.current);
    setBefore(list);
    if (list.length > 0) timer.current = setTimeout(() => setBefore([]), OFFERED);
  };
  const isThere = ({ quote, note }: Highlight) =>
    highlights.some((other) => other.quote === quote && (quote !== '' || other.note === note));
  const gone = before.filter((highlight) => !isThere(highlight));
  const change = (next: Highlight[]) => {
    if (isOffered && next.length < highlights.length) offer(highlights);
    onHighlights?.(next);
  };
  const undo = () => {
    if (gone.length === 0) return;
    const back = [...highlights];
    for (const highlight of gone) back.splice(before.indexOf(highlight), 0, highlight);
    offer([]);
    onHighlights?.(back);
  };
  return { onHighlights: onHighlights && change, taken: { count: gone.length, undo } };
}

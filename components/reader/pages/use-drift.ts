import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { flowOf, lengthOf, progressOf, travelOf } from '../../../utils/page/reading/flow';
import type { Pages } from './use-pages';

/** A story that goes on by itself. */
export interface Drift {
  isOn: boolean;
  toggle(): void;
  stop(): void;
}

interface DriftOptions {
  scroller: RefObject<HTMLElement | null>;
  /** How long the story takes to read. */
  minutes: number;
  /** Times the usual speed of reading. */
  speed: number;
  pages: Pages;
  isPaged: boolean;
}

/** So far from where it was left, in px, somebody else has scrolled. */
const FOREIGN = 20;
/** A tab that was out of sight has not been read meanwhile: no step counts longer than this, ms. */
const LONGEST_STEP = 200;

/** Moves the story on as fast as it is read, or turns its pages, until its end or until the reader takes hold of it. */
export function useDrift({ scroller, minutes, speed, pages, isPaged }: DriftOptions): Drift {
  const [isOn, setOn] = useState(false);
  const stop = () => setOn(false);
  const seconds = (Math.max(1, minutes) * 60) / speed;

  useEffect(() => {
    const root = scroller.current;
    if (!isOn || !root) return undefined;
    const end = new AbortController();
    root.addEventListener('pointerdown', stop, { signal: end.signal });
    if (!isPaged) drift(root, seconds, stop, end.signal);
    return () => end.abort();
  }, [scroller, isOn, isPaged, seconds]);

  // A page stands till it is read, however it was opened.
  useEffect(() => {
    if (!isOn || !isPaged) return undefined;
    if (pages.at >= pages.count) {
      stop();
      return undefined;
    }
    const timer = setTimeout(() => pages.turn(1), (seconds * 1000) / pages.count);
    return () => clearTimeout(timer);
  }, [isOn, isPaged, pages.at, pages.count, seconds]);

  return { isOn, stop, toggle: () => setOn(!isOn) };
}

/** Scrolls by as much as is read between two frames. */
function drift(root: HTMLElement, seconds: number, onEnd: () => void, signal: AbortSignal): void {
  let at = travelOf(root);
  let last = performance.now();
  const step = (now: number) => {
    if (signal.aborted) return;
    if (progressOf(root) >= 1) return onEnd();
    if (Math.abs(travelOf(root) - at) > FOREIGN) at = travelOf(root);
    at += (lengthOf(root) / seconds / 1000) * Math.min(LONGEST_STEP, now - last);
    last = now;
    root.scrollTo({ ...flowOf(root).at(at), behavior: 'instant' });
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

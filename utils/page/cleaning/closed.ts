import { native, parentOf } from '../../core/dom';
import { isOnShow } from '../hiding/floating';

/** Boxes that are in the page and not in sight: a menu, a sign-in box, a pop-up that waits. They are judged when they open. */
export interface Closed {
  /** Waits for a box to open. */
  add(box: Element): void;
  /** Whether a box has been seen closed, and when last, ms; null where it never was. */
  since(box: Element): number | null;
  /** Looks whether any has opened without a trace in the markup. */
  check(): void;
  /** Waits for none any more. */
  end(): void;
}

/** So many boxes are waited for; a page with more keeps the rest to itself. */
const MOST = 150;
/** So many boxes around one are watched for what opens it. */
const AROUND = 6;

/**
 * @param onOpen told of a box that opened, before it is painted
 */
export function createClosed(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  onOpen: (box: Element) => void,
): Closed {
  const boxes = new Map<Element, number>();
  const watched = new WeakSet<Element>();
  const observer = new window.MutationObserver(() => check());

  const check = () => {
    for (const box of boxes.keys()) {
      if (!native(box).isConnected) boxes.delete(box);
      else if (isOnShow(window, box)) {
        onOpen(box);
        boxes.delete(box);
      }
    }
    if (boxes.size === 0) observer.disconnect();
  };
  const watch = (box: Element) => {
    let around: Element | null = box;
    for (let level = 0; around && level < AROUND; level++, around = parentOf(around)) {
      if (watched.has(around)) continue;
      watched.add(around);
      observer.observe(around, { attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'] });
    }
  };
  const onMove = ({ target }: Event) => {
    if (boxes.size > 0 && target instanceof window.Element && boxes.has(target)) check();
  };
  for (const type of ['transitionrun', 'animationstart', 'toggle']) {
    native(window.document).addEventListener(type, onMove, { capture: true, passive: true, signal });
  }
  const end = () => {
    boxes.clear();
    observer.disconnect();
  };
  signal.addEventListener('abort', end);

  return {
    add(box) {
      if (boxes.size >= MOST && !boxes.has(box)) return;
      boxes.set(box, window.performance.now());
      watch(box);
    },
    since: (box) => boxes.get(box) ?? null,
    check,
    end,
  };
}

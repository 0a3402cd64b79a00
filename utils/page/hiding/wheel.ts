import { closest, native } from '../../core/dom';

/** Gives the wheel and the finger back to a page whose script holds them. */
export interface Wheel {
  /** Looks whether they are held, and takes them back. */
  look(): void;
  stop(): void;
}

/** So often a page is asked. */
const LOOKS = 6;
/** What moves by itself under the wheel. */
const OWN = 'canvas,video,embed,object,[contenteditable],textarea,select,[role=application],[role=slider]';

/**
 * A lock of this kind leaves no trace in the markup: a wheel that turns by nothing is stopped all the same.
 * @param isHeld a box the reader opened is showing, whose lock it may be
 */
export function freeWheel(window: Window & typeof globalThis, isHeld: () => boolean): Wheel {
  const document = native(window.document);
  let looks = 0;
  let isFreed = false;

  const pass = (event: Event) => {
    const { target } = event;
    if (!event.isTrusted || isHeld() || (target instanceof window.Element && closest(target, OWN))) return;
    event.stopImmediatePropagation();
  };
  return {
    look() {
      if (isFreed || !window.WheelEvent || ++looks > LOOKS || isHeld()) return;
      if (document.documentElement.scrollHeight <= window.innerHeight) return;
      const turn = new window.WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 0 });
      if (document.body.dispatchEvent(turn)) return;
      isFreed = true;
      for (const type of ['wheel', 'mousewheel', 'touchmove']) {
        window.addEventListener(type, pass, { capture: true, passive: true });
      }
    },
    stop() {
      isFreed = false;
      for (const type of ['wheel', 'mousewheel', 'touchmove'])
        window.removeEventListener(type, pass, { capture: true });
    },
  };
}

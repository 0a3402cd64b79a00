import { attributeOf, childrenOf, hasAttribute, nameOf, native, parentOf, select, selectAll } from '../../core/dom';
import type { Story } from '../../core/story';
import { isBehindReader } from '../overlay/behind';
import { styleOf } from '../style';
import { markedIn } from './hide';
import { deadLayers, hasDarkPart } from './layers';
import { MARK, VEIL } from './mark';
import { freeWheel } from './wheel';

/** Gives the scroll back against the page's own lock. The stylesheet holds the rules, one a value. */
export const FREE = 'data-q7s';
/** On what lies around the story: takes away the blur. */
const CLEAR = 'clear';
/** On a wrapper that is as high as the window and cuts the rest off. */
const OPEN = 'open';
/** On what paints a layer as a part of itself, before or behind its own contents. */
const BARE = 'bare';

/** A lock that comes this long after its pop-up was hidden is lifted too, whatever else is on the page, in milliseconds. */
const SOON = 3000;
/** Later than that, the lock is looked at no more often than this, ms. */
const RARELY = 250;
/** A wrapper that cuts off more than this share of the window's height hides the page. */
const CUT = 0.5;
/** So many boxes right below the body are looked at. */
const TOPS = 60;

export interface Unlocker {
  /** Lifts the lock a pop-up left: scroll, dead layers, `inert`. Call after something floating was hidden. */
  unlock(story: Story | null): void;
  /** Puts everything back as it was. */
  undo(): void;
}

export interface UnlockOptions {
  /** Whether a box the reader opened is showing: its lock and its backdrop belong to it. */
  isHeld?(): boolean;
  /** Whether the reader has just done something: a lock that comes now answers that. */
  isActing?(): boolean;
}

/** Gives a page its scroll back, and takes that back again. */
export function createUnlocker(
  window: Window & typeof globalThis,
  { isHeld = () => false, isActing = () => false }: UnlockOptions = {},
): Unlocker {
  const { document } = window;
  const undoing: (() => void)[] = [];

  const without = (element: Element, attribute: string) => {
    const value = attributeOf(element, attribute);
    if (value === null) return;
    const names = native(element).getAttributeNames();
    const after = names.slice(names.indexOf(attribute) + 1);
    native(element).removeAttribute(attribute);
    undoing.push(() => putBack(element, attribute, value, after));
  };
  const mark = (element: Element, attribute: string, value = '') => {
    if (hasAttribute(element, attribute)) return;
    native(element).setAttribute(attribute, value);
    undoing.push(() => native(element).removeAttribute(attribute));
  };

  const roots = () => [native(document).documentElement, native(document).body];
  const lift = () => {
    const { position, top } = styleOf(window, native(document).body);
    const wasFixed = position === 'fixed';
    const above = Number.parseFloat(top) || 0;
    if (wasFixed || roots().some((root) => /hidden|clip/.test(styleOf(window, root).overflowY))) {
      for (const root of roots()) mark(root, FREE);
      if (wasFixed && above < 0) window.scrollTo(0, -above);
    }
  };
  /** Wrappers around the story, or around what lies in the middle of the window. */
  const around = (story: Story | null): Element[] => {
    const boxes: Element[] = [];
    const middle =
      story?.root ?? select(document, 'main,[role=main]') ?? native(native(document).body).firstElementChild;
    for (let box = middle; box && box !== native(document).documentElement; box = parentOf(box)) boxes.push(box);
    return boxes;
  };
  const openWrappers = (boxes: readonly Element[]) => {
    for (const box of boxes) {
      if (box === native(document).body) break;
      const { overflowY } = styleOf(window, box);
      if (/auto|scroll/.test(overflowY) && native(box).scrollHeight > native(box).clientHeight) return;
      const isCut = native(box).scrollHeight - native(box).clientHeight > window.innerHeight * CUT;
      const isWindow = native(box).clientHeight > 0 && native(box).clientHeight <= window.innerHeight + 1;
      if (/hidden|clip/.test(overflowY) && isCut && isWindow) mark(box, FREE, OPEN);
    }
  };
  // Tools lock the page a moment after they show their banner: lifted before it paints, for the lock moves the page.
  let since = 0;
  let last = 0;
  const late = new window.MutationObserver(() => {
    const now = window.performance.now();
    const isSoon = now - since < SOON;
    if (isBehindReader(window) || isHeld() || isActing() || (!isSoon && now - last < RARELY)) return;
    last = now;
    // Long after, a lock may be that of a box the page shows for another reason.
    if (isSoon || !isCovered(window)) lift();
  });
  const wheel = freeWheel(window, () => isHeld() || isBehindReader(window));

  /** By box: the markup of it and of the page's roots when it was last seen not to darken the page; asking the browser takes long. */
  const clear = new WeakMap<Element, string>();
  const darkens = (box: Element): boolean => {
    const markup = [...roots(), box].flatMap((each) => [...native(each).attributes]).map(({ value }) => value);
    const state = [native(document).styleSheets.length, ...markup].join();
    if (clear.get(box) === state) return false;
    const is = hasDarkPart(window, box);
    if (!is) clear.set(box, state);
    return is;
  };

  return {
    unlock(story) {
      if (isBehindReader(window) || isHeld()) return;
      lift();
      since = window.performance.now();
      for (const root of roots()) late.observe(root, { attributeFilter: ['class', 'style'] });
      for (const layer of deadLayers(window, story)) {
        mark(layer, MARK);
        markedIn(window).add(layer);
      }
      // A modal dialog keeps the page from its reader even where it is out of sight.
      for (const dialog of selectAll<HTMLDialogElement>(document, `dialog[open][${MARK}],[${MARK}] dialog[open]`)) {
        if (dialog.closest(`[${MARK}="${VEIL}"]`) || !dialog.matches(':modal')) continue;
        dialog.close();
        undoing.push(() => dialog.isConnected && dialog.showModal());
      }
      const boxes = around(story);
      openWrappers(boxes);
      for (const box of boxes) {
        without(box, 'inert');
        if (attributeOf(box, 'aria-hidden') === 'true') without(box, 'aria-hidden');
      }
      for (const box of new Set([...boxes, ...[...childrenOf(native(document).body)].slice(0, TOPS)])) {
        if (hasAttribute(box, MARK)) continue;
        if (/blur/.test(styleOf(window, box).filter)) mark(box, FREE, CLEAR);
        else if (darkens(box)) mark(box, FREE, BARE);
      }
      wheel.look();
    },
    undo() {
      late.disconnect();
      wheel.stop();
      for (const back of undoing.splice(0).reverse()) back();
    },
  };
}

/** Whether a box that nobody hid lies over the middle of the page. */
function isCovered(window: Window): boolean {
  const { document } = window;
  if (!native(document).elementFromPoint) return false;
  const middle = native(document).elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  for (let box: Element | null = middle; box && box !== native(document).body; box = parentOf(box)) {
    if (nameOf(box) === 'DIALOG' || attributeOf(box, 'aria-modal') === 'true') return true;
    if (styleOf(window, box).position === 'fixed') return true;
  }
  return false;
}

/** Sets an attribute again before those that came after it, so that the page's markup is the same to the letter. */
function putBack(element: Element, attribute: string, value: string, after: readonly string[]): void {
  const later = [...native(element).attributes].filter(({ name }) => after.includes(name));
  for (const each of later) native(element).removeAttributeNode(each);
  native(element).setAttribute(attribute, value);
  for (const each of later) native(element).setAttributeNode(each);
}

import type { Story } from '../core/story';
import { isBehindReader } from './behind';
import { MARK, VEIL } from './hide';

/** On what lies around the story: takes away the blur. */
const CLEAR = 'clear';
/** On html and body: gives the scroll back against the page's own lock. The stylesheet holds the rule. */
export const FREE = 'data-q7s';

/** A backdrop covers this share of the window, in width and in height. */
const COVERS = 0.9;
/** A lock that comes this long after its pop-up was hidden is lifted too, in milliseconds. */
const LATE = 3000;

export interface Unlocker {
  /** Lifts the lock a pop-up left: scroll, dead layers, `inert`. Call after something floating was hidden. */
  unlock(story: Story | null): void;
  /** Puts everything back as it was. */
  undo(): void;
}

/** Gives a page its scroll back, and takes that back again. */
export function createUnlocker(window: Window & typeof globalThis): Unlocker {
  const { document } = window;
  const undoing: (() => void)[] = [];

  const without = (element: Element, attribute: string) => {
    const value = element.getAttribute(attribute);
    if (value === null) return;
    const names = element.getAttributeNames();
    const after = names.slice(names.indexOf(attribute) + 1);
    element.removeAttribute(attribute);
    undoing.push(() => putBack(element, attribute, value, after));
  };
  const mark = (element: Element, attribute: string, value = '') => {
    if (element.hasAttribute(attribute)) return;
    element.setAttribute(attribute, value);
    undoing.push(() => element.removeAttribute(attribute));
  };

  const roots = () => [document.documentElement, document.body];
  const lift = () => {
    const { position, top } = window.getComputedStyle(document.body);
    const wasFixed = position === 'fixed';
    const above = Number.parseFloat(top) || 0;
    if (wasFixed || roots().some((root) => /hidden|clip/.test(window.getComputedStyle(root).overflowY))) {
      for (const root of roots()) mark(root, FREE);
      if (wasFixed && above < 0) window.scrollTo(0, -above);
    }
  };
  // Tools lock the page a moment after they show their banner: lifted before it paints, for the lock moves the page.
  let until = 0;
  const late = new window.MutationObserver(() => {
    if (window.performance.now() > until) late.disconnect();
    else if (!isBehindReader(window)) lift();
  });

  return {
    unlock(story) {
      if (isBehindReader(window)) return;
      lift();
      until = window.performance.now() + LATE;
      for (const root of roots()) late.observe(root, { attributeFilter: ['class', 'style'] });
      for (const layer of document.body.querySelectorAll(':scope > *, :scope > * > *')) {
        if (isDeadLayer(window, layer, story)) mark(layer, MARK);
      }
      // A modal dialog keeps the page from its reader even where it is out of sight.
      for (const dialog of document.querySelectorAll<HTMLDialogElement>(
        `dialog[open][${MARK}],[${MARK}] dialog[open]`,
      )) {
        if (dialog.closest(`[${MARK}="${VEIL}"]`) || !dialog.matches(':modal')) continue;
        dialog.close();
        undoing.push(() => dialog.isConnected && dialog.showModal());
      }
      for (let around: Element | null | undefined = story?.root; around; around = around.parentElement) {
        without(around, 'inert');
        if (around !== document.documentElement && /blur/.test(window.getComputedStyle(around).filter))
          mark(around, FREE, CLEAR);
        if (around.getAttribute('aria-hidden') === 'true') without(around, 'aria-hidden');
      }
    },
    undo() {
      late.disconnect();
      for (const back of undoing.splice(0).reverse()) back();
    },
  };
}

/** Sets an attribute again before those that came after it, so that the page's markup is the same to the letter. */
function putBack(element: Element, attribute: string, value: string, after: readonly string[]): void {
  const later = [...element.attributes].filter(({ name }) => after.includes(name));
  for (const each of later) element.removeAttributeNode(each);
  element.setAttribute(attribute, value);
  for (const each of later) element.setAttributeNode(each);
}

/** An empty box that lies over the whole window and takes the clicks: the backdrop of a pop-up that is gone. */
function isDeadLayer(window: Window, layer: Element, story: Story | null): boolean {
  if (layer.hasAttribute(MARK) || layer.contains(story?.root ?? null) || (layer.textContent ?? '').trim()) return false;
  const style = window.getComputedStyle(layer);
  if (!/fixed|absolute/.test(style.position) || style.display === 'none' || style.pointerEvents === 'none')
    return false;
  if (layer.querySelector('img,video,iframe,canvas,input,button,a')) return false;
  const box = layer.getBoundingClientRect();
  return box.width >= window.innerWidth * COVERS && box.height >= window.innerHeight * COVERS;
}

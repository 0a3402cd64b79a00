import type { ShadowOf } from '../core/consent/box';
import { firstElementOf, nameOf, native, nextElementOf, parentOf, rootOf, textOf } from '../core/dom';

/** Finds the shadow roots of a page, which hang in it without a trace, and hears what changes in them. */
export interface Roots {
  /** Looks for elements that have a shadow root, or may get one. */
  seek(scopes: readonly Element[]): void;
  /** Elements whose root is new or has changed since they were asked for. */
  fresh(): readonly Element[];
}

/** Elements that can have one: the page's own kinds, and empty ones of these. */
const EMPTY = /^(?:DIV|ASIDE|SECTION|SPAN|ARTICLE)$/;
/** So deep below the body one is looked for, and so many are waited for and heard. */
const DEPTH = 6;
/** So many elements are asked at one look: a list of thousands hides no banner. */
const ASKED = 600;
const WAITING = 20;
const HEARD = 60;
/**
 * A root may be attached to an element that was there, which nothing tells of: asked as often as frames are drawn at first, without having
 * one drawn, then ever more rarely, ms.
 */
const FRAME = 16;
const AT_FIRST = 1500;
/** Asking for a closed root takes the browser a hundred times as long as for an open one, ms. */
const CLOSED = 250;
const LATER = 12_000;
const SLOWER = 1.5;

/** @param onChange told of an element whose root is new or has changed, before it is painted */
export function createRoots(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  shadowOf: ShadowOf,
  onChange: (host: Element) => void,
): Roots {
  const waiting = new Set<Element>();
  const heard = new Set<Element>();
  const changed = new Set<Element>();
  let since = 0;
  let asked = 0;
  let pause = FRAME;
  let timer = 0;

  const change = (host: Element) => {
    changed.add(host);
    onChange(host);
  };
  const hear = (host: Element, root: ShadowRoot, outer: Element) => {
    if (heard.has(host) || heard.size >= HEARD) return;
    heard.add(host);
    const observer = new window.MutationObserver(() => {
      listen(root, outer);
      change(outer);
    });
    observer.observe(root, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    listen(root, outer);
  };
  /** Roots in a root belong to the outermost element. */
  const listen = (root: ShadowRoot, outer: Element) => {
    for (const element of [...root.querySelectorAll('*')].slice(0, HEARD * 4)) {
      const inner = mayHost(element) ? shadowOf(element) : null;
      if (inner) hear(element, inner, outer);
    }
  };
  const ask = (element: Element): boolean => {
    const root = shadowOf(element);
    if (!root) return false;
    waiting.delete(element);
    if (heard.has(element)) return true;
    hear(element, root, element);
    change(element);
    return true;
  };
  const turn = () => {
    timer = 0;
    const age = window.performance.now() - since;
    if (signal.aborted || waiting.size === 0 || age > LATER) return;
    const isThorough = age > AT_FIRST || window.performance.now() - asked > CLOSED;
    if (isThorough) asked = window.performance.now();
    for (const element of waiting) {
      if (isThorough && !native(element).isConnected) waiting.delete(element);
      else if (isThorough || rootOf(element)) ask(element);
    }
    timer = window.setTimeout(turn, pause);
    if (age > AT_FIRST) pause *= SLOWER;
  };

  return {
    seek(scopes) {
      for (const element of candidates(scopes)) {
        if (heard.has(element) || waiting.has(element) || ask(element) || waiting.size >= WAITING) continue;
        waiting.add(element);
        since = window.performance.now();
        pause = FRAME;
      }
      if (waiting.size > 0 && !timer) timer = window.setTimeout(turn, pause);
    },
    fresh() {
      const hosts = [...changed].filter((host) => native(host).isConnected);
      // What is found while the parser works is judged once more when it is done.
      if (native(window.document).readyState !== 'loading') changed.clear();
      return hosts;
    },
  };
}

/** Those nearest the body first: banners hang there. */
function* candidates(scopes: readonly Element[]): Iterable<Element> {
  const levels = byDepth(scopes);
  let asked = 0;
  for (let depth = 0; depth <= DEPTH; depth++) {
    for (const element of levels[depth] ?? []) {
      if (++asked > ASKED) return;
      if (mayHost(element)) yield element;
      if (depth === DEPTH) continue;
      levels[depth + 1] ??= [];
      const below = levels[depth + 1] as Element[];
      for (let child = firstElementOf(element); child && below.length < ASKED; child = nextElementOf(child))
        below.push(child);
    }
  }
}

/** Elements by how deep they lie; those beside each other are counted once. */
function byDepth(scopes: readonly Element[]): Element[][] {
  const levels: Element[][] = [];
  const depths = new Map<Element | null, number>();
  for (const scope of scopes) {
    const around = parentOf(scope);
    let depth = depths.get(around);
    if (depth === undefined) {
      depth = 0;
      for (let box = around; box && depth <= DEPTH; box = parentOf(box)) depth++;
      depths.set(around, depth);
    }
    levels[depth] ??= [];
    levels[depth]?.push(scope);
  }
  return levels;
}

function mayHost(element: Element): boolean {
  const name = nameOf(element);
  if (name.includes('-') || rootOf(element)) return true;
  return EMPTY.test(name) && !firstElementOf(element) && !textOf(element).trim();
}

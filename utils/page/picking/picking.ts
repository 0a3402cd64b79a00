import { childrenOf, closest, nameOf, native, parentOf } from '../../core/dom';
import { styleOf } from '../style';

/** What the reader does while pointing at a piece of the page. */
export interface PickingOptions {
  /** Lede's own layer, which lies over the page and is never meant. */
  host: Element;
  onPick(element: Element): void;
  /** What is meant by pointing at a box; the box itself where it is left out. */
  meant?(box: Element): Element;
  /** A click or tap: this one it is. */
  onSettle(): void;
  onClose(): void;
}

export interface Picking {
  picked(): Element | null;
  /** Steps by the keys' ways: to the box around, back in, to the next or the one before. False where there is none. */
  step(way: Step): boolean;
  /** Moves the choice to another element. */
  pick(element: Element): void;
}

export type Step = 'wider' | 'narrower' | 'next' | 'previous';

/** Elements that show nothing, or all there is. */
const NOT_MEANT = /^(?:HTML|BODY|HEAD|SCRIPT|STYLE|LINK|META|NOSCRIPT|TEMPLATE|BR|WBR|SOURCE|TRACK|OPTION)$/;
/** Parts of a line or a drawing: pointing at one means what holds it. */
const PART = /^(?:A|ABBR|B|BDI|CITE|CODE|EM|G|I|MARK|PATH|Q|S|SMALL|SPAN|STRONG|SUB|SUP|SVG|TIME|U|USE)$/i;
/** Stands in a line and is a piece of its own. */
const WHOLE = /^(?:AUDIO|BUTTON|CANVAS|EMBED|IFRAME|IMG|INPUT|OBJECT|SELECT|TEXTAREA|VIDEO)$/;
const KEYS: Readonly<Record<string, Step>> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

/**
 * Lets the reader point at one element of the page, by pointer or by keys, while the page itself hears nothing of it.
 * Starts with what stands in the middle of the window.
 */
export function startPicking(window: Window, options: PickingOptions, signal: AbortSignal): Picking {
  const document = native(window.document);
  const { host } = options;
  let picked: Element | null = null;
  /** The way out, so that narrowing goes back the way it came. */
  let inner: Element[] = [];
  /** After a click the pointer is free for the controls; another click means another piece. */
  let isSettled = false;

  const set = (element: Element | null, keepInner = false) => {
    if (!element || element === picked) return false;
    if (!keepInner) inner = [];
    picked = element;
    options.onPick(element);
    return true;
  };
  const at = (x: number, y: number): Element | null => {
    const hit = document.elementsFromPoint(x, y).find((element) => element !== host && isMeant(element));
    if (!hit) return null;
    const box = boxOf(window, hit);
    return options.meant?.(box) ?? box;
  };
  const step = (way: Step): boolean => {
    if (!picked) return false;
    if (way === 'wider') {
      const outer = parentOf(picked);
      if (!outer || NOT_MEANT.test(nameOf(outer))) return false;
      inner.push(picked);
      return set(outer, true);
    }
    if (way === 'narrower') {
      const back = inner.pop();
      return set(back ?? [...childrenOf(picked)].find((child) => isMeant(child) && isSeen(child)) ?? null, true);
    }
    const side = way === 'next' ? 'nextElementSibling' : 'previousElementSibling';
    let other = native(picked)[side];
    while (other && !(isMeant(other) && isSeen(other))) other = native(other)[side];
    return set(other);
  };

  /** True where the event is one of Lede's own controls'. */
  const isOurs = (event: Event) =>
    event.composedPath().some((target) => target instanceof Element && closest(target, '[data-controls]'));
  const hush = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // What the page makes up is neither a choice of the reader's nor kept from the page.
  const listen = (type: string, then: (event: Event) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && then(event), { capture: true, passive: false, signal });
  listen('pointermove', (event) => {
    if (isSettled || isOurs(event) || !(event instanceof PointerEvent)) return;
    set(at(event.clientX, event.clientY));
  });
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'auxclick', 'dblclick', 'contextmenu']) {
    listen(type, (event) => !isOurs(event) && hush(event));
  }
  listen('click', (event) => {
    if (isOurs(event) || !(event instanceof MouseEvent)) return;
    hush(event);
    // A click by keys or by an assistive tool has no place on the page.
    if (event.detail > 0) set(at(event.clientX, event.clientY));
    isSettled = true;
    options.onSettle();
  });
  listen('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = KEYS[event.key];
    if (event.key === 'Escape') {
      hush(event);
      options.onClose();
    } else if (way) {
      hush(event);
      if (step(way)) native(picked)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (!isOurs(event)) {
      hush(event);
    }
  });
  set(at(window.innerWidth / 2, window.innerHeight / 2));
  return { picked: () => picked, step, pick: (element) => void set(element) };
}

const isMeant = (element: Element): boolean => !NOT_MEANT.test(nameOf(element));
const isSeen = (element: Element): boolean => {
  const { width, height } = native(element).getBoundingClientRect();
  return width > 0 && height > 0;
};

/** The nearest box around a part of a line. */
function boxOf(window: Window, element: Element): Element {
  let box = element;
  const isInLine = () =>
    PART.test(nameOf(box)) || (!WHOLE.test(nameOf(box)) && styleOf(window, box).display.startsWith('inline'));
  while (isInLine()) {
    const outer = parentOf(box);
    if (!outer || NOT_MEANT.test(nameOf(outer))) break;
    box = outer;
  }
  return box;
}

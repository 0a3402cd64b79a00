import { native, parentOf } from '../../core/dom';
import { floats } from '../hiding/floating';
import { styleOf } from '../style';

/** What the reader does on the page, and what came into sight because of it. */
export interface Intent {
  /** The site turned a page without loading one: what came with it in the flow of the page is that page. */
  turn(): void;
  /** Whether what changes right now may answer something the reader just did. */
  isActing(): boolean;
  /** Whether the reader did something after a time, ms of the page's own clock. */
  hasActedSince(time: number): boolean;
  /** Notes what came or changed while the reader is being answered. */
  note(elements: Iterable<Element>): void;
  /** Whether an element is, lies in or holds something the reader opened. */
  isOpened(element: Element): boolean;
  /** The boxes that came into sight as answers, those that left the page left out. */
  opened(): Element[];
}

/** What may answer a click, a touch or Enter: a page of text beside it does not. */
const CONTROL =
  'a,button,summary,label,input,select,textarea,option,img,picture,svg,canvas,video,audio,figure,[onclick],[tabindex="0"],[aria-haspopup],[aria-controls],[role=button],[role=link],[role=menuitem],[role=tab],[role=option],[role=switch],[role=checkbox],[role=radio],[role=img],[contenteditable]';
/** Keys that do something; the others move about the page and open nothing. */
const ACTS = /^(?:.|Enter|Backspace|Delete|Process|Unidentified)$/u;
/** A page answers within this time where it has all it needs, ms. */
export const ANSWER = 3000;
/** What it fetches first may take so much longer, ms. */
const SLOW = 15_000;
/** A fetch that begins this soon after the deed belongs to it, and what shows this soon after the fetch does too, ms. */
const SOON = 1500;
/** So many answers are remembered. */
const MOST = 600;
/** A box says less than this; more of it is a page being turned, in characters. */
const BOX = 5000;
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'inert', 'data-state', 'data-open'];

/** Stands for a page being turned, when it is new: not a box that was opened. */
const TURNED = 'main,[role=main]';

/** One a page, whatever else starts anew on it: what the reader opened stays the reader's. */
const known = new WeakMap<Window, Intent>();

/**
 * Listens to what the reader does. Only events the browser vouches for count: a page cannot click for its reader.
 * @param onChange told of elements that changed in answer to the reader, as their attributes change
 */
export function intentOf(window: Window & typeof globalThis, onChange: (elements: readonly Element[]) => void): Intent {
  listeners.set(window, onChange);
  const before = known.get(window);
  before?.turn();
  if (before) return before;
  const intent = createIntent(window, (elements) => listeners.get(window)?.(elements));
  known.set(window, intent);
  return intent;
}
const listeners = new WeakMap<Window, (elements: readonly Element[]) => void>();

/** @param isTrusted whether an event is the reader's own; tests have no hand to click with */
export function createIntent(
  window: Window & typeof globalThis,
  onChange: (elements: readonly Element[]) => void,
  isTrusted = (event: Event): boolean => event.isTrusted,
): Intent {
  const document = native(window.document);
  const now = () => window.performance.now();
  let acted = Number.NEGATIVE_INFINITY;
  let timer = 0;
  let fetched = { at: Number.NEGATIVE_INFINITY, is: false };
  const boxes = new Set<Element>();
  /** When the page was last turned, ms: what comes until the next deed is opened only where it floats. */
  let turned = Number.NEGATIVE_INFINITY;

  /** Whether something that was asked for by the deed has just arrived. */
  const hasFetched = () => {
    if (now() - fetched.at < 200) return fetched.is;
    const entries = (window.performance.getEntriesByType?.('resource') ?? []) as PerformanceResourceTiming[];
    const is = entries.some(
      ({ startTime, responseEnd, initiatorType }) =>
        initiatorType !== 'img' && startTime >= acted - 50 && startTime <= acted + SOON && responseEnd >= now() - SOON,
    );
    fetched = { at: now(), is };
    return is;
  };
  const isActing = () => {
    const since = now() - acted;
    return since < ANSWER || (since < SLOW && hasFetched());
  };
  const note = (elements: Iterable<Element>) => {
    for (const element of elements) {
      if (turned > acted && !isLaidOver(window, element)) continue;
      if ([document.documentElement, document.body, document.head].includes(element as HTMLElement)) continue;
      boxes.delete(element);
      boxes.add(element);
    }
    for (const element of boxes) {
      if (boxes.size <= MOST) break;
      boxes.delete(element);
    }
  };

  const attributes = new window.MutationObserver((records) => {
    if (!isActing()) return;
    const changed = [...new Set(records.map(({ target }) => target as Element))];
    note(changed);
    onChange(changed);
  });
  const act = () => {
    acted = now();
    fetched = { at: Number.NEGATIVE_INFINITY, is: false };
    if (!timer) attributes.observe(window.document, { attributes: true, attributeFilter: ATTRIBUTES, subtree: true });
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      timer = 0;
      attributes.disconnect();
    }, ANSWER);
  };
  const onPointer = (event: Event) => {
    if (!isTrusted(event)) return;
    // Words that are chosen are answered too, by what can be done with them.
    if (isControl(window, event.composedPath()[0]) || !document.getSelection()?.isCollapsed) act();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isTrusted(event) || !ACTS.test(event.key)) return;
    const { activeElement } = document;
    if (event.key === ' ' && (!activeElement || activeElement === document.body)) return;
    act();
  };
  for (const type of ['pointerdown', 'pointerup', 'click', 'change', 'submit']) {
    window.addEventListener(type, onPointer, { capture: true, passive: true });
  }
  window.addEventListener('keydown', onKey, { capture: true, passive: true });
  // A popover shows without a change of its markup, and so does what an address points at.
  window.addEventListener('toggle', ({ target }) => target instanceof window.Element && isActing() && note([target]), {
    capture: true,
    passive: true,
  });
  window.addEventListener('hashchange', () => {
    const target = isActing() ? document.getElementById(window.location.hash.slice(1)) : null;
    if (target) note([target]);
  });

  return {
    turn() {
      turned = now();
      for (const box of boxes) if (!isLaidOver(window, box)) boxes.delete(box);
    },
    isActing,
    hasActedSince: (time) => acted > time,
    note,
    isOpened(element) {
      if (boxes.size === 0) return false;
      for (let box: Element | null = element; box; box = parentOf(box)) {
        if (boxes.has(box) && !isTurn(box)) return true;
      }
      for (const box of boxes) if (native(element).contains(box) && !isTurn(box)) return true;
      return false;
    },
    opened() {
      for (const box of boxes) if (!native(box).isConnected) boxes.delete(box);
      return [...boxes].filter((box) => !isTurn(box));
    },
  };
}

/** Whether a box, or what it wraps, floats over the page. */
function isLaidOver(window: Window, box: Element): boolean {
  return [box, ...native(box).children].slice(0, 8).some((each) => floats(window, each));
}

/** Whether so much came that it is another page, not a box: what a single-page site does after a click on a link. */
function isTurn(box: Element): boolean {
  const own = native(box);
  if (own.matches(TURNED) || own.querySelector(TURNED)) return true;
  return own.querySelector('h1,article') !== null && own.textContent.length > BOX;
}

/** Whether a place on the page is made to be pressed. */
function isControl(window: Window & typeof globalThis, target: EventTarget | undefined): boolean {
  if (!(target instanceof window.Element)) return false;
  return native(target).closest(CONTROL) !== null || /^(?:pointer|zoom-in)$/.test(styleOf(window, target).cursor);
}

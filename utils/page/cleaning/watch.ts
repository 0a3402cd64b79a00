import { isInside, outermost } from '../../core/clutter/inside';
import { native, parentOf, typeOf } from '../../core/dom';

/** What a look is given: the new parts of the page, or all of it. */
export type Parts = 'all' | readonly Element[];

export interface WatchOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  /** Looks at parts of the page, before they are painted; returns whether anything was found. */
  look(parts: Parts): boolean;
  /** Told at once where something that was looked at changed. */
  onChanged(changed: ReadonlySet<Element>): void;
  /** Told at once of the elements that came, those in others of them left out. */
  onAdded(elements: readonly Element[]): void;
}

/** Decides when to look at a page: as elements come, before they are painted, and ever less often on one that never rests. */
export interface Watch {
  /** Looks at all of the page in the next frame, however much was looked before. */
  lookAtAll(): void;
  /** Looks at once, at all of the page. */
  lookNow(): void;
  /** Looks at once at what is new. */
  catchUp(): void;
  /** Looks at one box in the next frame. */
  lookAt(box: Element): void;
  /** Stops watching the whole page; what is added right below the body may still be watched. */
  rest(keepBody: boolean): void;
}

/** Elements that bring styles. */
const STYLE = 'link[rel~=stylesheet]';
/** While a page loads, at most this share of the time goes into looking, as pause over work. */
const WHILE_LOADING = 10;
/** Afterwards at most one hundredth. */
const AFTERWARDS = 100;
/** A page that is this old and still changes is looked at no more often than once a second, ms. */
const SETTLED = 10_000;
const RARELY = 1000;
/** Watching ends when nothing was found for this long, ms. */
const QUIET = 20_000;
/** More new parts than this wait for their turn as one, unless they are pop-ups right below the body. */
const FEW = 12;
/** So many parts are looked at in one go, the last ones first: pop-ups stand at the end. */
const MANY = 400;

export function createWatch({ window, signal, look, onChanged, onAdded }: WatchOptions): Watch {
  const document = native(window.document);
  const now = () => window.performance.now();
  let fresh = new Set<Element>();
  /** Parts that were too many for the look that met them. */
  let later: Element[] = [];
  let isAllDue = false;
  let frame = 0;
  let timer = 0;
  let restUntil = 0;
  let lastFound = now();
  let readyAt = Number.POSITIVE_INFINITY;
  /** False while styles are on their way: they decide what floats. */
  let isStyled = true;

  const isDue = () => isAllDue || fresh.size + later.length > 0;
  const run = () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    frame = timer = 0;
    // Firefox has no style for a page that is going away.
    if (signal.aborted || !document.body || !window.getComputedStyle(document.body)) return;
    if (!isDue()) return;
    later = isAllDue ? [] : [...later, ...outermost(fresh)];
    const parts = isAllDue ? 'all' : later.splice(-MANY);
    isAllDue = false;
    fresh = new Set();
    const start = now();
    if (look(parts)) lastFound = start;
    if (isStyled) isStyled = ![...document.querySelectorAll<HTMLLinkElement>(STYLE)].some(({ sheet }) => !sheet);
    const cost = now() - start;
    restUntil = now() + cost * (document.readyState === 'complete' ? AFTERWARDS : WHILE_LOADING);
    if (now() - readyAt > SETTLED) restUntil = Math.max(restUntil, now() + RARELY);
    if (document.readyState === 'complete' && start - Math.max(lastFound, readyAt) > QUIET) rest(true);
    schedule();
  };
  /** Before the next paint; in a tab out of sight there is none, and no look before the reader comes back to it. */
  const schedule = () => {
    if (frame || signal.aborted || !isDue()) return;
    // A pop-up, which waits for no turn, comes as a few elements right below the body.
    const isPopUp = [...fresh].slice(0, FEW).some((element) => parentOf(element) === document.body);
    const wait = document.readyState !== 'complete' || isPopUp ? 0 : restUntil - now();
    if (wait <= 0) {
      window.clearTimeout(timer);
      timer = 0;
      frame = window.requestAnimationFrame(run);
    } else if (!timer) {
      timer = window.setTimeout(() => {
        timer = 0;
        frame ||= window.requestAnimationFrame(run);
      }, wait);
    }
  };

  const take = (records: readonly MutationRecord[]) => {
    const changed = new Set<Element>();
    const added: Element[] = [];
    // A parser tells of every node it puts into something new, which is looked at whole; afterwards each may answer the reader.
    const isParsing = document.readyState === 'loading';
    const inside = new Set<Element>();
    for (const record of records) {
      const around = elementOf(record.target);
      if (!around) continue;
      if (isParsing && isInside(around, fresh, inside)) {
        // What comes into it later is known at once.
        inside.add(around);
        continue;
      }
      changed.add(around);
      for (const node of record.addedNodes) {
        const element = partOf(node, around);
        if (!element) continue;
        fresh.add(element);
        added.push(element);
      }
    }
    onChanged(changed);
    if (added.length > 0) onAdded(added);
  };
  const observer = new window.MutationObserver((records) => {
    take(records);
    if (document.readyState !== 'complete' && now() >= restUntil) run();
    schedule();
  });

  const rest = (keepBody: boolean) => {
    later = [];
    observer.disconnect();
    if (keepBody && document.body) observer.observe(document.body, { childList: true });
  };

  const restyle = () => {
    if (isStyled) return;
    isStyled = true;
    isAllDue = true;
    schedule();
  };
  const onStyle = ({ target }: Event) => {
    if (target instanceof window.Element && target.matches(STYLE)) restyle();
  };
  observer.observe(window.document, { childList: true, subtree: true });
  document.addEventListener('load', onStyle, { capture: true, signal });
  /** While the page is parsed a frame may come before its changes are told: they are asked for. */
  const onFrame = () => {
    if (signal.aborted) return;
    // No frame is drawn before the styles that the page waits for are there.
    if (!isStyled) restyle();
    take(observer.takeRecords());
    run();
    if (document.readyState === 'loading') window.requestAnimationFrame(onFrame);
  };
  window.requestAnimationFrame(onFrame);
  const ready = () => {
    readyAt = now();
    restyle();
  };
  if (document.readyState === 'complete') ready();
  else window.addEventListener('load', ready, { once: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  });

  return {
    lookAtAll() {
      isAllDue = true;
      restUntil = 0;
      schedule();
    },
    lookNow() {
      isAllDue = true;
      run();
    },
    catchUp: run,
    lookAt(box) {
      fresh.add(box);
      if (!frame) frame = window.requestAnimationFrame(run);
    },
    rest,
  };
}

/** What is to be looked at where a node came: itself, or what its words stand in; the white space between elements says nothing. */
function partOf(node: Node, around: Element): Element | null {
  const type = typeOf(node);
  return type === 1 ? (node as Element) : type === 3 && (node as Text).data.trim() ? around : null;
}

/** The element a change belongs to: a shadow root's host stands for what is in it. */
function elementOf(node: Node): Element | null {
  const type = typeOf(node);
  return type === 1 ? (node as Element) : type === 11 ? (node as ShadowRoot).host : null;
}

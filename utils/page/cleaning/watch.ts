import { outermost } from '../../core/clutter/look/inside';
import { native, parentOf } from '../../core/dom';
import { whenLoaded } from '../when';
import { readChanges } from './changes';
import { createPace } from './pace';

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
  const pace = createPace(document, now);
  /** False while styles are on their way: they decide what floats. */
  let isStyled = true;

  const isDue = () => isAllDue || fresh.size + later.length > 0;
  const drop = () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    frame = timer = 0;
  };
  /** Before the next paint; in a tab out of sight there is none, and no look before the reader comes back to it. */
  const lookSoon = () => {
    drop();
    frame = window.requestAnimationFrame(run);
  };
  const run = () => {
    drop();
    // Firefox has no style for a page that is going away.
    if (signal.aborted || !document.body || !window.getComputedStyle(document.body) || !isDue()) return;
    later = isAllDue ? [] : [...later, ...outermost(fresh)];
    const parts = isAllDue ? 'all' : later.splice(-MANY);
    isAllDue = false;
    fresh = new Set();
    const start = now();
    const hasFound = look(parts);
    if (isStyled) isStyled = ![...document.querySelectorAll<HTMLLinkElement>(STYLE)].some(({ sheet }) => !sheet);
    if (pace.looked(start, hasFound)) rest(true);
    schedule();
  };
  const schedule = () => {
    if (frame || signal.aborted || !isDue()) return;
    // A pop-up, which waits for no turn, comes as a few elements right below the body.
    const isPopUp = [...fresh].slice(0, FEW).some((element) => parentOf(element) === document.body);
    const wait = document.readyState !== 'complete' || isPopUp ? 0 : pace.left();
    if (wait <= 0) lookSoon();
    else timer ||= window.setTimeout(lookSoon, wait);
  };

  const take = (records: readonly MutationRecord[]) => {
    const { changed, added } = readChanges(records, fresh, document.readyState === 'loading');
    onChanged(changed);
    if (added.length > 0) onAdded(added);
  };
  const observer = new window.MutationObserver((records) => {
    take(records);
    if (document.readyState !== 'complete' && pace.left() <= 0) run();
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
  const onLoad = ({ target }: Event) => target instanceof window.Element && target.matches(STYLE) && restyle();
  observer.observe(window.document, { childList: true, subtree: true });
  document.addEventListener('load', onLoad, { capture: true, signal });
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
  whenLoaded(window, document, signal, () => {
    pace.loaded();
    restyle();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    drop();
  });

  return {
    lookAtAll() {
      isAllDue = true;
      lookSoon();
    },
    lookNow() {
      isAllDue = true;
      run();
    },
    catchUp: run,
    lookAt(box) {
      fresh.add(box);
      lookSoon();
    },
    rest,
  };
}

import { findClutter } from '../core/clutter';
import { shadowHosts } from '../core/clutter/consent';
import type { ClutterKind } from '../core/clutter/finding';
import { findOwn } from '../core/clutter/own';
import { createSurvey } from '../core/clutter/survey';
import type { Detection } from '../core/detect/detection';
import type { SiteCleaning } from '../core/settings/cleaning';
import { findStory, type Story } from '../core/story';
import type { Words } from '../core/words/match';
import { createConsent } from './consent';
import { floatingRootIn } from './floating';
import { createGuard } from './guard';
import { createHider, type HiddenPiece } from './hide';
import { createUnlocker } from './unlock';
import { veilVendors } from './veil-vendors';

export interface SessionOptions extends SiteCleaning {
  window: Window & typeof globalThis;
  words: Words;
  detect(doc: Document, url: string): Detection;
  /** Called when the verdict or the number of hidden pieces changed. */
  onChange(session: Session): void;
  /** Answers the page's banner for the reader; resolves to whether it was refused. */
  reject(): Promise<boolean>;
  /** Called once when hiding cost some of the story; everything was brought back. */
  onLoss(): void;
  /** Ends everything the session started; what is hidden stays hidden. */
  signal: AbortSignal;
}

export interface Session {
  detection(): Detection;
  pieces(): readonly HiddenPiece[];
  /** False after the reader asked for the page as it was. */
  isOn(): boolean;
  /** Shows everything as it was, or cleans again. */
  setOn(on: boolean): void;
  show(id: number): void;
  /** Lifts whatever keeps the page from scrolling, whether or not a cause was found. */
  free(): void;
  /** Applies the reader's choices, which may come after the first look. */
  configure(cleaning: SiteCleaning): void;
  /** Looks again with other words: the page turned out to speak another language. */
  setWords(words: Words): void;
}

/** Kinds that float and may lock the scroll. */
const FLOATS: ReadonlySet<ClutterKind> = new Set(['consent', 'sign-in', 'newsletter', 'notification', 'app-banner']);
/** Kinds that go from pages that are no article too. */
const ELSEWHERE: ReadonlySet<ClutterKind> = new Set(['consent', 'own']);
/** Times after the page is ready at which pop-ups tend to come, in milliseconds. */
const LOOK_AGAIN = [500, 2000, 5000];
/** A page that is an article with less confidence is cleaned as one only where the reader asks for it. */
const SURE = 0.65;
/** The session stops watching when nothing was found for this long, in milliseconds. */
const QUIET = 20_000;
/** At most this share of the time may go into looking, as pause over work. */
const PAUSE = 10;
/** How long a page in the background waits for a look, in milliseconds. */
const HIDDEN_PAUSE = 100;
/** More new nodes than this at once are looked at as one: the whole page. */
const FEW = 12;

/**
 * Watches one page from its first element on and cleans it once it proves to be an article: as elements come, and before
 * each paint at the latest, so that clutter in the markup is never seen. A page that is none is looked at once when it is ready and left alone.
 */
export function startSession(options: SessionOptions): Session {
  const { window, signal } = options;
  let { words, kindsOff, everywhere, own } = options;
  const { document } = window;
  const hider = createHider(window);
  const unlocker = createUnlocker(window);
  const consent = createConsent(hider, options.reject, () => {
    if (signal.aborted || !on) return;
    unlocker.unlock(story);
    options.onChange(session);
  });
  const guard = createGuard(window, signal, {
    bringBack() {
      hider.showAll();
      unlocker.undo();
    },
    hideAgain: () => hider.hideAll(),
    onLoss() {
      on = false;
      options.onLoss();
      options.onChange(session);
    },
  });
  let detection = options.detect(document, document.URL);
  let story: Story | null = null;
  let on = options.automatic;
  let isAskedFor = false;
  /** New elements to look at, and whether the whole page is due. */
  let fresh = new Set<Element>();
  let all = true;
  const watched = new WeakSet<ShadowRoot>();
  let frame = 0;
  let timer = 0;
  /** By when the next look may come: at the whole page, and at a few new elements. */
  const rest = { all: 0, few: 0 };
  const restUntil = () => (fresh.size > 0 ? rest.few : rest.all);
  let lastFound = 0;
  /** Pieces the parser was still filling when they were judged: judged anew at the next look, before any paint. */
  const growing: number[] = [];

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        const root = node.getRootNode();
        if (root instanceof ShadowRoot) fresh.add(root.host);
        else if (node.nodeType === 1) fresh.add(node as Element);
        else if (node.nodeType === 3 && node.parentElement) fresh.add(node.parentElement);
      }
    }
    if (fresh.size > FEW) {
      all = true;
      // Pop-ups come right below the body: they do not wait for the whole page's turn.
      const tops = [...fresh].filter((element) => element.parentElement === document.body);
      fresh = new Set(tops.length > FEW ? [] : tops);
    }
    if (window.performance.now() >= restUntil()) look();
    else schedule();
  });

  const isArticle = () => detection.isArticle && (isAskedFor || detection.confidence >= SURE);

  /** Looks before the next paint; a page in the background may paint nothing, so the clock looks as well. */
  const schedule = () => {
    if (frame || timer || signal.aborted) return;
    const wait = document.readyState === 'complete' ? restUntil() - window.performance.now() : 0;
    if (wait <= 0) frame = window.requestAnimationFrame(look);
    if (wait > 0 || document.hidden) timer = window.setTimeout(look, wait > 0 ? wait : HIDDEN_PAUSE);
  };

  const look = () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    frame = timer = 0;
    // Firefox has no style for a page that is going away.
    if (signal.aborted || !document.body || !window.getComputedStyle(document.body)) return;
    const start = window.performance.now();
    const ready = document.readyState !== 'loading';
    if (!isArticle() || !ready) detection = options.detect(document, document.URL);
    const isWhole = !ready || (all && start >= rest.all);
    if (on && (isArticle() || worksElsewhere())) clean(isWhole ? [document.body] : scopesOf(fresh, story));
    rest[isWhole ? 'all' : 'few'] = start + (window.performance.now() - start) * PAUSE;
    all &&= !isWhole;
    fresh = new Set();
    if (all) schedule();
    if (ready && lastFound && start - lastFound > QUIET) observer.disconnect();
  };

  const clean = (scopes: readonly Element[]) => {
    if (!isArticle()) story = null;
    else if (!story?.root.isConnected || document.readyState === 'loading') {
      story = findStory(document);
      guard.forget();
    }
    for (const id of growing.splice(0)) hider.forget(id);
    for (const { shadowRoot } of shadowHosts(document.body)) {
      if (!shadowRoot || watched.has(shadowRoot)) continue;
      watched.add(shadowRoot);
      observer.observe(shadowRoot, { childList: true, subtree: true });
    }
    const floatingRoot = floatingRootIn(window, story);
    const chosen = kindsOff.has('own') ? [] : hider.hide(findOwn(document, own, story));
    // What the reader took away is no loss of the story.
    if (story) guard.before(story);
    let floated = chosen.length > 0;
    let found = floated;
    for (const scope of scopes) {
      if (!scope.isConnected) continue;
      const survey = createSurvey(document, words);
      const none = !story && !everywhere;
      const findings = none
        ? []
        : findClutter({ survey, scopes: [scope], isArticle: story !== null, story, floatingRoot, kindsOff });
      const added = [
        ...consent.take(findings.filter(({ kind }) => kind === 'consent')),
        ...hider.hide(findings.filter(({ kind }) => kind !== 'consent')),
      ];
      for (const { id, elements } of added) if (!elements.every(isWhole)) growing.push(id);
      found ||= added.length > 0;
      floated ||= added.some(({ kind }) => FLOATS.has(kind));
    }
    if (floated) unlocker.unlock(story);
    if (found) {
      guard.check();
      lastFound = window.performance.now();
      options.onChange(session);
    }
  };

  const lookAnew = () => {
    rest.all = 0;
    all = true;
    look();
  };
  const unlockIfFloated = () => {
    if (on && hider.pieces().some(({ kind, shown }) => FLOATS.has(kind) && !shown)) unlocker.unlock(story);
  };

  /** The page is parsed: the verdict stands now, unless scripts have yet to build the page. */
  const decide = () => {
    detection = options.detect(document, document.URL);
    if (!isArticle()) for (const { id, kind } of hider.pieces()) if (!ELSEWHERE.has(kind)) hider.forget(id);
    lookAnew();
    options.onChange(session);
  };
  const worksElsewhere = () => everywhere || own.length > 0;
  const finish = () => {
    for (const [index, delay] of LOOK_AGAIN.entries()) {
      window.setTimeout(() => {
        if (signal.aborted) return;
        if (isArticle() || worksElsewhere() || index < 2) lookAtAll();
        if (!isArticle() && index === (worksElsewhere() ? 2 : 1)) observer.disconnect();
      }, delay);
    }
  };
  const lookAtAll = () => {
    const before = detection.isArticle;
    lookAnew();
    consent.look();
    unlockIfFloated();
    if (before !== detection.isArticle) options.onChange(session);
  };

  const session: Session = {
    detection: () => detection,
    pieces: () => hider.pieces(),
    isOn: () => on,
    setOn(value) {
      on = value;
      isAskedFor ||= on;
      if (on) {
        hider.hideAll();
        lookAnew();
        unlockIfFloated();
      } else {
        hider.showAll();
        unlocker.undo();
      }
      options.onChange(session);
    },
    show(id) {
      hider.show(id);
      if (hider.pieces().some((piece) => piece.id === id && FLOATS.has(piece.kind))) unlocker.undo();
      options.onChange(session);
    },
    free() {
      unlocker.unlock(story ?? findStory(document));
    },
    configure(cleaning) {
      const isMore = [...kindsOff].some((kind) => !cleaning.kindsOff.has(kind)) || cleaning.own.join() !== own.join();
      const isLess = own.some((selector) => !cleaning.own.includes(selector));
      ({ kindsOff, everywhere, own } = cleaning);
      for (const { id, kind } of hider.pieces()) {
        const isElsewhere = !isArticle() && !everywhere && kind !== 'own';
        if (isElsewhere || kindsOff.has(kind) || (isLess && kind === 'own')) hider.forget(id);
      }
      if (on !== cleaning.automatic) session.setOn(cleaning.automatic);
      else if (isMore) lookAtAll();
    },
    setWords(other) {
      words = other;
      all = true;
      schedule();
    },
  };

  observer.observe(document, { childList: true, subtree: true });
  veilVendors(window, signal);
  signal.addEventListener('abort', () => observer.disconnect());
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', decide, { once: true, signal });
  else decide();
  if (document.readyState === 'complete') finish();
  else window.addEventListener('load', finish, { once: true, signal });
  schedule();
  return session;
}

/** Where to look for what was added: around each new node, for a list may have come to a label that was there. */
function scopesOf(added: ReadonlySet<Element>, story: Story | null): Element[] {
  const scopes = new Set<Element>();
  for (const element of added) {
    const around = element.parentElement;
    scopes.add(around && around.nodeName !== 'BODY' && !(story && around.contains(story.root)) ? around : element);
  }
  return [...scopes].filter((scope) => ![...scopes].some((other) => other !== scope && other.contains(scope)));
}

/** Whether the parser has left an element behind; one that is still growing may turn out to hold the story. */
function isWhole(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let box: Element | null = element; box; box = box.parentElement) if (box.nextSibling) return true;
  return false;
}

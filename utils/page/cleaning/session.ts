import { FLOATS } from '../../core/clutter';
import { matchesAny } from '../../core/clutter/own';
import type { Detection } from '../../core/detect/detection';
import type { SiteCleaning } from '../../core/settings/cleaning';
import type { Words } from '../../core/words/match';
import { takesRoom } from '../banners';
import { createConsent, type Refusal } from '../consent';
import { floats } from '../floating';
import { createGuard } from '../guard';
import { createHider, type HiddenPiece, MARK } from '../hide';
import { createUnlocker } from '../unlock';
import { veilVendors } from '../veil-vendors';
import { ANSWER, intentOf } from './intent';
import { createLook } from './look';
import { createVerdict } from './verdict';
import { createWatch, type Parts } from './watch';

export interface SessionOptions extends SiteCleaning {
  window: Window & typeof globalThis;
  words: Words;
  detect(doc: Document, url: string): Detection;
  /** Called when the verdict or the number of hidden pieces changed. */
  onChange(session: Session): void;
  /** Answers the page's banner for the reader; resolves to whether it was refused. */
  reject(): Promise<Refusal>;
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

/** A wrapper's box lies no deeper than among its first elements. */
const INSIDE = 40;
/** Times after the load at which pop-ups that were there all along tend to open, ms. */
const CHECKS = [500, 2000, 5000];

/**
 * What the reader wants of one page, from its first element on: cleaned once it proves to be an article, for consent alone where it is
 * none, shown as it was, piece by piece or whole. `watch` decides when to look, `look` what to do, `verdict` what the page is.
 */
export function startSession(options: SessionOptions): Session {
  const { window, signal } = options;
  const { document } = window;
  let wishes: SiteCleaning = options;
  let on = options.automatic;
  const hider = createHider(window);
  const unlocker = createUnlocker(window, { isHeld: () => isHeld(), isActing: () => intent.isActing() });
  const verdict = createVerdict(() => options.detect(document, document.URL));
  const intent = intentOf(window, (elements) => reviveFor(elements));
  const consent = createConsent(hider, options.reject, () => {
    if (signal.aborted || !on) return;
    unlockIfFloated();
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
  const look = createLook({
    ...{ window, signal, verdict, intent, hider, guard, unlocker, consent },
    words: options.words,
    wishes: () => wishes,
    onOpen: (box) => watch.lookAt(box),
  });

  const worksHere = () => verdict.isArticle() || wishes.everywhere || wishes.own.length > 0;
  const lookAt = (parts: Parts): boolean => {
    if (document.readyState !== 'complete' && !verdict.isArticle()) verdict.judge();
    if (!on || !worksHere()) return false;
    const before = hider.pieces().length;
    const hasFound = look.clean(parts);
    // Pieces that grew together are fewer now.
    if (hasFound || hider.pieces().length !== before) options.onChange(session);
    return hasFound;
  };
  const watch = createWatch({
    window,
    signal,
    look: lookAt,
    onChanged: look.forget,
    onAdded(added) {
      if (!intent.isActing()) return;
      intent.note(added);
      reviveFor(added);
    },
  });

  /** The reader opens something that lies in what was hidden, such as the choices of a banner: it is theirs from then on. */
  const reviveFor = (elements: readonly Element[]) => {
    if (signal.aborted || !elements.some((element) => element.closest(`[${MARK}]`))) return;
    for (const piece of hider.pieces()) {
      if (piece.shown || !elements.some((element) => piece.elements.some((box) => box.contains(element)))) continue;
      hider.show(piece.id);
      const isOpen = elements.some((element) => isRaised(element) && takesRoom(element));
      if (isOpen) {
        intent.note(piece.elements);
        unlocker.undo();
        options.onChange(session);
      } else hider.conceal(piece.id);
    }
  };
  const isRaised = (element: Element): boolean => {
    for (let box: Element | null = element; box; box = box.parentElement) if (floats(window, box)) return true;
    return false;
  };
  /** A box the reader opened is showing: by itself, or in a wrapper that came with it. */
  const isHeld = () =>
    intent.opened().some((box) => {
      const floating = isRaised(box)
        ? box
        : [...box.querySelectorAll('*')].slice(0, INSIDE).find((each) => floats(window, each));
      return floating !== undefined && takesRoom(floating);
    });
  let waiting = 0;
  /** Gives the scroll back, but never while the reader is being answered: what locks the page then may be the answer's. */
  const unlockIfFloated = () => {
    if (signal.aborted) return;
    if (intent.isActing()) {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(unlockIfFloated, ANSWER);
      return;
    }
    if (on && hider.pieces().some(({ kind, shown }) => FLOATS.has(kind) && !shown)) unlocker.unlock(look.story());
  };

  /** The page is parsed: the verdict stands now, unless scripts have yet to build the page. */
  const decide = () => {
    const isOther = verdict.judge();
    dropStrangers();
    if (isOther || !look.story()) watch.lookNow();
    else watch.catchUp();
    options.onChange(session);
  };
  /** Takes back what was hidden on a page that turned out to be no article, or of a kind that is off. */
  const dropStrangers = () => {
    for (const { id, kind } of hider.pieces()) {
      const isStranger = !verdict.isArticle() && kind !== 'own' && !(kind === 'consent' && wishes.everywhere);
      if (isStranger || wishes.kindsOff.has(kind)) hider.forget(id);
    }
  };
  const check = () => {
    const before = verdict.isArticle();
    if (!before && verdict.judge()) watch.lookNow();
    look.checkClosed();
    consent.look();
    unlockIfFloated();
    if (before !== verdict.isArticle()) options.onChange(session);
  };
  const finish = () => {
    for (const [index, delay] of CHECKS.entries()) {
      window.setTimeout(() => {
        if (signal.aborted || !worksHere()) return;
        check();
        if (verdict.isArticle() || index < CHECKS.length - 1) return;
        // No article: nothing is left behind but what a hidden banner needs.
        watch.rest(hider.pieces().length > 0);
        if (hider.pieces().length === 0) look.rest();
      }, delay);
    }
  };

  const session: Session = {
    detection: verdict.detection,
    pieces: hider.pieces,
    isOn: () => on,
    setOn(value) {
      on = value;
      if (on) {
        verdict.ask();
        hider.hideAll();
        watch.lookNow();
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
      unlocker.unlock(look.story());
    },
    configure(cleaning) {
      const before = wishes;
      const count = hider.pieces().length;
      wishes = cleaning;
      const isLess = before.own.some((selector) => !cleaning.own.includes(selector));
      if (isLess) for (const { id, kind } of hider.pieces()) if (kind === 'own') hider.forget(id);
      dropStrangers();
      const isMore =
        isLess ||
        [...before.kindsOff].some((kind) => !cleaning.kindsOff.has(kind)) ||
        before.own.join() !== cleaning.own.join() ||
        before.shown.some((selector) => !cleaning.shown.includes(selector)) ||
        (cleaning.everywhere && !before.everywhere);
      for (const { id, elements } of hider.pieces()) if (elements.some(isShownAgain)) hider.forget(id);
      if (on !== cleaning.automatic) session.setOn(cleaning.automatic);
      else if (isMore) watch.lookNow();
      if (hider.pieces().length !== count) options.onChange(session);
    },
    setWords(words) {
      look.setWords(words);
      watch.lookAtAll();
    },
  };
  const isShownAgain = (element: Element): boolean => matchesAny(element, wishes.shown);

  veilVendors(window, signal);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', decide, { once: true, signal });
  else decide();
  if (document.readyState === 'complete') finish();
  else window.addEventListener('load', finish, { once: true, signal });
  return session;
}

import { FLOATS } from '../../core/clutter';
import { matchesAny } from '../../core/clutter/findings/own';
import { closest, holds, native, select } from '../../core/dom';
import type { SiteCleaning } from '../../core/settings/cleaning';
import type { Story } from '../../core/story';
import { en } from '../../core/words/en';
import type { Lexicon } from '../../core/words/lexicon';
import { compileWords } from '../../core/words/match';
import { takesRoom } from '../consent/banners';
import { createConsent, isLaidOut, type Refusal } from '../consent/consent';
import { createGuard } from '../hiding/guard';
import { createHider, type HiddenPiece } from '../hiding/hide';
import { MARK } from '../hiding/mark';
import { createUnlocker } from '../hiding/unlock';
import { ANSWER, type Intent } from './intent';
import { createLook } from './look';
import { isHeld, isRaised } from './raised';
import type { Verdict } from './verdict';
import type { Parts } from './watch';

export interface CleanerOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  verdict: Verdict;
  intent: Intent;
  /** The page's languages beside English, as far as they are known. */
  lexicons: readonly Lexicon[];
  /** The reader's choices as they are now. */
  wishes(): SiteCleaning;
  /** Whether the page is to be clean now. */
  isOn(): boolean;
  /** Answers the page's banner for the reader; resolves to whether it was refused. */
  reject(): Promise<Refusal>;
  /** Called where pieces came or went otherwise than by a look. */
  onChange(): void;
  /** Called once when hiding cost some of the story; everything was brought back. */
  onLoss(): void;
  /** A closed box opened: it is to be looked at. */
  onOpen(box: Element): void;
}

/** Hides what stands in the reader's way on one page, and brings it back. Made when a page first needs it. */
export interface Cleaner {
  /** Cleans parts of the page; returns whether anything was found. */
  clean(parts: Parts): boolean;
  pieces(): readonly HiddenPiece[];
  /** Those that were hidden from somebody: a banner that waits to be shown was not. */
  seen(): readonly HiddenPiece[];
  story(): Story | null;
  /** Shows everything as it was, or hides it again. */
  setOn(on: boolean): void;
  show(id: number): void;
  /** Lifts whatever keeps the page from scrolling, whether or not a cause was found. */
  free(): void;
  /** Takes back all that the reader's own rules hid: one of them is gone. */
  dropOwn(): void;
  /** Takes back what is not to be hidden any more: the page is no article, a kind is off, the reader brought a piece back. */
  dropStrangers(): void;
  /** The reader opens something that lies in what was hidden, such as the choices of a banner: it is theirs from then on. */
  revive(elements: readonly Element[]): void;
  /** Looks whether boxes have opened, banners have come and locks are left that no change of the markup told of. */
  check(): void;
  /** Parts of the page changed: what was counted there is counted anew. */
  forget(changed: Iterable<Element>): void;
  /** The page speaks other languages than was thought. */
  setLexicons(lexicons: readonly Lexicon[]): void;
  /** Waits for no box to open any more. */
  rest(): void;
}

export function createCleaner(options: CleanerOptions): Cleaner {
  const { window, signal, verdict, intent, wishes, isOn, onChange } = options;
  const hider = createHider(window);
  const unlocker = createUnlocker(window, {
    isHeld: () => isHeld(window, intent.opened()),
    isActing: intent.isActing,
  });
  const consent = createConsent(hider, options.reject, () => {
    if (signal.aborted || !isOn()) return;
    unlockIfFloated();
    onChange();
  });
  const guard = createGuard(window, signal, {
    bringBack() {
      hider.showAll();
      unlocker.undo();
    },
    hideAgain: () => hider.hideAll(),
    onLoss: options.onLoss,
  });
  const wordsOf = (lexicons: readonly Lexicon[]) => compileWords([en, ...lexicons]);
  const look = createLook({
    ...{ window, signal, verdict, intent, hider, guard, unlocker, consent, wishes },
    words: wordsOf(options.lexicons),
    onOpen: options.onOpen,
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
    if (isOn() && hider.pieces().some(({ kind, shown }) => FLOATS.has(kind) && !shown)) unlocker.unlock(look.story());
  };

  /** Takes pieces back as if they had never been found. */
  const drop = (isWrong: (piece: HiddenPiece) => boolean) => {
    const wrong = hider.pieces().filter(isWrong);
    for (const { id } of wrong) hider.forget(id);
    if (wrong.length > 0) onChange();
  };
  /** The reader followed a link to what is hidden. */
  const follow = () => {
    const target = select(window.document, ':target');
    const piece = hider.pieces().find(({ shown, elements }) => !shown && elements.some((box) => holds(box, target)));
    if (!target || !piece || !intent.isActing()) return;
    intent.note(piece.elements);
    hider.show(piece.id);
    native(target).scrollIntoView();
    onChange();
  };
  window.addEventListener('hashchange', follow, { signal });

  return {
    clean: look.clean,
    pieces: hider.pieces,
    seen: () => hider.pieces().filter((piece) => !piece.veiled || isLaidOut(piece)),
    story: look.story,
    setOn(on) {
      if (on) {
        hider.hideAll();
        unlockIfFloated();
      } else {
        hider.showAll();
        unlocker.undo();
      }
    },
    show(id) {
      hider.show(id);
      if (hider.pieces().some((piece) => piece.id === id && FLOATS.has(piece.kind))) unlocker.undo();
      onChange();
    },
    free: () => unlocker.unlock(look.story()),
    dropOwn: () => drop(({ kind }) => kind === 'own'),
    dropStrangers() {
      const { everywhere, kindsOff, shown } = wishes();
      drop(({ kind, elements }) => {
        const isStranger = !verdict.isArticle() && kind !== 'own' && !(kind === 'consent' && everywhere);
        return isStranger || kindsOff.has(kind) || elements.some((element) => matchesAny(element, shown));
      });
    },
    revive(elements) {
      if (signal.aborted || !elements.some((element) => closest(element, `[${MARK}]`))) return;
      for (const piece of hider.pieces()) {
        if (piece.shown || !elements.some((element) => piece.elements.some((box) => holds(box, element)))) continue;
        hider.show(piece.id);
        if (elements.some((element) => isRaised(window, element) && takesRoom(element))) {
          intent.note(piece.elements);
          unlocker.undo();
          onChange();
        } else hider.conceal(piece.id);
      }
    },
    check() {
      look.checkClosed();
      consent.look();
      unlockIfFloated();
    },
    forget: look.forget,
    setLexicons: (lexicons) => look.setWords(wordsOf(lexicons)),
    rest: look.rest,
  };
}

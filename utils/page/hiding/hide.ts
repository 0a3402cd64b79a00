import type { ClutterKind, Finding } from '../../core/clutter/findings/finding';
import { closest, holds } from '../../core/dom';
import { createCover } from './cover';
import { MARK } from './mark';

/** One finding as it was carried out on the page. */
export interface HiddenPiece {
  id: number;
  kind: ClutterKind;
  reason: string;
  elements: readonly Element[];
  /** True while the reader has it shown again. */
  shown: boolean;
  /** True while it is out of sight, but laid out. */
  veiled: boolean;
  /** True where Lede leaves it as it is, and only says so. */
  left?: boolean;
  /** What stands on the button that refused it. */
  pressed?: string | undefined;
}

/** Set on the content scripts' own window, which the page does not see: what one script of ours hides is no stranger's to another. */
type Scope = Window & { hiddenByLede?: WeakSet<Element> };
export const markedIn = (window: Scope): WeakSet<Element> => {
  window.hiddenByLede ??= new WeakSet();
  return window.hiddenByLede;
};

/** A page that makes more of what must go than this keeps the rest. */
const MOST = 200;

/** The only place that hides anything on a page: by a mark and a stylesheet, so that undoing leaves the DOM as it was. */
export interface Hider {
  /** Hides what is not hidden yet and was not shown again by the reader; returns the pieces added. */
  hide(findings: readonly Finding[]): HiddenPiece[];
  /** The same for what must stay laid out for now. */
  veil(findings: readonly Finding[]): HiddenPiece[];
  /** Hides a veiled piece for good. */
  settle(id: number): void;
  show(id: number): void;
  /** Hides a shown piece again. */
  conceal(id: number): void;
  /** Notes what is not touched, for the reader to know. */
  note(findings: readonly Finding[]): void;
  /** Shows a piece for good. */
  leave(id: number, reason: string): void;
  /** Takes a piece back as if it had never been found; it may be found again. */
  forget(id: number): void;
  /** Shows everything again, or hides it once more. */
  showAll(): void;
  hideAll(): void;
  pieces(): readonly HiddenPiece[];
}

export function createHider(window: Window): Hider {
  const pieces = new Map<number, HiddenPiece>();
  let next = 0;
  const known = new WeakSet<Element>();
  const ours = markedIn(window);
  const { cover, uncover } = createCover(window);
  const turn = (piece: HiddenPiece, shown: boolean) => {
    piece.shown = shown;
    if (!shown) cover(piece.elements, piece.veiled);
    else for (const element of piece.elements) uncover(element);
  };

  /** A piece that lies inside a larger one found later is part of it: a list grows while the page streams in. */
  const absorb = (larger: readonly Element[]) => {
    for (const piece of pieces.values()) {
      if (!piece.elements.every((element) => larger.some((box) => box !== element && holds(box, element)))) continue;
      turn(piece, true);
      pieces.delete(piece.id);
    }
  };

  /** What a page has copied with our mark on it is no piece of ours, and is judged like any other. */
  const isInPiece = (element: Element): boolean => {
    for (let box = closest(element, `[${MARK}]`); box; box = closest(element, `[${MARK}]`)) {
      if (ours.has(box)) return true;
      uncover(box);
    }
    return false;
  };

  const take = (findings: readonly Finding[], veiled: boolean) => {
    const added: HiddenPiece[] = [];
    for (const { kind, reason, elements } of findings) {
      if (pieces.size >= MOST) break;
      const fresh = elements.filter((element) => !known.has(element) && !isInPiece(element));
      if (fresh.length === 0) continue;
      for (const element of fresh) {
        known.add(element);
        ours.add(element);
      }
      absorb(fresh);
      const piece: HiddenPiece = { id: next++, kind, reason, elements: fresh, shown: false, veiled };
      pieces.set(piece.id, piece);
      added.push(piece);
      turn(piece, false);
    }
    return added;
  };

  return {
    hide: (findings) => take(findings, false),
    veil: (findings) => take(findings, true),
    settle(id) {
      const piece = pieces.get(id);
      if (!piece?.veiled) return;
      const { shown } = piece;
      turn(piece, true);
      piece.veiled = false;
      turn(piece, shown);
    },
    show(id) {
      const piece = pieces.get(id);
      if (piece) turn(piece, true);
    },
    conceal(id) {
      const piece = pieces.get(id);
      if (piece) turn(piece, false);
    },
    note(findings) {
      for (const { kind, reason, elements } of findings) {
        if (pieces.size >= MOST || elements.some((element) => known.has(element))) continue;
        for (const element of elements) known.add(element);
        pieces.set(next, { id: next++, kind, reason, elements, shown: true, veiled: false, left: true });
      }
    },
    leave(id, reason) {
      const piece = pieces.get(id);
      if (!piece) return;
      turn(piece, true);
      Object.assign(piece, { reason, veiled: false, left: true });
    },
    forget(id) {
      const piece = pieces.get(id);
      if (!piece || piece.shown) return;
      turn(piece, true);
      pieces.delete(id);
      for (const element of piece.elements) known.delete(element);
    },
    showAll() {
      for (const piece of pieces.values()) turn(piece, true);
    },
    hideAll() {
      for (const piece of pieces.values()) if (!piece.left) turn(piece, false);
    },
    pieces: () => [...pieces.values()],
  };
}

import type { ClutterKind, Finding } from '../core/clutter/finding';

/** Marks what is hidden; the stylesheet beside the content script gives it its meaning. Says nothing to the page. */
export const MARK = 'data-q7h';

/** One finding as it was carried out on the page. */
export interface HiddenPiece {
  id: number;
  kind: ClutterKind;
  reason: string;
  elements: readonly Element[];
  /** True while the reader has it shown again. */
  shown: boolean;
}

/** The only place that hides anything on a page: by a mark and a stylesheet, so that undoing leaves the DOM as it was. */
export interface Hider {
  /** Hides what is not hidden yet and was not shown again by the reader; returns the pieces added. */
  hide(findings: readonly Finding[]): HiddenPiece[];
  show(id: number): void;
  /** Shows everything again, or hides it once more. */
  showAll(): void;
  hideAll(): void;
  pieces(): readonly HiddenPiece[];
}

export function createHider(window: Window): Hider {
  const pieces: HiddenPiece[] = [];
  const known = new WeakSet<Element>();
  /** Inline styles as they were, of elements whose own `!important` beat the mark. */
  const inline = new Map<Element, string | null>();

  const cover = (element: Element) => {
    element.setAttribute(MARK, '');
    if (window.getComputedStyle(element).display === 'none') return;
    inline.set(element, element.getAttribute('style'));
    (element as HTMLElement).style.setProperty('display', 'none', 'important');
  };
  const uncover = (element: Element) => {
    element.removeAttribute(MARK);
    const before = inline.get(element);
    if (before === undefined) return;
    inline.delete(element);
    if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  };
  const turn = (piece: HiddenPiece, shown: boolean) => {
    piece.shown = shown;
    for (const element of piece.elements) shown ? uncover(element) : cover(element);
  };

  return {
    hide(findings) {
      const added: HiddenPiece[] = [];
      for (const { kind, reason, elements } of findings) {
        const fresh = elements.filter((element) => !known.has(element) && !element.closest(`[${MARK}]`));
        if (fresh.length === 0) continue;
        for (const element of fresh) known.add(element);
        const piece = { id: pieces.length, kind, reason, elements: fresh, shown: false };
        pieces.push(piece);
        added.push(piece);
        turn(piece, false);
      }
      return added;
    },
    show(id) {
      const piece = pieces[id];
      if (piece) turn(piece, true);
    },
    showAll() {
      for (const piece of pieces) turn(piece, true);
    },
    hideAll() {
      for (const piece of pieces) turn(piece, false);
    },
    pieces: () => pieces,
  };
}

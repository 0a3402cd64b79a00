import type { Finding } from '../../core/clutter/findings/finding';
import { hasAttribute, native } from '../../core/dom';
import type { HiddenPiece, Hider } from '../hiding/hide';
import { MARK } from '../hiding/mark';
import { publishBanners, takesRoom } from './banners';
import { createKeeper } from './keeper';

/** What became of a banner: refused for the reader, or put out of sight without an answer. */
export type ConsentAnswer = 'rejected' | 'hidden';

/** What came of an attempt to refuse. */
export interface Refusal {
  /** A control that refuses was pressed, and the banner went. */
  rejected: boolean;
  /** What stands on the control that was pressed. */
  pressed?: string | undefined;
  /** The box asks to pay or to accept: it is no banner. */
  pays?: boolean | undefined;
}

export const NOT_REFUSED: Refusal = { rejected: false };

export interface Consent {
  /** Puts banners out of sight, and has the first that shows itself answered. Returns the pieces added. */
  take(findings: readonly Finding[]): HiddenPiece[];
  /** Looks whether a banner that was there all along shows itself now. */
  look(): void;
}

/** A page that brings its banner back so often is left to it. */
const TRIES = 3;

/**
 * Deals with a page's banners: veiled while they are answered, for a tool answers only a banner that is laid out; hidden
 * for good afterwards.
 * @param reject answers for the reader; told once a page
 */
export function createConsent(
  hider: Hider,
  reject: () => Promise<Refusal>,
  onSettled: (answer: ConsentAnswer) => void,
): Consent {
  let answer: ConsentAnswer | 'asking' | null = null;
  let tries = 0;

  const settle = (piece: HiddenPiece, how: ConsentAnswer, pressed?: string) => {
    hider.settle(piece.id);
    piece.reason = `consent-${how}`;
    if (pressed) piece.pressed = pressed;
  };
  const waiting = () => hider.pieces().filter(({ veiled, shown }) => veiled && !shown);
  const leave = (pieces: readonly HiddenPiece[]) => {
    for (const { id } of pieces) hider.leave(id, 'consent-back');
  };
  const look = () => {
    if (answer || !waiting().some(isLaidOut)) return;
    answer = 'asking';
    reject()
      .catch(() => NOT_REFUSED)
      .then(({ rejected, pressed, pays }) => {
        const how = rejected ? 'rejected' : 'hidden';
        answer = how;
        for (const piece of waiting()) {
          if (pays) hider.leave(piece.id, 'consent-pay');
          else settle(piece, how, pressed);
        }
        onSettled(how);
      });
  };
  // The page takes our mark away, or beats it by a style of its own.
  const keeper = createKeeper(MARK, (element) => {
    const piece = hider.pieces().find(({ elements, shown }) => !shown && elements.includes(element));
    if (!piece || isCovered(element, piece)) return;
    if (++tries < TRIES) hider.conceal(piece.id);
    else leave([piece]);
  });
  return {
    take(findings) {
      hider.note(findings.filter(({ reason }) => reason === 'consent-pay'));
      if (tries >= TRIES) return [];
      const added = hider.veil(findings.filter(({ reason }) => reason !== 'consent-pay'));
      const view = native(native(added[0]?.elements[0])?.ownerDocument)?.defaultView;
      if (view) publishBanners(view, () => waiting().flatMap(({ elements }) => elements));
      for (const { elements } of added) keeper.watch(elements);
      if (added.length > 0 && answer && answer !== 'asking') {
        // What comes after the answer has not been answered.
        for (const piece of added) settle(piece, 'hidden');
        if (++tries >= TRIES) leave(added);
      }
      look();
      return added;
    },
    look,
  };
}

/** Whether a banner shows itself: tools keep empty boxes on pages that need no answer. */
export const isLaidOut = ({ elements }: HiddenPiece): boolean => elements.some(takesRoom);

function isCovered(element: Element, { veiled }: HiddenPiece): boolean {
  if (!native(element).isConnected) return true;
  const style = native(native(element).ownerDocument).defaultView?.getComputedStyle(element);
  if (!style || !hasAttribute(element, MARK)) return false;
  return veiled ? style.opacity === '0' : style.display === 'none' || style.visibility === 'hidden';
}

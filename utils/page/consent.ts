import type { Finding } from '../core/clutter/finding';
import type { HiddenPiece, Hider } from './hide';

/** What became of a banner: refused for the reader, or put out of sight without an answer. */
export type ConsentAnswer = 'rejected' | 'hidden';

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
 * @param reject answers for the reader; told once a page, resolves to whether that worked
 */
export function createConsent(
  hider: Hider,
  reject: () => Promise<boolean>,
  onSettled: (answer: ConsentAnswer) => void,
): Consent {
  let answer: ConsentAnswer | 'asking' | null = null;
  let tries = 0;

  const settle = (piece: HiddenPiece, how: ConsentAnswer) => {
    hider.settle(piece.id);
    piece.reason = `consent-${how}`;
  };
  const waiting = () => hider.pieces().filter(({ veiled, shown }) => veiled && !shown);
  const look = () => {
    if (answer || !waiting().some(isLaidOut)) return;
    answer = 'asking';
    reject()
      .catch(() => false)
      .then((rejected) => {
        const how = rejected ? 'rejected' : 'hidden';
        answer = how;
        for (const piece of waiting()) settle(piece, how);
        onSettled(how);
      });
  };
  return {
    take(findings) {
      if (tries >= TRIES) return [];
      const added = hider.veil(findings);
      if (added.length > 0 && answer && answer !== 'asking') {
        tries++;
        for (const piece of added) {
          settle(piece, answer);
          if (tries < TRIES) continue;
          piece.reason = 'consent-back';
          hider.show(piece.id);
        }
      }
      look();
      return added;
    },
    look,
  };
}

/** Boxes this deep in a banner's own are asked whether they take room. */
const DEEP = 60;

/** Whether a banner shows itself: tools keep empty boxes on pages that need no answer. */
export const isLaidOut = ({ elements }: HiddenPiece): boolean => elements.some(takesRoom);

/** Whether anything of a box is laid out with a size. */
export function takesRoom(element: Element): boolean {
  if (!element.isConnected) return false;
  const inside = [...(element.shadowRoot ?? element).querySelectorAll('*')].slice(0, DEEP);
  return [element, ...inside].some((box) => hasSize(box));
}

function hasSize(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

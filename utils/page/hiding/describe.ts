import { textOf as wholeText } from '../../core/dom';
import { selectorOf } from '../../core/selectors/selector';
import type { PageState } from '../../core/views/page-state';
import type { HiddenPiece } from './hide';

/** So much of a piece's text is told, in characters. */
const TEXT_LIMIT = 300;

/** What the popup shows of pieces that were hidden. */
export function describePieces(pieces: readonly HiddenPiece[]): PageState['hidden'] {
  return pieces.map(({ id, kind, reason, shown, elements, pressed }) => ({
    id,
    kind,
    reason,
    shown,
    pressed,
    selector: elements.map(selectorOf).join(', '),
    text: elements.map(textOf).join(' ').slice(0, TEXT_LIMIT),
  }));
}

const textOf = (element: Element): string => wholeText(element).replace(/\s+/g, ' ').trim();

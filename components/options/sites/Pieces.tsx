import type { OwnRule } from '../../../utils/core/clutter/findings/own';

interface PiecesProps {
  pieces: readonly OwnRule[];
  /** What the button of each row says, and what it is called by those who do not see its row. */
  deed: string;
  label(piece: OwnRule): string;
  onDeed(piece: OwnRule): void;
}

/** Pieces of pages, by site, each with one thing to do about it. */
export function Pieces({ pieces, deed, label, onDeed }: PiecesProps) {
  const sorted = [...pieces].sort((one, other) => (one.site < other.site ? -1 : one.site > other.site ? 1 : 0));
  return (
    <ul class="options-list">
      {sorted.map((piece) => (
        <li key={`${piece.site} ${piece.selector}`} class="options-row">
          <div>
            <strong dir="ltr">{piece.site}</strong>
            {piece.name && <bdi class="options-piece">{piece.name}</bdi>}
            <code class="options-selector" dir="ltr">
              {piece.selector}
            </code>
          </div>
          <button type="button" class="button" aria-label={label(piece)} onClick={() => onDeed(piece)}>
            {deed}
          </button>
        </li>
      ))}
    </ul>
  );
}

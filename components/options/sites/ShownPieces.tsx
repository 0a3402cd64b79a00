import type { OwnRule } from '../../../utils/core/clutter/findings/own';
import { useTranslate } from '../../shared/translate';
import { Part } from '../part/Part';
import { Pieces } from './Pieces';

interface ShownPiecesProps {
  pieces: readonly OwnRule[];
  onHide(piece: OwnRule): void;
}

/** What the reader brought back, by site, and its way out of sight again. */
export function ShownPieces({ pieces, onHide }: ShownPiecesProps) {
  const t = useTranslate();
  return (
    <Part id="shown" name={t('optionsShown')}>
      <p class="options-note">{t('optionsShownNote')}</p>
      <Pieces
        pieces={pieces}
        deed={t('optionsHideAgain')}
        label={(piece) => t('optionsHideAgainPiece', piece.name || piece.selector, piece.site)}
        onDeed={onHide}
      />
    </Part>
  );
}

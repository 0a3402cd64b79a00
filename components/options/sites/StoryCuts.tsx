import type { StoryCut } from '../../../utils/core/settings/story-cuts';
import { useTranslate } from '../../shared/translate';
import { Part } from '../part/Part';
import { Pieces } from './Pieces';

interface StoryCutsProps {
  cuts: readonly StoryCut[];
  onForget(cut: StoryCut): void;
}

/** What the reader took out of stories, by site or page, and the way back. */
export function StoryCuts({ cuts, onForget }: StoryCutsProps) {
  const t = useTranslate();
  // What is meant on one page alone says so beside its site.
  const shown = cuts.map((cut) => ({ ...cut, site: cut.site + (cut.page ?? '') }));
  const cutOf = (piece: { site: string; selector: string }) =>
    cuts.find(({ site, page = '', selector }) => site + page === piece.site && selector === piece.selector);
  return (
    <Part id="cuts" name={t('optionsCuts')}>
      <p class="options-note">{t('optionsCutsNote')}</p>
      <Pieces
        pieces={shown}
        deed={t('optionsForget')}
        label={(piece) => t('optionsForgetRule', piece.name || piece.selector, piece.site)}
        onDeed={(piece) => {
          const cut = cutOf(piece);
          if (cut) onForget(cut);
        }}
      />
    </Part>
  );
}

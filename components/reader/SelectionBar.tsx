import { useTranslate } from '../shared/translate';
import type { SelectedPassage } from './use-highlights';

interface SelectionBarProps {
  passage: SelectedPassage | null;
  onHighlight(): void;
}

/** What can be done with the passage that is selected, right under it. */
export function SelectionBar({ passage, onHighlight }: SelectionBarProps) {
  const t = useTranslate();
  if (!passage) return null;
  return (
    <button
      type="button"
      class="selection-bar"
      style={{ top: `${passage.top}px`, left: `${passage.left}px` }}
      // A press would take the selection away before the click.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onHighlight}
    >
      {t('readerHighlight')}
    </button>
  );
}

import { useTranslate } from '../../shared/translate';
import type { TakenAway } from './use-taken-away';

/** Says that passages were taken away, and brings them back. */
export function TakenBar({ count, undo }: TakenAway) {
  const t = useTranslate();
  return (
    <div class="taken" role="status">
      {count > 0 && (
        <>
          <span>{t('undoHighlight', String(count))}</span>
          <button type="button" class="taken-undo" onClick={undo}>
            {t('libraryUndo')}
          </button>
        </>
      )}
    </div>
  );
}

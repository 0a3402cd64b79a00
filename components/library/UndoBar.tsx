import type { Undo } from '../../utils/core/views/library';
import { useTranslate } from '../shared/translate';

/** Says what was done last, and takes it back. */
export function UndoBar({ undo, onUndo }: { undo: Undo | null; onUndo(): void }) {
  const t = useTranslate();
  return (
    <div class="undo" role="status" data-empty={undo === null}>
      {undo && (
        <>
          <span>{t(undo.message, String(undo.count))}</span>
          <button type="button" class="button" onClick={onUndo}>
            {t('libraryUndo')}
          </button>
        </>
      )}
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from '../../../utils/core/library/export/tools';
import { useTranslate } from '../../shared/translate';

interface ExportDialogProps {
  /** Articles chosen in the list. */
  selected: number;
  /** Articles the list shows. */
  shown: number;
  total: number;
  onExport(format: ExportFormat, scope: Scope): void;
  onClose(): void;
}

const SCOPES = ['all', 'shown', 'selected'] as const;
export type Scope = (typeof SCOPES)[number];

/** What to take out of the library, and as what. */
export function ExportDialog({ selected, shown, total, onExport, onClose }: ExportDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [scope, setScope] = useState<Scope>(selected > 0 ? 'selected' : 'all');
  const [format, setFormat] = useState<ExportFormat>('lede');
  useEffect(() => dialog.current?.showModal(), []);
  const counts = { all: total, shown, selected };
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="export-name" onClose={onClose}>
      <h2 id="export-name">{t('libraryExport')}</h2>
      <fieldset class="choices">
        <legend>{t('exportWhat')}</legend>
        {SCOPES.filter((entry) => entry === 'all' || counts[entry] > 0).map((entry) => (
          <label key={entry}>
            <input type="radio" name="scope" checked={scope === entry} onChange={() => setScope(entry)} />
            {t(`exportScope_${entry}`, String(counts[entry]))}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{t('exportAs')}</legend>
        {EXPORT_FORMATS.map((entry) => (
          <label key={entry}>
            <input type="radio" name="format" checked={format === entry} onChange={() => setFormat(entry)} />
            {t(`exportFormat_${entry}`)}
          </label>
        ))}
      </fieldset>
      <p class="dialog-buttons">
        <button type="button" class="button is-main" onClick={() => onExport(format, scope)}>
          {t('libraryExport')}
        </button>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('libraryCancel')}
        </button>
      </p>
    </dialog>
  );
}

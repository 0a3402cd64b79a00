import { useMemo, useRef } from 'preact/hooks';
import type { ArticleSummary } from '../../utils/core/library/saved-article';
import { formatBytes } from '../shared/bytes';
import { useTranslate } from '../shared/translate';

interface HousekeepingProps {
  summaries: readonly ArticleSummary[];
  locale: string;
  onImport(files: readonly File[]): void;
  onExport(): void;
  onSettings(): void;
}

/** Ways in and out, settings, and the space the library takes. */
export function Housekeeping({ summaries, locale, onImport, onExport, onSettings }: HousekeepingProps) {
  const t = useTranslate();
  const files = useRef<HTMLInputElement>(null);
  const space = useMemo(
    () =>
      formatBytes(
        summaries.reduce((sum, { size }) => sum + size, 0),
        locale,
      ),
    [summaries, locale],
  );
  return (
    <section class="housekeeping">
      <button type="button" class="button" onClick={() => files.current?.click()}>
        {t('libraryImport')}
      </button>
      <input
        ref={files}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={t('libraryImport')}
        multiple
        accept=".csv,.json,.html,.htm,.zip"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (chosen.length > 0) onImport(chosen);
        }}
      />
      <button type="button" class="button" disabled={summaries.length === 0} onClick={onExport}>
        {t('libraryExport')}
      </button>
      <button type="button" class="button" onClick={onSettings}>
        {t('librarySettings')}
      </button>
      <p class="space">{t('librarySpace', space)}</p>
    </section>
  );
}

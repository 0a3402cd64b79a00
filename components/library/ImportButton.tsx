import { useRef } from 'preact/hooks';
import { useTranslate } from '../shared/translate';

/** Lets the reader choose files of saved articles. */
export function ImportButton({ onImport }: { onImport(files: readonly File[]): void }) {
  const t = useTranslate();
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
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
    </>
  );
}

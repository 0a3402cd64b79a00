import { useRef, useState } from 'preact/hooks';
import type { BrowserSource } from '../../../utils/core/library/import/browser-lists';
import { useTranslate } from '../../shared/translate';
import { ImportDialog } from './ImportDialog';

interface ImportButtonProps {
  /** Whether the ways in are shown at once. */
  isOpen?: boolean;
  onImport(files: readonly File[]): void;
  /** Lists of the browser's own that can be brought in. */
  sources: readonly BrowserSource[];
  onSource(source: BrowserSource): void;
}

/** Leads to the ways in: files of saved articles, or a list of addresses. */
export function ImportButton({ isOpen = false, onImport, sources, onSource }: ImportButtonProps) {
  const t = useTranslate();
  const files = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(isOpen);
  const take = (chosen: readonly File[]) => {
    setShown(false);
    if (chosen.length > 0) onImport(chosen);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => setShown(true)}>
        {t('libraryImport')}
      </button>
      <input
        ref={files}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={t('libraryImport')}
        multiple
        accept=".csv,.json,.html,.htm,.zip,.txt,.md"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          take(chosen);
        }}
      />
      {isShown && (
        <ImportDialog
          onChoose={() => files.current?.click()}
          sources={sources}
          onSource={(source) => {
            // First: the browser asks the reader only as part of the click.
            onSource(source);
            setShown(false);
          }}
          onPaste={(text) => take([new File([text], t('importPasted'), { type: 'text/plain' })])}
          onClose={() => setShown(false)}
        />
      )}
    </>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { BrowserSource } from '../../../utils/core/library/import/browser-lists';
import { useTranslate } from '../../shared/translate';

interface ImportDialogProps {
  /** Lets the reader choose files. */
  onChoose(): void;
  /** Lists of the browser's own. */
  sources: readonly BrowserSource[];
  onSource(source: BrowserSource): void;
  onPaste(text: string): void;
  onClose(): void;
}

/** The ways in: files other programs exported, lists of the browser's own, or a pasted list of addresses. */
export function ImportDialog({ onChoose, sources, onSource, onPaste, onClose }: ImportDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="dialog is-wide" ref={dialog} aria-labelledby="import-name" onClose={onClose}>
      <h2 id="import-name">{t('libraryImport')}</h2>
      <p class="dialog-note">{t('libraryEmptyImport')}</p>
      <button type="button" class="button" onClick={onChoose}>
        {t('importFiles')}
      </button>
      {sources.length > 0 && (
        <div class="sources">
          {sources.map((source) => (
            <button key={source} type="button" class="button" onClick={() => onSource(source)}>
              {t(`source_${source}`)}
            </button>
          ))}
          <p class="dialog-note">{t('sourcesNote')}</p>
        </div>
      )}
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          onPaste(text);
        }}
      >
        <label>
          {t('importPaste')}
          <textarea
            class="field"
            rows={5}
            dir="ltr"
            spellcheck={false}
            placeholder="https://"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p class="dialog-buttons">
          <button type="submit" class="button is-main" disabled={!/https?:\/\//i.test(text)}>
            {t('importPasteTake')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('libraryCancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../shared/translate';

interface ImportDialogProps {
  /** Lets the reader choose files. */
  onChoose(): void;
  onPaste(text: string): void;
  onClose(): void;
}

/** The ways in: files other programs exported, or a pasted list of addresses. */
export function ImportDialog({ onChoose, onPaste, onClose }: ImportDialogProps) {
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

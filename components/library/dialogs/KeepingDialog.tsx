import { useEffect, useRef } from 'preact/hooks';
import { KeepingChoices, type KeepingChoicesProps } from '../../shared/choices/KeepingChoices';
import { useTranslate } from '../../shared/translate';

/** The library's part of the settings, in a box over the page. */
export function KeepingDialog({ onClose, ...choices }: KeepingChoicesProps & { onClose(): void }) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="keeping-name" onClose={onClose}>
      <h2 id="keeping-name">{t('keepingTitle')}</h2>
      <KeepingChoices {...choices} />
      <button type="button" class="button is-main" onClick={() => dialog.current?.close()}>
        {t('libraryDone')}
      </button>
    </dialog>
  );
}

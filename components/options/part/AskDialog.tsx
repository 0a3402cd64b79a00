import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useTranslate } from '../../shared/translate';

interface AskDialogProps {
  name: string;
  /** What the button that does it says. */
  deed: string;
  /** What would be done. */
  children: ComponentChildren;
  onDo(): void;
  onClose(): void;
}

/** Asks before a thing is done for good; the way back has the focus. */
export function AskDialog({ name, deed, children, onDo, onClose }: AskDialogProps) {
  const t = useTranslate();
  const [heading, what] = [useId(), useId()];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={heading} aria-describedby={what} onClose={onClose}>
      <h2 id={heading}>{name}</h2>
      <div id={what}>{children}</div>
      <p class="dialog-buttons">
        <button type="button" class="button" autofocus onClick={close}>
          {t('libraryCancel')}
        </button>
        <button
          type="button"
          class="button is-danger"
          onClick={() => {
            close();
            onDo();
          }}
        >
          {deed}
        </button>
      </p>
    </dialog>
  );
}

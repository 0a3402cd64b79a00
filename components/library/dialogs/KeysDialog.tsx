import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../../shared/translate';

const KEYS = [
  ['j  k', 'libraryKeyMove'],
  ['o', 'libraryKeyOpen'],
  ['x', 'libraryKeySelect'],
  ['e', 'libraryArchive'],
  ['f', 'libraryFavourite'],
  ['t', 'libraryTag'],
  ['s', 'librarySnooze'],
  ['#', 'libraryDelete'],
  ['z', 'libraryUndo'],
  ['r', 'libraryRandom'],
  ['/', 'librarySearch'],
  ['Esc', 'libraryKeyBack'],
] as const;

/** All keys of the library page. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="keys-name" onClose={onClose}>
      <h2 id="keys-name">{t('libraryKeys')}</h2>
      <dl class="key-list">
        {KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button is-main" onClick={() => dialog.current?.close()}>
        {t('libraryDone')}
      </button>
    </dialog>
  );
}

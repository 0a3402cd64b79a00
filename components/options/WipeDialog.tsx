import { useEffect, useRef } from 'preact/hooks';
import type { Wiped } from '../../utils/core/views/options';
import { useTranslate } from '../shared/translate';

interface WipeDialogProps {
  what: Wiped;
  /** How many articles there are. */
  articles: number;
  onWipe(): void;
  onClose(): void;
}

/** Asks before anything is taken away for good; the way back has the focus. */
export function WipeDialog({ what, articles, onWipe, onClose }: WipeDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="wipe-name" aria-describedby="wipe-what" onClose={onClose}>
      <h2 id="wipe-name">{t(`dataWipe_${what}`)}</h2>
      <p id="wipe-what">{what === 'library' ? t('dataAsk_library', String(articles)) : t('dataAsk_settings')}</p>
      <p class="dialog-buttons">
        <button type="button" class="button" autofocus onClick={close}>
          {t('libraryCancel')}
        </button>
        <button
          type="button"
          class="button is-danger"
          onClick={() => {
            close();
            onWipe();
          }}
        >
          {t(`dataDo_${what}`)}
        </button>
      </p>
    </dialog>
  );
}

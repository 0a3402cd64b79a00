import type { DevicesProgress } from '../../../utils/core/views/devices';
import { useTranslate } from '../../shared/translate';

interface RoundProps {
  progress: DevicesProgress;
  onCancel(): void;
}

/** How far a round is, and the way to call it off. */
export function Round({ progress: { step, done, total }, onCancel }: RoundProps) {
  const t = useTranslate();
  const said =
    total === 0
      ? t('devicesBegun')
      : t(step === 'sending' ? 'devicesSending' : 'devicesFetching', String(done), String(total));
  return (
    <div class="devices-round">
      <progress aria-label={said} {...(total > 0 && { value: done, max: total })} />
      <span aria-hidden="true">{said}</span>
      <button type="button" class="button" onClick={onCancel}>
        {t('libraryCancel')}
      </button>
    </div>
  );
}

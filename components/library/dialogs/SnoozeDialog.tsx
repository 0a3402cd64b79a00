import { useEffect, useRef, useState } from 'preact/hooks';
import { morningOf, SNOOZES, snoozeUntil } from '../../../utils/core/library/find/snooze';
import { useTranslate } from '../../shared/translate';

interface SnoozeDialogProps {
  /** Some of the articles are put off already. */
  isPutOff: boolean;
  /** Language of the interface, BCP 47. */
  locale: string;
  onSnooze(until: string | null): void;
  onClose(): void;
}

/** Asks until when articles are put off. */
export function SnoozeDialog({ isPutOff, locale, onSnooze, onClose }: SnoozeDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [day, setDay] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const now = new Date();
  const close = () => dialog.current?.close();
  const choose = (until: Date | null) => {
    close();
    onSnooze(until?.toISOString() ?? null);
  };
  const named = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    numberingSystem: 'latn',
  });
  const morning = morningOf(day, now);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="snooze-name" onClose={onClose}>
      <h2 id="snooze-name">{t('snoozeTitle')}</h2>
      <p class="snoozes">
        {SNOOZES.map((snooze) => {
          const until = snoozeUntil(snooze, now);
          return (
            <button key={snooze} type="button" class="button" onClick={() => choose(until)}>
              {t(`snooze_${snooze}`)} <span class="snooze-day">{named.format(until)}</span>
            </button>
          );
        })}
      </p>
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (morning) choose(morning);
        }}
      >
        <label class="snooze-date">
          {t('snoozeDate')}
          <input
            type="date"
            min={dayOf(snoozeUntil('tomorrow', now))}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={!morning}>
          {t('librarySnooze')}
        </button>
      </form>
      <p class="dialog-buttons">
        {isPutOff && (
          <button type="button" class="button" onClick={() => choose(null)}>
            {t('snoozeEnd')}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {t('libraryCancel')}
        </button>
      </p>
    </dialog>
  );
}

/** A day as a field for dates takes it. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

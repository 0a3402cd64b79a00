import { useEffect, useState } from 'preact/hooks';
import type { SyncSaid } from '../../../utils/core/sync/place';
import { faultKey } from '../keys';
import { useTranslate } from '../translate';

interface InStepProps {
  said: SyncSaid;
  /** Language of the interface, BCP 47. */
  locale: string;
  class: string;
  /** Leads to the settings of it. */
  onClick(): void;
}

const MINUTE = 60_000;
const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** How long ago a time was, in the largest unit that is full; “now” below a minute. */
function ago(time: string, now: number, locale: string): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(time)) / MINUTE));
  const digits = new Intl.Locale(locale, { numberingSystem: 'latn' });
  const format = new Intl.RelativeTimeFormat(digits, { numeric: 'auto' });
  const unit = UNITS.find(([, length]) => minutes >= length);
  return unit ? format.format(-Math.floor(minutes / unit[1]), unit[0]) : format.format(0, 'second');
}

/** One quiet line: whether the library is in step with the storage, and since when. */
export function InStep({ said: { ran, problem }, locale, onClick, ...rest }: InStepProps) {
  const t = useTranslate();
  const [now, setNow] = useState(Date.now());
  // Also when it was said anew: the line may have been drawn long before.
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, [ran]);
  const inStep = ran ? t('devicesInStep', ago(ran, now, locale)) : t('devicesNever');
  return (
    <button type="button" class={rest.class} onClick={onClick}>
      {problem ? t('devicesNot', t(faultKey(problem))) : inStep}
    </button>
  );
}

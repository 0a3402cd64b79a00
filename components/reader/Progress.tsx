import { useTranslate } from '../shared/translate';

interface ProgressProps {
  /** 0 to 1 */
  progress: number;
  readingMinutes: number;
}

/** How far the story is read, as a line, and in words for who does not see it. */
export function Progress({ progress, readingMinutes }: ProgressProps) {
  const t = useTranslate();
  const left = Math.ceil(readingMinutes * (1 - progress));
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={t('readerProgress')}
      aria-valuenow={Math.round(progress * 100)}
      aria-valuetext={t('readerMinutesLeft', String(left))}
    >
      <div class="progress-line" style={{ transform: `scaleX(${progress})` }} />
    </div>
  );
}

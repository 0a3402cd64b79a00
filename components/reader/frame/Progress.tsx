import { useTranslate } from '../../shared/translate';

interface ProgressProps {
  /** 0 to 1 */
  progress: number;
  readingMinutes: number;
}

/** How far the story is read, as a line, and in words for who does not see it. */
export function Progress({ progress, readingMinutes }: ProgressProps) {
  const t = useTranslate();
  const left = t('readerMinutesLeft', String(minutesLeft(readingMinutes, progress)));
  return (
    <>
      <div
        class="progress"
        role="progressbar"
        aria-label={t('readerProgress')}
        aria-valuenow={Math.round(progress * 100)}
        aria-valuetext={left}
      >
        <div class="progress-line" style={{ transform: `scaleX(${progress})` }} />
      </div>
      {progress < 1 && (
        <p class="minutes-left" aria-hidden="true">
          {left}
        </p>
      )}
    </>
  );
}

/** Whole minutes until the end, 0 at it. */
export const minutesLeft = (readingMinutes: number, progress: number): number =>
  Math.ceil(readingMinutes * (1 - progress));

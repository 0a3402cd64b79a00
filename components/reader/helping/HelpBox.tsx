import { useRef } from 'preact/hooks';
import { directionOfLocale } from '../../../utils/core/reading/direction';
import type { StringKey } from '../../../utils/core/strings';
import { useTranslate } from '../../shared/translate';
import { hasBegun, isBusy, type Job } from './job';
import { Sides } from './Sides';
import { useAttention } from './use-attention';
import type { Helping } from './use-helping';

/** Above the story: what the browser is at, the summary it made, and the way between original and translation. */
export function HelpBox({ helping }: { helping: Helping }) {
  const { summary, translation } = helping;
  return (
    <>
      {translation.job.state !== 'idle' && <TranslationBox helping={helping} />}
      {summary.job.state !== 'idle' && <SummaryBox helping={helping} />}
    </>
  );
}

function SummaryBox({ helping }: { helping: Helping }) {
  const t = useTranslate();
  const box = useRef<HTMLElement>(null);
  const { summary, locale } = helping;
  const { job, text, offer } = summary;
  useAttention(box, job.state);
  return (
    <section
      class="help-box help-summary"
      lang={locale}
      dir={directionOfLocale(locale)}
      aria-labelledby="help-summary"
      tabIndex={-1}
      ref={box}
    >
      <h2 class="help-name" id="help-summary">
        {t('helpSummary')}
      </h2>
      <Going job={job} working="helpSumming" locale={locale} />
      {text && (
        <>
          <p class="help-text" lang={offer?.into} dir={directionOfLocale(offer?.into ?? locale)}>
            {text}
          </p>
          <p class="help-note">{t('helpMadeHere')}</p>
        </>
      )}
      <div class="help-ways">
        {text && (
          <button type="button" class="help-copy" onClick={helping.onCopy}>
            {t('readerCopy')}
          </button>
        )}
        <button type="button" class="help-end" onClick={helping.onSummaryEnd}>
          {t(isBusy(job) ? 'libraryCancel' : 'readerKey_close')}
        </button>
      </div>
    </section>
  );
}

function TranslationBox({ helping }: { helping: Helping }) {
  const t = useTranslate();
  const { translation, locale } = helping;
  const { job, title, isShown, offer } = translation;
  const isBegun = hasBegun(job);
  return (
    <>
      {isShown && title && (
        <p class="help-title" lang={offer?.into} dir={directionOfLocale(offer?.into ?? locale)}>
          {title}
        </p>
      )}
      <section
        class="help-box help-translation"
        lang={locale}
        dir={directionOfLocale(locale)}
        aria-label={t('helpTranslation')}
      >
        <div class="help-ways">
          {isBegun && <Sides translation={translation} look="help-side" />}
          <button type="button" class="help-end" onClick={job.state === 'working' ? translation.stop : translation.end}>
            {t(isBusy(job) ? 'libraryCancel' : 'helpTake')}
          </button>
        </div>
        <Going job={job} working="helpTranslating" locale={locale} />
        {isBegun && <p class="help-note">{t('helpMadeHere')}</p>}
      </section>
    </>
  );
}

/** How far it is, or why it did not work. */
function Going({ job, working, locale }: { job: Job; working: StringKey; locale: string }) {
  const t = useTranslate();
  const { state, part } = job;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(part ?? 0);
  return (
    <div class="help-going">
      <p role="status">
        {state === 'fetching' && t(part === null ? 'helpReadying' : 'helpFetching')}
        {state === 'working' && t(working)}
        {state === 'failed' && t('helpFailed')}
        {state === 'again' && t('helpAgain')}
      </p>
      {isBusy(job) && (
        <>
          <progress
            class="help-progress"
            aria-label={t(state === 'fetching' ? 'helpFetching' : working)}
            {...(part !== null && { value: part })}
          />
          {part !== null && <span class="help-part">{percent}</span>}
        </>
      )}
    </div>
  );
}

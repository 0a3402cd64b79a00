import { useEffect } from 'preact/hooks';
import { tongueOf } from '../../../utils/core/reading/translated';
import { onDevice, type Readiness } from '../../../utils/page/helping/on-device';
import { useTranslate } from '../../shared/translate';
import { hasBegun, isBusy } from './job';
import { Sides } from './Sides';
import type { Helping } from './use-helping';

/** What the browser can do for the reader, in the panel; nothing where it has no such thing. */
export function HelpMenu({ helping }: { helping: Helping }) {
  const { summaries, translations } = onDevice();
  useEffect(helping.ask, []);
  if (!summaries && !translations) return null;
  return <Offers helping={helping} />;
}

function Offers({ helping }: { helping: Helping }) {
  const t = useTranslate();
  const { summary, translation, locale } = helping;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (lang: string) => names.of(lang) ?? lang;
  const isFetched = ({ readiness }: { readiness: Readiness }) =>
    readiness === 'available' || readiness === 'unavailable';
  const offers = [summary.offer, translation.offer].filter((offer) => offer !== null);
  if (offers.length === 0) return null;
  return (
    <fieldset class="more-group help-menu">
      <legend>{t('helpHere')}</legend>
      {summary.offer &&
        (summary.offer.readiness === 'unavailable' ? (
          <p>{t('helpNoSummary')}</p>
        ) : (
          <button
            type="button"
            class="panel-button help-summarise"
            disabled={isBusy(summary.job)}
            onClick={helping.onSummary}
          >
            {tongueOf(locale) === summary.offer.into
              ? t('helpSummary')
              : t('helpSummaryIn', nameOf(summary.offer.into))}
          </button>
        ))}
      {translation.offer &&
        (translation.offer.readiness === 'unavailable' ? (
          <p>
            {translation.offer.from
              ? t('helpNoTranslation', nameOf(translation.offer.from), nameOf(translation.offer.into))
              : t('helpNoLanguage')}
          </p>
        ) : (
          <button
            type="button"
            class="panel-button help-translate"
            disabled={isBusy(translation.job)}
            onClick={helping.onTranslate}
          >
            {t('helpTranslate', nameOf(translation.offer.into))}
          </button>
        ))}
      {hasBegun(translation.job) && <Sides translation={translation} look="panel-button" />}
      {!offers.every(isFetched) && <p>{t('helpFetchFirst')}</p>}
    </fieldset>
  );
}

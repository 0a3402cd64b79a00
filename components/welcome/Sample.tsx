import { useEffect, useState } from 'preact/hooks';
import type { ClutterKind } from '../../utils/core/clutter/findings/finding';
import { kindNameKey } from '../shared/keys';
import { useTranslate } from '../shared/translate';

const LOOKS = ['before', 'cleaned', 'reader'] as const;
type Look = (typeof LOOKS)[number];

/** Kinds that stand on the sample, from top to bottom. */
const ON_SAMPLE = ['share', 'newsletter', 'ads', 'related', 'comments', 'consent'] as const satisfies ClutterKind[];

/** How long the page stands as it comes before it is cleaned for the first time, in milliseconds. */
const SEEN = 1600;

interface SampleProps {
  /** Kinds switched off: they stay on the sample too. */
  off: ReadonlySet<ClutterKind>;
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** A small page of our own words: as it comes, cleaned by the reader's own choices, and in the reader. */
export function Sample({ off, locale }: SampleProps) {
  const t = useTranslate();
  const [look, setLook] = useState<Look>('before');
  useEffect(() => {
    const timer = setTimeout(() => setLook('cleaned'), SEEN);
    return () => clearTimeout(timer);
  }, []);
  const gone = look === 'before' ? [] : ON_SAMPLE.filter((kind) => look === 'reader' || !off.has(kind));
  const names = gone.map((kind) => t(kindNameKey(kind)));
  const list = new Intl.ListFormat(locale, { type: 'unit' }).format(names);
  return (
    <figure class="sample">
      <fieldset class="sample-looks">
        <legend class="sr-only">{t('sampleLooks')}</legend>
        {LOOKS.map((each) => (
          <label key={each} class="sample-look">
            <input type="radio" name="look" class="sr-only" checked={look === each} onChange={() => setLook(each)} />
            <span class="sample-look-name">{t(`sample_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <SamplePage look={look} isGone={(kind) => (gone as readonly ClutterKind[]).includes(kind)} />
      <figcaption>
        <p role="status">
          {look === 'before' && t('sampleSays_before')}
          {look === 'cleaned' && (names.length > 0 ? t('sampleSays_cleaned', list) : t('sampleSays_nothing'))}
          {look === 'reader' && t('sampleSays_reader')}
        </p>
      </figcaption>
    </figure>
  );
}

/** For the eye alone: what it shows is said below it. */
function SamplePage({ look, isGone }: { look: Look; isGone(kind: ClutterKind): boolean }) {
  const t = useTranslate();
  const piece = (kind: (typeof ON_SAMPLE)[number]) => `piece piece-${kind}${isGone(kind) ? ' is-gone' : ''}`;
  return (
    <div class={`sample-page is-${look}`} aria-hidden="true">
      <p class={`sample-site piece${look === 'reader' ? ' is-gone' : ''}`}>{t('sampleSite')}</p>
      <div class="sample-story">
        <p class="sample-title">{t('sampleTitle')}</p>
        <p class="sample-byline">
          {t('sampleByline')} · {t('minutes', '2')}
        </p>
        <p class={piece('share')}>
          <span>f</span>
          <span>x</span>
          <span>in</span>
          <span>✉</span>
        </p>
        <p>{t('sampleFirst')}</p>
        <p class={piece('newsletter')}>
          {t('sampleNewsletter')}
          <span class="sample-field" />
        </p>
        <p>{t('sampleSecond')}</p>
        <p class={piece('ads')}>{t('sampleAd')}</p>
        <p>{t('sampleThird')}</p>
        <div class={piece('related')}>
          <strong>{t('sampleRelated')}</strong>
          <span>{t('sampleOther')}</span>
          <span>{t('sampleAnother')}</span>
        </div>
        <p class={piece('comments')}>{t('sampleComments')}</p>
      </div>
      <div class={piece('consent')}>
        <span>{t('sampleConsent')}</span>
        <b>{t('sampleAccept')}</b>
      </div>
    </div>
  );
}

import type { Highlight } from '../../../utils/core/library/record/limits';
import { markColorIn } from '../../../utils/core/reading/mark-colors';
import { Drawing } from '../../shared/Drawing';
import { useTranslate } from '../../shared/translate';

interface HighlightsProps {
  highlights: readonly Highlight[];
  /** Language and direction of the story, in which its passages are. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** Brings a passage into view; without it passages are text alone. */
  onGo?: ((quote: string) => void) | undefined;
  /** Takes passages away and writes notes; without it they can only be looked at. */
  onHighlights?: ((highlights: Highlight[]) => void) | undefined;
}

/** The passages that were marked in a saved article, and what was noted about them. */
export function Highlights({ highlights, lang, dir, onGo, onHighlights }: HighlightsProps) {
  const t = useTranslate();
  if (highlights.length === 0) return null;
  const note = (of: Highlight, text: string) =>
    onHighlights?.(highlights.map((highlight) => (highlight === of ? { ...of, note: text } : highlight)));
  return (
    <section class="highlights" aria-labelledby="highlights-name">
      <h2 id="highlights-name" class="highlights-name">
        {t('readerHighlights')}
      </h2>
      <ul class="highlights-list">
        {highlights.map((highlight) => (
          <li key={highlight.quote}>
            <Quote highlight={highlight} lang={lang} dir={dir} onGo={onGo} />
            {onHighlights ? (
              <div class="highlights-edit">
                <textarea
                  class="highlights-field"
                  rows={1}
                  dir="auto"
                  aria-label={t('readerHighlightNote')}
                  placeholder={t('readerHighlightNote')}
                  value={highlight.note}
                  onInput={(event) => note(highlight, event.currentTarget.value)}
                />
                <button
                  type="button"
                  class="highlights-take"
                  aria-label={t('readerHighlightTake')}
                  title={t('readerHighlightTake')}
                  onClick={() => onHighlights(highlights.filter((other) => other !== highlight))}
                >
                  <Drawing name="bin" />
                </button>
              </div>
            ) : (
              highlight.note && (
                <p class="highlights-note" dir="auto">
                  {highlight.note}
                </p>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A passage; notes on the whole article have none. */
function Quote({
  highlight,
  lang,
  dir,
  onGo,
}: Pick<HighlightsProps, 'lang' | 'dir' | 'onGo'> & { highlight: Highlight }) {
  const { quote, color } = highlight;
  if (!quote) return null;
  return (
    <blockquote class="highlights-quote" data-mark={markColorIn(color)} lang={lang ?? ''} dir={dir}>
      {onGo ? (
        <button type="button" class="highlights-go" onClick={() => onGo(quote)}>
          {quote}
        </button>
      ) : (
        quote
      )}
    </blockquote>
  );
}

import type { Highlight } from '../../utils/core/library/saved-article';
import { useTranslate } from '../shared/translate';

interface HighlightsProps {
  highlights: readonly Highlight[];
  /** Language and direction of the story, in which its passages are. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** Brings a passage into view; without it passages are text alone. */
  onGo?(quote: string): void;
}

/** The passages that were marked in a saved article, and what was noted about them. */
export function Highlights({ highlights, lang, dir, onGo }: HighlightsProps) {
  const t = useTranslate();
  if (highlights.length === 0) return null;
  return (
    <section class="highlights" aria-labelledby="highlights-name">
      <h2 id="highlights-name" class="highlights-name">
        {t('readerHighlights')}
      </h2>
      <ul class="highlights-list">
        {highlights.map(({ quote, note }) => (
          <li key={`${quote}\n${note}`}>
            {quote && (
              <blockquote class="highlights-quote" lang={lang ?? ''} dir={dir}>
                {onGo ? (
                  <button type="button" class="highlights-go" onClick={() => onGo(quote)}>
                    {quote}
                  </button>
                ) : (
                  quote
                )}
              </blockquote>
            )}
            {note && (
              <p class="highlights-note" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

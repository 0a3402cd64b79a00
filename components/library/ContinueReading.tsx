import { useId } from 'preact/hooks';
import type { ArticleSummary } from '../../utils/core/library/record/saved-article';
import { useTranslate } from '../shared/translate';

interface ContinueReadingProps {
  name: string;
  articles: readonly ArticleSummary[];
  onOpen(id: string): void;
}

/** A few articles that stand out: those that were begun, one click from where reading stopped, or came back. */
export function ContinueReading({ name, articles, onOpen }: ContinueReadingProps) {
  const t = useTranslate();
  const heading = useId();
  if (articles.length === 0) return null;
  return (
    <section class="begun" aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      <ul>
        {articles.map(({ id, title, lang, dir, progress, readingMinutes }) => (
          <li key={id}>
            <button type="button" class="begun-open" onClick={() => onOpen(id)}>
              <span class="begun-title" lang={lang ?? undefined} dir={dir}>
                {title}
              </span>
              <span class="begun-left">
                {t('libraryLeft', String(Math.max(1, Math.round(readingMinutes * (1 - progress)))))}
              </span>
              <span class="row-progress" style={{ inlineSize: `${Math.round(progress * 100)}%` }} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

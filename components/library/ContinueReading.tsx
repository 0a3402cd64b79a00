import type { ArticleSummary } from '../../utils/core/library/saved-article';
import { useTranslate } from '../shared/translate';

interface ContinueReadingProps {
  articles: readonly ArticleSummary[];
  onOpen(id: string): void;
}

/** Articles that were begun, one click from where reading stopped. */
export function ContinueReading({ articles, onOpen }: ContinueReadingProps) {
  const t = useTranslate();
  if (articles.length === 0) return null;
  return (
    <section class="begun" aria-labelledby="begun-name">
      <h2 id="begun-name">{t('libraryContinue')}</h2>
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

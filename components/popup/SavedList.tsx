import { useState } from 'preact/hooks';
import { matches } from '../../utils/core/library/match';
import type { ArticleSummary } from '../../utils/core/library/saved-article';
import { useTranslate } from '../shared/translate';

interface SavedListProps {
  saved: readonly ArticleSummary[];
  onOpen(id: string): void;
  onDelete(id: string): void;
}

/** The saved articles, newest first, with a filter as you type. */
export function SavedList({ saved, onOpen, onDelete }: SavedListProps) {
  const t = useTranslate();
  const [filter, setFilter] = useState('');
  const shown = saved.filter((summary) => matches(summary, filter));
  return (
    <section class="saved" aria-label={t('savedList')}>
      {saved.length > 0 && (
        <input
          type="search"
          class="saved-filter"
          placeholder={t('savedFilter')}
          aria-label={t('savedFilter')}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && <p class="saved-empty">{saved.length === 0 ? t('savedEmpty') : t('savedNoMatch')}</p>}
      <ul class="saved-list">
        {shown.map((summary) => (
          <li key={summary.id} class="saved-row">
            <button type="button" class="saved-open" onClick={() => onOpen(summary.id)}>
              <span class="saved-title" lang={summary.lang ?? undefined} dir={summary.dir}>
                {summary.title}
              </span>
              <span class="saved-about">{about(summary, t)}</span>
            </button>
            <button
              type="button"
              class="saved-delete"
              aria-label={t('savedDelete', summary.title)}
              title={t('savedDelete', summary.title)}
              onClick={() => onDelete(summary.id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Site, date and reading time in one line. */
function about(summary: ArticleSummary, t: ReturnType<typeof useTranslate>): string {
  const date = new Date(summary.published ?? summary.saved);
  const day = Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(date);
  return [summary.siteName, day, t('minutes', String(summary.readingMinutes))].filter(Boolean).join(' · ');
}

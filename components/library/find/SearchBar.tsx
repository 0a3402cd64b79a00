import type { RefObject } from 'preact';
import { type Query, SORTS } from '../../../utils/core/library/find/query';
import { useTranslate } from '../../shared/translate';

export interface SearchBarProps {
  /** The field of words, which a key puts the focus into. */
  field: RefObject<HTMLInputElement | null>;
  query: Query;
  onQuery(change: Partial<Query>): void;
}

/** Words to look for in all saved articles, and the order of what is found. */
export function SearchBar({ field, query, onQuery }: SearchBarProps) {
  const t = useTranslate();
  return (
    <header class="library-bar">
      <input
        ref={field}
        type="search"
        class="field"
        placeholder={t('librarySearch')}
        aria-label={t('librarySearch')}
        value={query.words}
        onInput={(event) => onQuery({ words: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <label class="sort">
        <span class="sr-only">{t('librarySort')}</span>
        <select
          class="field"
          value={query.sort}
          onChange={(event) => onQuery({ sort: SORTS.find((sort) => sort === event.currentTarget.value) ?? 'saved' })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sort_${sort}`)}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

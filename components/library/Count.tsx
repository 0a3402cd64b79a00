import { isBare, type Query } from '../../utils/core/library/find/query';
import type { ArticleSummary } from '../../utils/core/library/record/saved-article';
import type { LibraryModel } from '../../utils/core/views/library';
import { useTranslate } from '../shared/translate';
import { ImportButton } from './dialogs/ImportButton';

interface CountProps {
  props: Pick<LibraryModel, 'summaries' | 'isLoading' | 'isSearching'>;
  /** The ways in, where the page has them. */
  imports?: Pick<LibraryModel, 'onImport' | 'sources' | 'onSource'>;
  articles: readonly ArticleSummary[];
  query: Query;
  onQuery(change: Partial<Query>): void;
  /** Opens one of the old ones by chance. */
  onRandom(): void;
}

/** From this many on, chance may choose. */
const ENOUGH = 5;

/** How many articles are shown, or why none is. */
export function Count({ props, imports, articles, query, onQuery, onRandom }: CountProps) {
  const t = useTranslate();
  if (articles.length > 0 || props.isLoading || props.isSearching) {
    const searching = props.isSearching ? ` · ${t('librarySearching')}` : '';
    return (
      <div class="library-count">
        <span role="status">{t('libraryCount', String(articles.length)) + searching}</span>
        {isBare(query) && articles.length >= ENOUGH && (
          <button type="button" class="link" onClick={onRandom}>
            {t('libraryRandom')}
          </button>
        )}
      </div>
    );
  }
  if (props.summaries.length === 0) {
    return (
      <div class="library-empty" role="status">
        <p>{t('savedEmpty')}</p>
        {imports && (
          <>
            <p>{t('libraryEmptyImport')}</p>
            <ImportButton onImport={imports.onImport} sources={imports.sources} onSource={imports.onSource} />
          </>
        )}
      </div>
    );
  }
  if (query.shelf === 'bin') {
    return (
      <p class="library-empty" role="status">
        {t('libraryBinEmpty')}
      </p>
    );
  }
  const isAllRead = query.shelf === 'unread' && isBare(query);
  return (
    <div class="library-empty" role="status">
      <p>{t(isAllRead ? 'libraryAllRead' : 'savedNoMatch')}</p>
      {query.shelf !== 'all' && (
        <button type="button" class="button" onClick={() => onQuery({ shelf: 'all' })}>
          {t(isAllRead ? 'libraryShowAll' : 'libraryLookInAll')}
        </button>
      )}
    </div>
  );
}

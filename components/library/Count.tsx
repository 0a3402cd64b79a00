import type { LibraryModel } from '../../utils/core/library/library-model';
import type { Query } from '../../utils/core/library/query';
import type { ArticleSummary } from '../../utils/core/library/saved-article';
import { useTranslate } from '../shared/translate';
import { ImportButton } from './ImportButton';

interface CountProps {
  props: LibraryModel;
  articles: readonly ArticleSummary[];
  query: Query;
}

/** How many articles are shown, or why none is. */
export function Count({ props, articles, query }: CountProps) {
  const t = useTranslate();
  if (articles.length > 0 || props.isLoading || props.isSearching) {
    const searching = props.isSearching ? ` · ${t('librarySearching')}` : '';
    return (
      <p class="library-count" role="status">
        {t('libraryCount', String(articles.length)) + searching}
      </p>
    );
  }
  if (props.summaries.length === 0) {
    return (
      <div class="library-empty" role="status">
        <p>{t('savedEmpty')}</p>
        <p>{t('libraryEmptyImport')}</p>
        <ImportButton onImport={props.onImport} />
      </div>
    );
  }
  return (
    <p class="library-empty" role="status">
      {query.shelf === 'bin' ? t('libraryBinEmpty') : t('savedNoMatch')}
    </p>
  );
}

import { useMemo } from 'preact/hooks';
import { isOnShelf, type Query, SHELVES } from '../../../utils/core/library/find/query';
import type { ArticleSummary } from '../../../utils/core/library/record/saved-article';
import { useTranslate } from '../../shared/translate';
import { FilterButton } from './FilterGroup';

interface ShelvesProps {
  summaries: readonly ArticleSummary[];
  query: Query;
  /** Something else than a shelf is shown. */
  isOff?: boolean;
  onQuery(change: Partial<Query>): void;
}

/** A button a shelf, as entries of a list; the one for what is put off where something is. */
export function Shelves({ summaries, query, isOff, onQuery }: ShelvesProps) {
  const t = useTranslate();
  const shelves = useMemo(() => {
    const now = new Date().toISOString();
    return SHELVES.map((shelf) => ({
      shelf,
      count: summaries.filter((summary) => isOnShelf(summary, shelf, now)).length,
    }));
  }, [summaries]);
  return (
    <>
      {shelves
        .filter(({ shelf, count }) => shelf !== 'later' || count > 0 || query.shelf === 'later')
        .map(({ shelf, count }) => (
          <li key={shelf}>
            <FilterButton
              label={t(`shelf_${shelf}`)}
              count={count}
              isOn={!isOff && query.shelf === shelf}
              onPress={() => onQuery({ shelf })}
            />
          </li>
        ))}
    </>
  );
}

import { useMemo, useState } from 'preact/hooks';
import {
  countBy,
  hasTags,
  LENGTHS,
  languageOfArticle,
  lengthOf,
  type Query,
  TIMES,
  wasSavedIn,
} from '../../../utils/core/library/find/query';
import type { ArticleSummary } from '../../../utils/core/library/record/saved-article';
import { useTranslate } from '../../shared/translate';
import { FilterButton, Group } from './FilterGroup';
import { Shelves } from './Shelves';

interface FiltersProps {
  summaries: readonly ArticleSummary[];
  query: Query;
  /** All passages are shown in place of articles. */
  isMarks: boolean;
  onMarks(): void;
  locale: string;
  onQuery(change: Partial<Query>): void;
  onRenameTags(): void;
}

/** What of the library is shown: shelves on top, then times, tags, sites, languages and lengths as there are any. */
export function Filters({ summaries, query, isMarks, onMarks, locale, onQuery, onRenameTags }: FiltersProps) {
  const t = useTranslate();
  // Beside those that are chosen the ones alone that stand together with them somewhere.
  const tags = useMemo(() => {
    const counts = countBy(
      summaries.filter((summary) => hasTags(summary, query.tags)),
      (summary) => summary.tags,
    );
    return counts.sort(([one], [other]) => Number(query.tags.includes(other)) - Number(query.tags.includes(one)));
  }, [summaries, query.tags]);
  const [areShown, setShown] = useState(false);
  const sites = useMemo(() => countBy(summaries, ({ siteName }) => [siteName]), [summaries]);
  const languages = useMemo(() => countBy(summaries, (summary) => [languageOfArticle(summary)]), [summaries]);
  const lengths = useMemo(() => {
    const counts = new Map(countBy(summaries, (summary) => [lengthOf(summary)]));
    return LENGTHS.flatMap((length): [typeof length, number][] => [[length, counts.get(length) ?? 0]]);
  }, [summaries]);
  const times = useMemo(() => {
    const now = new Date();
    return TIMES.map((time): [typeof time, number] => {
      const isIn = wasSavedIn(time, now);
      return [time, summaries.filter((summary) => summary.deleted === null && isIn(summary)).length];
    });
  }, [summaries]);
  const languageName = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
    return (code: string) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code);
  }, [locale]);

  return (
    <nav class={areShown ? 'filters are-shown' : 'filters'} aria-label={t('libraryFilters')}>
      <ul class="filter-list">
        {/* Where there is little room the groups below open by it. */}
        <li class="filter-groups">
          <button type="button" class="filter" aria-expanded={areShown} onClick={() => setShown(!areShown)}>
            {t('libraryFilters')}
          </button>
        </li>
        <Shelves summaries={summaries} query={query} isOff={isMarks} onQuery={onQuery} />
        <li>
          <FilterButton label={t('readerHighlights')} isOn={isMarks} onPress={onMarks} />
        </li>
      </ul>
      <Group
        name={t('librarySaved')}
        isTime
        values={times}
        chosen={query.time === null ? [] : [query.time]}
        labelOf={(time) => t(`time_${time}`)}
        onChoose={(time) => onQuery({ time: time === query.time ? null : time })}
      />
      <Group
        name={t('libraryTags')}
        values={tags}
        chosen={query.tags}
        onChoose={(tag) =>
          onQuery({
            tags: query.tags.includes(tag) ? query.tags.filter((other) => other !== tag) : [...query.tags, tag],
          })
        }
      />
      {tags.length > 0 && (
        <button type="button" class="link" onClick={onRenameTags}>
          {t('libraryRenameTags')}
        </button>
      )}
      <Group
        name={t('librarySites')}
        values={sites}
        chosen={query.site === null ? [] : [query.site]}
        onChoose={(site) => onQuery({ site: site === query.site ? null : site })}
      />
      {languages.length > 1 && (
        <Group
          name={t('libraryLanguages')}
          values={languages}
          chosen={query.lang === null ? [] : [query.lang]}
          labelOf={languageName}
          onChoose={(lang) => onQuery({ lang: lang === query.lang ? null : lang })}
        />
      )}
      {summaries.length > 0 && (
        <Group
          name={t('libraryLengths')}
          values={lengths}
          chosen={query.length === null ? [] : [query.length]}
          labelOf={(length) => t(`length_${length}`)}
          onChoose={(length) => onQuery({ length: length === query.length ? null : length })}
        />
      )}
    </nav>
  );
}

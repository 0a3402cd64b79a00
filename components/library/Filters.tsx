import { useMemo, useState } from 'preact/hooks';
import {
  countBy,
  isOnShelf,
  LENGTHS,
  languageOf,
  lengthOf,
  type Query,
  SHELVES,
  TIMES,
  wasSavedIn,
} from '../../utils/core/library/query';
import type { ArticleSummary } from '../../utils/core/library/saved-article';
import { useTranslate } from '../shared/translate';

interface FiltersProps {
  summaries: readonly ArticleSummary[];
  query: Query;
  locale: string;
  onQuery(change: Partial<Query>): void;
  onRenameTags(): void;
}

/** Values shown of a long list before the reader asks for all. */
const FEW = 8;

/** What of the library is shown: shelves on top, then times, tags, sites, languages and lengths as there are any. */
export function Filters({ summaries, query, locale, onQuery, onRenameTags }: FiltersProps) {
  const t = useTranslate();
  const shelves = useMemo(
    () => SHELVES.map((shelf) => ({ shelf, count: summaries.filter((summary) => isOnShelf(summary, shelf)).length })),
    [summaries],
  );
  const tags = useMemo(() => countBy(summaries, (summary) => summary.tags), [summaries]);
  const sites = useMemo(() => countBy(summaries, ({ siteName }) => [siteName]), [summaries]);
  const languages = useMemo(() => countBy(summaries, (summary) => [languageOf(summary)]), [summaries]);
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
    <nav class="filters" aria-label={t('libraryFilters')}>
      <ul class="filter-list">
        {shelves.map(({ shelf, count }) => (
          <li key={shelf}>
            <FilterButton
              label={t(`shelf_${shelf}`)}
              count={count}
              isOn={query.shelf === shelf}
              onPress={() => onQuery({ shelf })}
            />
          </li>
        ))}
      </ul>
      <Group
        name={t('librarySaved')}
        isTime
        values={times}
        chosen={query.time}
        labelOf={(time) => t(`time_${time}`)}
        onChoose={(time) => onQuery({ time })}
      />
      <Group name={t('libraryTags')} values={tags} chosen={query.tag} onChoose={(tag) => onQuery({ tag })} />
      {tags.length > 0 && (
        <button type="button" class="link" onClick={onRenameTags}>
          {t('libraryRenameTags')}
        </button>
      )}
      <Group name={t('librarySites')} values={sites} chosen={query.site} onChoose={(site) => onQuery({ site })} />
      {languages.length > 1 && (
        <Group
          name={t('libraryLanguages')}
          values={languages}
          chosen={query.lang}
          labelOf={languageName}
          onChoose={(lang) => onQuery({ lang })}
        />
      )}
      {summaries.length > 0 && (
        <Group
          name={t('libraryLengths')}
          values={lengths}
          chosen={query.length}
          labelOf={(length) => t(`length_${length}`)}
          onChoose={(length) => onQuery({ length })}
        />
      )}
    </nav>
  );
}

interface GroupProps<Value extends string> {
  name: string;
  /** Stays in sight where there is little room. */
  isTime?: boolean;
  values: readonly [value: Value, count: number][];
  chosen: Value | null;
  labelOf?(value: Value): string;
  onChoose(value: Value | null): void;
}

/** Values of one kind; choosing one narrows the list, choosing it again widens it. */
function Group<Value extends string>({
  name,
  isTime = false,
  values,
  chosen,
  labelOf = (value) => value,
  onChoose,
}: GroupProps<Value>) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const shown = values.filter(([value, count], at) => count > 0 && (isOpen || at < FEW || value === chosen));
  if (shown.length === 0) return null;
  return (
    <section class={isTime ? 'filter-group is-time' : 'filter-group'}>
      <h2>{name}</h2>
      <ul class="filter-list">
        {shown.map(([value, count]) => (
          <li key={value}>
            <FilterButton
              label={labelOf(value)}
              count={count}
              isOn={value === chosen}
              onPress={() => onChoose(value === chosen ? null : value)}
            />
          </li>
        ))}
      </ul>
      {values.length > FEW && (
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'libraryFewer' : 'libraryMore')}
        </button>
      )}
    </section>
  );
}

interface FilterButtonProps {
  label: string;
  count: number;
  isOn: boolean;
  onPress(): void;
}

function FilterButton({ label, count, isOn, onPress }: FilterButtonProps) {
  return (
    <button type="button" class="filter" aria-pressed={isOn} onClick={onPress}>
      <span class="filter-name" dir="auto">
        {label}
      </span>
      <span class="filter-count">{count}</span>
    </button>
  );
}

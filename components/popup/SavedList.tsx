import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../utils/core/library/find/match';
import { countBy, EVERYTHING, isOnShelf, select } from '../../utils/core/library/find/query';
import type { ArticleSummary } from '../../utils/core/library/record/saved-article';
import type { SavedModel } from '../../utils/core/views/saved';
import { deedsOf } from '../library/list/deeds';
import { useTranslate } from '../shared/translate';
import { SavedRow } from './SavedRow';
import { useSavedKeys } from './use-saved-keys';

interface SavedListProps extends SavedModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** Rows shown at most: more are found by typing. */
const ROWS = 50;
/** Rows shown before anything is looked for. */
const RECENT = 3;
/** Rows drawn at first, a little more than the popup shows: the rest comes after they are painted. */
const FIRST_ROWS = 8;

/** The articles saved last, and all of them filtered by typing anywhere in the popup, all by keyboard. */
export function SavedList({ locale, ...props }: SavedListProps) {
  const { summaries, unreadFirst, undo } = props;
  const t = useTranslate();
  const [filter, setFilter] = useState('');
  const [tagging, setTaggedRow] = useState<string | null>(null);
  const [areAllDrawn, setAllDrawn] = useState(false);
  const isEmpty = summaries.length === 0;
  useEffect(() => {
    if (isEmpty) return undefined;
    const timer = setTimeout(() => setAllDrawn(true), 50);
    return () => clearTimeout(timer);
  }, [isEmpty]);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const words = useMemo(() => wordsOf(filter), [filter]);
  const shown = useMemo(() => choose(summaries, filter, unreadFirst), [summaries, filter, unreadFirst]);
  const known = useMemo(
    () => (tagging === null ? [] : countBy(summaries, ({ tags }) => tags).map(([tag]) => tag)),
    [tagging, summaries],
  );
  const deeds = deedsOf(props, summaries);

  const look = (text: string) => {
    setFilter(text);
    if (text.trim()) props.onLook();
  };
  const setTagging = (id: string | null) => {
    setTaggedRow(id);
    // The tags to complete from are those of the whole library.
    if (id !== null) props.onLook();
  };
  const { onRowKey } = useSavedKeys(list, field, shown, (id) => deeds.remove([id]));

  return (
    <section class="saved" aria-label={t('savedList')}>
      {(summaries.length > 0 || filter) && (
        <div class="saved-bar">
          <input
            ref={field}
            type="search"
            class="saved-filter"
            placeholder={t('savedFilter')}
            aria-label={t('savedFilter')}
            value={filter}
            onInput={(event) => look(event.currentTarget.value)}
          />
          <label class="saved-unread">
            <input
              type="checkbox"
              checked={unreadFirst}
              onChange={(event) => props.onUnreadFirst(event.currentTarget.checked)}
            />
            {t('savedUnreadFirst')}
          </label>
        </div>
      )}
      <p class="saved-undo" role="status">
        {undo && (
          <>
            {t(undo.message, String(undo.count))}
            <button type="button" class="popup-link" onClick={props.onUndo}>
              {t('libraryUndo')}
            </button>
          </>
        )}
      </p>
      {shown.length === 0 && !props.isLoading && (
        <p class="saved-empty">{summaries.length === 0 && !filter ? t('savedEmpty') : t('savedNoMatch')}</p>
      )}
      <ul class="saved-list" ref={list}>
        {shown.slice(0, words.length === 0 ? RECENT : areAllDrawn ? ROWS : FIRST_ROWS).map((summary) => (
          <SavedRow
            key={summary.id}
            summary={summary}
            picture={props.pictures.get(summary.id)}
            words={words}
            isTagging={tagging === summary.id}
            known={known}
            locale={locale}
            deeds={deeds}
            onOpen={props.onOpen}
            onTagging={(on) => setTagging(on ? summary.id : null)}
            onKey={onRowKey}
          />
        ))}
      </ul>
    </section>
  );
}

function choose(summaries: readonly ArticleSummary[], words: string, unreadFirst: boolean): ArticleSummary[] {
  const now = new Date();
  const found = select(summaries, { ...EVERYTHING, words }, now);
  if (!unreadFirst) return found.slice(0, ROWS);
  const isUnread = (summary: ArticleSummary) => isOnShelf(summary, 'unread', now.toISOString());
  return [...found.filter(isUnread), ...found.filter((summary) => !isUnread(summary))].slice(0, ROWS);
}

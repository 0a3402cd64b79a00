import { useMemo } from 'preact/hooks';
import { markAll, type Passage } from '../../../utils/core/library/find/passage';
import { type ArticleSummary, FINISHED } from '../../../utils/core/library/record/saved-article';
import { formatDate } from '../../../utils/core/reading/date';
import type { Translate } from '../../../utils/core/strings';
import { formatBytes } from '../../shared/bytes';
import { Facts } from '../../shared/Facts';
import { IconButton } from '../../shared/IconButton';
import { useTranslate } from '../../shared/translate';
import { Marked } from './Marked';

/** What can be done with one article from its row. */
export interface RowActions {
  onOpen(id: string): void;
  /** Missing where nothing is chosen to be done with many. */
  onSelect?(id: string, isRange: boolean): void;
  onArchive(id: string): void;
  onFavourite(id: string): void;
  onTag(id: string): void;
  onSnooze(id: string): void;
  onDelete(id: string): void;
  onRestore(id: string): void;
}

interface ArticleRowProps extends RowActions {
  summary: ArticleSummary;
  isSelected: boolean;
  /** Folded words of the filter, marked where they stand. */
  words: readonly string[];
  /** Where the full text matches. */
  passage: Passage | undefined;
  /** Of what is kept with it, as soon as it is read. */
  picture: string | undefined;
  /** The day it was saved stands above it already. */
  isDated: boolean;
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** One article in the list: what it is, how far it was read, what can be done with it. */
export function ArticleRow({
  summary,
  isSelected,
  words,
  passage,
  picture,
  isDated,
  locale,
  ...actions
}: ArticleRowProps) {
  const t = useTranslate();
  const { id, title, tags, progress, isArchived, isFavourite, deleted } = summary;
  const marked = useMemo(() => markAll(title, words), [title, words]);
  return (
    <div class={progress >= FINISHED ? 'row is-finished' : 'row'}>
      {actions.onSelect && (
        <input
          type="checkbox"
          class="row-select"
          checked={isSelected}
          aria-label={t('librarySelect', title)}
          onClick={(event) => actions.onSelect?.(id, event.shiftKey)}
        />
      )}
      <button type="button" class="row-open" onClick={() => actions.onOpen(id)}>
        <span class="row-text">
          <span class="row-title" lang={summary.lang ?? undefined} dir={summary.dir}>
            <Marked parts={marked} />
          </span>
          <span class="row-about">
            {summary.isDamaged && <strong>{t('libraryDamaged')}</strong>}
            <span>
              <Facts facts={factsOf(summary, isDated, locale, t)} />
            </span>
            {tags.map((tag) => (
              <span key={tag} class="tag">
                {tag}
              </span>
            ))}
          </span>
          <span class="row-excerpt" lang={summary.lang ?? undefined} dir={summary.dir}>
            {passage ? <Marked parts={passage} /> : summary.excerpt}
          </span>
        </span>
        {/* Its place is kept from the beginning: nothing moves when it comes. */}
        {summary.pictureSize > 0 && (
          <span class="row-picture" aria-hidden="true">
            {picture && <img src={picture} alt="" decoding="async" />}
          </span>
        )}
      </button>
      <span class="row-actions">
        {deleted === null ? (
          <>
            <IconButton
              icon="favourite"
              label={t('libraryFavourite')}
              isPressed={isFavourite}
              onPress={() => actions.onFavourite(id)}
            />
            <IconButton
              icon="archive"
              label={t('libraryArchive')}
              isPressed={isArchived}
              onPress={() => actions.onArchive(id)}
            />
            <IconButton icon="clock" label={t('librarySnooze')} onPress={() => actions.onSnooze(id)} />
            <IconButton icon="tag" label={t('libraryTag')} onPress={() => actions.onTag(id)} />
            <IconButton icon="bin" label={t('savedDelete', title)} onPress={() => actions.onDelete(id)} />
          </>
        ) : (
          <IconButton icon="restore" label={t('libraryRestore', title)} onPress={() => actions.onRestore(id)} />
        )}
      </span>
      {progress > 0 && <span class="row-progress" style={{ inlineSize: `${Math.round(progress * 100)}%` }} />}
    </div>
  );
}

/** From this size on, in bytes, a text's share of the space is worth a word; pictures always are. */
const HEAVY = 100_000;

/** Site, writer, the day it was saved, reading time and what is large. */
function factsOf(summary: ArticleSummary, isDated: boolean, locale: string, t: Translate) {
  const { siteName, byline, saved, snoozed, length, readingMinutes, progress, size, pictureSize } = summary;
  const time = length > 0 ? t('minutes', String(readingMinutes)) : t('libraryNoText');
  const read = progress >= FINISHED ? t('libraryFinished') : progress > 0 ? `${Math.round(progress * 100)} %` : '';
  const day = !isDated && formatDate(saved, locale, 'medium');
  const bytes = (count: number) => formatBytes(count, locale);
  const space = pictureSize > 0 ? t('libraryPictures', bytes(pictureSize)) : size >= HEAVY && bytes(size);
  const isPutOff = snoozed !== null && new Date(snoozed) > new Date();
  const back = isPutOff && t('librarySnoozed', formatDate(snoozed, locale, 'medium') ?? '');
  return [siteName, time, back, byline, day, read, space];
}

import { useRef, useState } from 'preact/hooks';
import { markAll } from '../../utils/core/library/find/passage';
import { type ArticleSummary, FINISHED } from '../../utils/core/library/record/saved-article';
import { formatDate } from '../../utils/core/reading/date';
import type { Translate } from '../../utils/core/strings';
import type { Deeds } from '../library/list/deeds';
import { Marked } from '../library/list/Marked';
import { Facts } from '../shared/Facts';
import { IconButton } from '../shared/IconButton';
import { TagField } from '../shared/TagField';
import { useTranslate } from '../shared/translate';

interface SavedRowProps {
  summary: ArticleSummary;
  /** A kept picture of it. */
  picture: string | undefined;
  /** Folded words of the filter. */
  words: readonly string[];
  isTagging: boolean;
  /** Tags there are in the library. */
  known: readonly string[];
  /** Language of the interface, BCP 47. */
  locale: string;
  deeds: Deeds;
  onOpen(id: string): void;
  onTagging(on: boolean): void;
  onKey(event: KeyboardEvent, id: string): void;
}

/** One saved article in the popup; what can be done with it shows under the pointer or the focus. */
export function SavedRow({
  summary,
  picture,
  words,
  isTagging,
  known,
  locale,
  deeds,
  onOpen,
  onTagging,
  onKey,
}: SavedRowProps) {
  const t = useTranslate();
  const open = useRef<HTMLButtonElement>(null);
  const { id, title, progress, isArchived, isFavourite, lang, dir } = summary;
  const endTagging = () => {
    onTagging(false);
    open.current?.focus();
  };
  return (
    <li class={progress >= FINISHED || isArchived ? 'saved-row is-read' : 'saved-row'}>
      <button
        ref={open}
        type="button"
        class="saved-open"
        onClick={() => onOpen(id)}
        onKeyDown={(event) => onKey(event, id)}
      >
        {picture ? (
          <img class="saved-picture" src={picture} alt="" />
        ) : (
          <span class="saved-picture" aria-hidden="true">
            {[...summary.siteName][0]?.toLocaleUpperCase()}
          </span>
        )}
        <span class="saved-title" lang={lang ?? undefined} dir={dir}>
          <Marked parts={markAll(title, words)} />
        </span>
        <span class="saved-about">
          <Facts facts={factsOf(summary, locale, t)} />
        </span>
        {progress > 0 && <span class="saved-progress" style={{ inlineSize: `${Math.round(progress * 100)}%` }} />}
      </button>
      <span class="saved-actions">
        <IconButton
          icon="favourite"
          label={t('libraryFavourite')}
          isPressed={isFavourite}
          onPress={() => deeds.favourite([id])}
        />
        <IconButton
          icon="archive"
          label={t('libraryArchive')}
          isPressed={isArchived}
          onPress={() => deeds.archive([id])}
        />
        <IconButton icon="tag" label={t('libraryTag')} onPress={() => onTagging(!isTagging)} />
        <IconButton icon="bin" label={t('savedDelete', title)} onPress={() => deeds.remove([id])} />
      </span>
      {isTagging && <TagLine summary={summary} known={known} deeds={deeds} onDone={endTagging} />}
    </li>
  );
}

interface TagLineProps {
  summary: ArticleSummary;
  known: readonly string[];
  deeds: Deeds;
  onDone(): void;
}

/** The tags of one article, and a field for another. */
function TagLine({ summary, known, deeds, onDone }: TagLineProps) {
  const t = useTranslate();
  const [value, setValue] = useState('');
  return (
    <form
      class="saved-tags"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) deeds.tag([summary.id], value.trim());
        else onDone();
        setValue('');
      }}
    >
      {summary.tags.map((tag) => (
        <button key={tag} type="button" class="saved-tag" onClick={() => deeds.untag([summary.id], tag)}>
          <span class="sr-only">{t('libraryTakeTag', tag)}</span>
          <span aria-hidden="true">{tag} ×</span>
        </button>
      ))}
      <TagField
        label={t('libraryNewTag')}
        value={value}
        known={known.filter((tag) => !summary.tags.includes(tag))}
        inputRef={focusOnce}
        onValue={setValue}
        onEscape={(event) => {
          // The popup itself closes by the same key.
          event.preventDefault();
          onDone();
        }}
      />
    </form>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Site, the day it was saved and reading time. */
function factsOf({ siteName, saved, length, readingMinutes }: ArticleSummary, locale: string, t: Translate) {
  const time = length > 0 ? t('minutes', String(readingMinutes)) : t('libraryNoText');
  return [siteName, formatDate(saved, locale, 'medium'), time];
}

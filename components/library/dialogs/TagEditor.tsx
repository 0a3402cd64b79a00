import { useEffect, useRef, useState } from 'preact/hooks';
import { TagField } from '../../shared/TagField';
import { useTranslate } from '../../shared/translate';

interface TagEditorProps {
  /** Tags all chosen articles have. */
  tags: readonly string[];
  /** Tags there are in the library, for completion. */
  known: readonly string[];
  /** Of these the ones that may fit. */
  suggested: readonly string[];
  count: number;
  onAdd(tag: string): void;
  onTake(tag: string): void;
  onClose(): void;
}

/** Adds tags to articles and takes them away, in a box over the page. */
export function TagEditor({ tags, known, suggested, count, onAdd, onTake, onClose }: TagEditorProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [value, setValue] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const add = () => {
    const tag = value.trim();
    if (tag && !tags.includes(tag)) onAdd(tag);
    setValue('');
  };
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="tags-name" onClose={onClose}>
      <h2 id="tags-name">{t('libraryTagsOf', String(count))}</h2>
      <p class="tag-list">
        {tags.map((tag) => (
          <button key={tag} type="button" class="tag is-button" onClick={() => onTake(tag)}>
            <span class="sr-only">{t('libraryTakeTag', tag)}</span>
            <span aria-hidden="true">{tag} ×</span>
          </button>
        ))}
      </p>
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TagField
          label={t('libraryNewTag')}
          value={value}
          known={known.filter((tag) => !tags.includes(tag))}
          onValue={setValue}
        />
        <button type="submit" class="button">
          {t('libraryAddTag')}
        </button>
      </form>
      {suggested.length > 0 && (
        <ul class="tag-list is-suggested" aria-label={t('libraryTagsThere')}>
          {suggested.map((tag) => (
            <li key={tag}>
              <button type="button" class="tag is-button" onClick={() => onAdd(tag)}>
                <span class="sr-only">{t('libraryGiveTag', tag)}</span>
                <span aria-hidden="true">+ {tag}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="button is-main"
        onClick={() => {
          // What stands in the field is meant.
          add();
          dialog.current?.close();
        }}
      >
        {t('libraryDone')}
      </button>
    </dialog>
  );
}

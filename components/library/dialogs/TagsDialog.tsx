import { useEffect, useRef, useState } from 'preact/hooks';
import { TagField } from '../../shared/TagField';
import { useTranslate } from '../../shared/translate';

interface TagsDialogProps {
  /** All tags of the library, the most frequent first. */
  tags: readonly string[];
  /** The tag chosen at first. */
  tag: string;
  onRename(from: string, to: string): void;
  onClose(): void;
}

/** Gives a tag another name on all articles; under the name of another tag, the two become one. */
export function TagsDialog({ tags, tag, onRename, onClose }: TagsDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [from, setFrom] = useState(tag);
  const [value, setValue] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const to = value.trim();
  const isMerge = to !== from && tags.includes(to);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="rename-name" onClose={onClose}>
      <h2 id="rename-name">{t('tagsTitle')}</h2>
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (to === '' || to === from) return;
          onRename(from, to);
          dialog.current?.close();
        }}
      >
        <select
          class="field"
          aria-label={t('tagsFrom')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        >
          {tags.map((entry) => (
            <option key={entry} value={entry}>
              {entry}
            </option>
          ))}
        </select>
        <TagField label={t('tagsTo')} value={value} known={tags.filter((entry) => entry !== from)} onValue={setValue} />
        <button type="submit" class="button is-main">
          {t(isMerge ? 'tagsMerge' : 'tagsRename')}
        </button>
      </form>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {t('libraryCancel')}
      </button>
    </dialog>
  );
}

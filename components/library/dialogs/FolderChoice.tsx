import { useState } from 'preact/hooks';
import type { BookmarkFolder } from '../../../utils/core/library/import/browser-lists';
import { useTranslate } from '../../shared/translate';

/** What a button beside the form names it by. */
export const FOLDERS_FORM = 'folders';

interface FolderChoiceProps {
  folders: readonly BookmarkFolder[];
  onFolder(id: string, withTags: boolean): void;
}

/** Asks which of the browser's bookmarks are brought in. */
export function FolderChoice({ folders, onFolder }: FolderChoiceProps) {
  const t = useTranslate();
  const [id, setId] = useState(folders[0]?.id ?? '');
  const [withTags, setWithTags] = useState(true);
  return (
    <form
      id={FOLDERS_FORM}
      class="folders"
      onSubmit={(event) => {
        event.preventDefault();
        onFolder(id, withTags);
      }}
    >
      <label>
        {t('foldersChoose')}
        <select class="field" value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {folders.map((folder) => (
            <option key={folder.id} value={folder.id}>
              {`${folder.path.join(' › ') || t('foldersAll')} (${folder.count})`}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={withTags} onChange={(event) => setWithTags(event.currentTarget.checked)} />
        {t('foldersTags')}
      </label>
    </form>
  );
}

import type { LibraryModel } from '../../../core/views/library';
import { readKeeping, writeKeeping } from '../../library/keeping-store';
import { keepPictures } from '../../saving/pictures';
import { chooseBackup } from './backup-choice';
import type { LibraryDesk } from './list-desk';

/** What is kept of articles beside their text. */
export function keepingActions({
  library,
  show,
  act,
}: LibraryDesk): Pick<LibraryModel, 'onKeeping' | 'onBackup' | 'onPictures'> {
  return {
    onKeeping: (keeping) => {
      show({ keeping });
      act(() => writeKeeping(keeping));
    },
    onBackup: (backup) => {
      // Begun before anything is awaited: a browser asks the reader only as part of a click.
      const isAllowed = chooseBackup(backup);
      act(async () => {
        if (!(await isAllowed)) return show({ notice: 'noticeNoDownloads' });
        show({ keeping: await readKeeping() });
      });
    },
    onPictures: (ids) =>
      act(async () => {
        let kept = 0;
        for (const id of ids) if (await keepPictures(library, id, true)) kept++;
        show({ notice: kept > 0 ? 'noticePicturesKept' : 'noticeNoPictures' });
      }),
  };
}

import type { StringKey } from '../../core/strings';
import type { SaveResult } from '../wire/protocol';

const WHY: Record<Extract<SaveResult, { ok: false }>['why'], StringKey> = {
  'no-story': 'noticeNoStory',
  'too-large': 'noticeTooLarge',
  'no-page': 'popupNotHere',
  'not-stored': 'noticeNotStored',
};

/** What to tell the reader of a save: null where it is stored and nothing is to be said. No answer at all counts as not stored. */
export function noticeOfSave(result: SaveResult | null): StringKey | null {
  if (result?.ok) {
    if (result.isTaken) return 'toastUnsaved';
    if (result.isLink) return 'noticeLinkHere';
    return result.isPrivate ? 'noticeSavedPrivate' : null;
  }
  return WHY[result?.why ?? 'not-stored'];
}

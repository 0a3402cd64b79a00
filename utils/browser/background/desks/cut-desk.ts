import type { StoryPiece } from '../../../core/extract/story-source';
import { withStoryCuts } from '../../../core/settings/story-cuts';
import { readStoryCuts, writeStoryCuts } from '../../stores/story-cuts';
import { browser } from '../../wire/browser';
import { translator } from '../../wire/strings';
import { say } from '../../wire/tab-scripts';
import type { UndoDesk } from './undo-desk';

/**
 * Remembers what the reader took out of the story of a page, and says so with the way back. The reader over the page hears
 * of it from storage.
 * @returns false where it could not be kept
 */
export async function cutStory(
  undos: UndoDesk,
  { id, url }: { id: number; url: string },
  pieces: readonly StoryPiece[],
): Promise<boolean> {
  const put = async (isIn: boolean) =>
    writeStoryCuts(browser, withStoryCuts(await readStoryCuts(browser), url, pieces, isIn));
  const t = translator(browser);
  try {
    await put(true);
  } catch (error) {
    console.error('lede: not kept', error);
    return false;
  }
  const said = pieces.every(({ isHere }) => isHere) ? 'toastCutHere' : 'toastCut';
  await say(id, t(said), undos.offer({ tabId: id, work: () => put(false), said: 'toastCutGone' }));
  return true;
}

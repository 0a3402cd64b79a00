import type { Article } from '../../../core/article';
import type { Shown } from '../../../core/extract/story-source';
import { STORY_CUTS_KEY } from '../../../core/settings/story-cuts';
import { contentBrowser } from '../../wire/content-browser';
import { askSurely } from '../../wire/messages';
import type { StoryKit } from '../story-handover';

/** What came of taking a piece out of the story that is shown. */
export type CutAnswer = 'done' | 'too-much' | 'not-found' | 'failed';

/**
 * Takes pieces out of the story that the reader shows, and shows it anew whenever what is taken out changes: by this, by an
 * undo, or in the settings.
 * @param show draws the story
 */
export function followCuts(kit: StoryKit, show: (article: Article) => void, signal: AbortSignal) {
  const browser = contentBrowser();
  const onChanged = async (changes: object, area: string) => {
    if (area !== 'local' || !(STORY_CUTS_KEY in changes)) return;
    await kit.learn();
    const extraction = kit.reading.now();
    if (extraction.ok && !signal.aborted) show(extraction.article);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
  return async (shown: readonly Shown[]): Promise<CutAnswer> => {
    const pieces = kit.pieces(shown);
    if (pieces === 'too-much') return 'too-much';
    if (pieces.length === 0) return 'not-found';
    return (await askSurely(browser, { type: 'report:story-cut', pieces })) ? 'done' : 'failed';
  };
}

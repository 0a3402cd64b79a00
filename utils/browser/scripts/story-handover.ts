import type { Extraction, NoArticle } from '../../core/article';
import type { StoryInPlace } from '../../core/extract/in-place';
import type { Shown, StoryPiece } from '../../core/extract/story-source';
import type { Sanitise } from '../../core/sanitise';
import type { Reading } from '../../page/reading/reading';

/** What the script that reads the story gives the reader's and the focus script. */
export interface StoryKit {
  reading: Reading<Extraction>;
  /** Gets what reading asks for: the words of the page's language, where the site's stories stand, and what was taken out of them. */
  learn(): Promise<void>;
  /** Where the story stands on the page itself. */
  inPlace(): StoryInPlace | NoArticle;
  /** Finds in the page what the reader shows of its story. */
  pieces(shown: readonly Shown[]): StoryPiece[] | 'too-much';
  sanitise: Sanitise;
}

/** Set on the content scripts' own window, which the page does not see. */
const scope = globalThis as { storyKit?: StoryKit };

/** @returns whether it was left: a second time in one page, what was left before stays, with what it has read */
export function leaveStory(make: () => StoryKit): boolean {
  if (scope.storyKit) return false;
  scope.storyKit = make();
  return true;
}

/** @throws where the script that reads the story did not run before this one */
export function takeStory(): StoryKit {
  if (!scope.storyKit) throw new Error('no story script');
  return scope.storyKit;
}

import { native } from '../../core/dom';
import { findStory, type Story } from '../../core/story';
import type { Guard } from '../hiding/guard';
import type { Verdict } from './verdict';

/** While a page loads, the story is sought again after so many times what the last search took. */
const PAUSE = 20;

/** Knows where the story of a page stands. */
export interface StorySeeker {
  /** Looks for it where that is needed: the page is an article, and there is none yet, it went, or more of the page came. */
  seek(): Story | null;
  /** The one that was found last. */
  story(): Story | null;
}

/** @param guard is told where another story may be meant */
export function createStorySeeker(window: Window, verdict: Verdict, guard: Guard): StorySeeker {
  const { document } = window;
  let story: Story | null = null;
  /** When the story was last looked for, and what that took, ms. */
  let sought = { at: 0, cost: 0 };
  return {
    story: () => story,
    seek() {
      const isLoading = native(document).readyState === 'loading';
      const now = window.performance.now();
      if (!verdict.isArticle()) story = null;
      else if (native(story?.root)?.isConnected && !isLoading && sought.at > 0) return story;
      else if (story && isLoading && now - sought.at < sought.cost * PAUSE) return story;
      else {
        story = findStory(document);
        sought = { at: isLoading ? now : Number.POSITIVE_INFINITY, cost: window.performance.now() - now };
        guard.forget();
      }
      return story;
    },
  };
}

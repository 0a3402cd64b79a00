import type { Story } from '../../core/story';
import { lossesIn, proseIn } from './prose';

export interface GuardOptions {
  /** Shows everything that was hidden. */
  bringBack(): void;
  /** Hides it again: the page itself took the text away. */
  hideAgain(): void;
  /** Hiding cost some of the story; everything is shown. */
  onLoss(): void;
}

/** Measures the story again after hiding. */
export interface Guard {
  /** Notes what of the story is in sight, before anything was hidden. */
  before(story: Story): void;
  /** Measures, at once and after the page's scripts had their say. */
  check(): void;
  /** The page shows another story, or has yet to show all of it. */
  forget(): void;
}

/** More than this share of the story gone beside what was hidden is a loss. */
const BESIDE = 0.1;
/** More than this share of the story in what was hidden is one, too: a list of stories has no such paragraphs. */
const MARKED = 0.3;
/** How long a page's scripts get to answer what was hidden or shown, ms. */
const SCRIPTS_SAY = 150;

/**
 * What was lost and comes back with the clutter was lost by hiding it: the page stays as it was. What stays away the
 * page took itself.
 */
export function createGuard(window: Window, signal: AbortSignal, options: GuardOptions): Guard {
  let prose: readonly Text[] = [];
  let isOver = false;

  const isLoss = () => {
    const { whole, beside, marked } = lossesIn(prose);
    return beside > whole * BESIDE || marked > whole * MARKED;
  };
  const measure = () => {
    if (signal.aborted || isOver || !isLoss()) return;
    isOver = true;
    options.bringBack();
    window.setTimeout(() => {
      if (signal.aborted) return;
      if (!isLoss()) options.onLoss();
      else {
        isOver = false;
        prose = [];
        options.hideAgain();
      }
    }, SCRIPTS_SAY);
  };
  return {
    before(story) {
      if (prose.length === 0) prose = proseIn(story);
    },
    check() {
      measure();
      window.setTimeout(measure, SCRIPTS_SAY);
    },
    forget() {
      prose = [];
    },
  };
}

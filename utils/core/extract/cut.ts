import type { PageView } from './measure/page-view';

/** A story this long is there, whatever its publisher calls it, in words. */
const WHOLE = 700;
/** Blocks after the story in which a page says that it goes on elsewhere. */
const AFTER = 12;
const FENCE =
  /\b(?:paywall|regwall|piano-|premium-(?:wall|content|offer)|subscriber-(?:only|wall)|subscription-(?:wall|required)|gated|metered|meter-wall)\b/i;

/**
 * True where the page shows only the beginning of its story: the publisher says so, or a fence stands right after it.
 */
export function isCutShort(page: PageView, text: string, isForSubscribers: boolean): boolean {
  if (isForSubscribers) return text.split(/\s+/).length < WHOLE;
  const { blocks, lastKept } = page;
  if (lastKept < 0) return false;
  return blocks.slice(lastKept + 1, lastKept + 1 + AFTER).some(({ box, words }) => {
    for (let at = box, steps = 0; at.parent && steps < 4; at = at.parent, steps++) {
      if (at.words < 200 && words > 2 && !at.hidden && FENCE.test(at.name)) return true;
    }
    return false;
  });
}

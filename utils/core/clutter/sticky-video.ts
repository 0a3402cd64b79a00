import type { Rule } from './rule';

const PLAYER =
  'video,iframe[src*="youtube"],iframe[src*="dailymotion"],iframe[src*="jwplayer"],iframe[src*="brightcove"],[class*=jwplayer],[class*=video-js]';
const CAPTION_LIMIT = 400;

/** A player that floats over the text. The same player inside the story stays. */
export const stickyVideo: Rule = {
  kind: 'sticky-video',
  where: 'article',
  *find(page) {
    for (const player of page.all(PLAYER)) {
      const box = page.floatingRoot(player);
      const counted = box && page.measure(box);
      if (box && counted && counted.chars <= CAPTION_LIMIT) {
        yield { elements: [box], reason: 'floating-player', confidence: 0.8 };
      }
    }
  },
};

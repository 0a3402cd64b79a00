import { closest, native, select } from '../../dom';
import type { Rule } from '../findings/rule';

const PLAYER =
  'video,iframe[src*="youtube"],iframe[src*="dailymotion"],iframe[src*="jwplayer"],iframe[src*="brightcove"],[class*=jwplayer],[class*=video-js]';
const CAPTION_LIMIT = 400;
/** A player can be stopped or put away; a film behind the page, or beside its captions, cannot. */
const PRESSED = 'button,a,iframe,[role=button],[controls]';

/** A player that floats over the text. One inside the story stays, wherever it goes, and so does a dialog with one: a reader opens it. */
export const stickyVideo: Rule = {
  kind: 'sticky-video',
  where: 'article',
  *find(page) {
    for (const player of page.all(PLAYER)) {
      if (native(page.story?.root)?.contains(player) || closest(player, 'dialog,[role=dialog],[aria-modal=true]'))
        continue;
      const box = page.floatingRoot(player);
      if (box && page.measure(box, CAPTION_LIMIT) && select(box, PRESSED)) {
        yield { elements: [box], reason: 'floating-player', confidence: 0.8 };
      }
    }
  },
};

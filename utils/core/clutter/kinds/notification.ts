import { closest, select } from '../../dom';
import type { Rule } from '../findings/rule';
import { boxAround, isApart } from '../signs/boxes';

const PROMPTS =
  '#onesignal-slidedown-container,#onesignal-popover-container,.onesignal-bell-launcher,[id^=webpushr],[class^=pushengage],.izooto-optin,[id^=cleverpush],.pushly_popover-container,[id^=subscribers-com],[class*=wonderpush]';

/** An offer says this little, in characters; a list of what is new says more and is all links. */
const OFFER_LIMIT = 400;

/** Prompts that ask to send notifications, and panels that announce them; in a story such words say how a telephone is set. */
export const notification: Rule = {
  kind: 'notification',
  where: 'article',
  floats: true,
  *find(page) {
    for (const element of page.all(PROMPTS)) {
      yield { elements: [element], reason: 'notification-vendor', confidence: 0.95 };
    }
    for (const { element } of page.labels.get('notification') ?? []) {
      const floating = page.floatingRoot(element);
      const counted = floating && page.measure(floating, OFFER_LIMIT);
      if (floating && counted && counted.headlines <= 6) {
        yield { elements: [floating], reason: 'notification-prompt', confidence: 0.85 };
        continue;
      }
      if (closest(element, 'a[href]') && !closest(element, 'h2,h3,h4,h5,h6')) continue;
      const panel = boxAround(
        element,
        page,
        (inside, box) => inside.longest < 60 && inside.headlines <= 8 && select(box, 'a,button') !== null,
      );
      if (panel && !closest(panel, 'form') && isApart(panel, page))
        yield { elements: [panel], reason: 'notification-panel', confidence: 0.7 };
    }
  },
};

import { closest, holds, matches, nameOf, parentOf, selectAll } from '../../dom';
import type { Rule } from '../findings/rule';
import type { Page } from '../look/page';
import { isApart, mayHide, overWrappers } from '../signs/boxes';
import { linksOf } from '../signs/links';
import { isInSentence } from '../signs/sentence';

const STORE_LINK =
  'a[href*="apps.apple.com"],a[href*="itunes.apple.com"],a[href*="play.google.com/store/apps"],a[href*="onelink.me"],a[href*="app.link"]';
const BANNER_LIMIT = 300;

/** Banners and boxes that send readers to an app store; one in a story says that it is the site's app, for stories tell of others. */
export const appBanner: Rule = {
  kind: 'app-banner',
  where: 'article',
  floats: true,
  *find(page) {
    const labels = (page.labels.get('app') ?? []).map(({ element }) => element);
    for (const element of [...page.all(`${STORE_LINK},.smartbanner,#smartbanner`), ...labels]) {
      const floating = page.floatingRoot(element);
      if (floating) {
        if (page.measure(floating, BANNER_LIMIT) && linksOf(floating, page).stories <= 2)
          yield { elements: [floating], reason: 'app-banner', confidence: 0.85 };
      } else if (page.story && !closest(element, 'p') && !isInSentence(element, page)) {
        const box = boxOf(element, page);
        if (box && (isApart(box, page) || labels.some((label) => holds(box, label))))
          yield { elements: [box], reason: 'app-box', confidence: 0.65 };
      }
    }
  },
};

/** The box in the flow that does nothing but lead to the stores. */
function boxOf(element: Element, page: Page): Element | null {
  let found: Element | null = null;
  for (let box: Element | null = element; box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, BANNER_LIMIT);
    const { stories, short, fields } = linksOf(box, page);
    const stores = selectAll(box, STORE_LINK).length + (matches(box, STORE_LINK) ? 1 : 0);
    if (!counted || counted.paragraphs > 0 || stories > 1 || short > 1 || fields > 1) break;
    if (stores > 0 && !/^(?:A|LI|SPAN|P)$/.test(nameOf(box))) found = box;
  }
  return found && overWrappers(found, page);
}

import { controlOf } from './boxes';
import type { Rule } from './rule';

const STORE_LINK =
  'a[href*="apps.apple.com"],a[href*="itunes.apple.com"],a[href*="play.google.com/store/apps"],a[href*="onelink.me"],a[href*="app.link"]';
const BANNER_LIMIT = 300;

/** Banners that float over the page and send readers to an app store. */
export const appBanner: Rule = {
  kind: 'app-banner',
  where: 'article',
  *find(page) {
    const labels = (page.labels.get('app') ?? []).map(({ element }) => element);
    for (const element of [...page.all(`${STORE_LINK},.smartbanner,#smartbanner`), ...labels]) {
      const box = page.floatingRoot(element);
      const counted = box && page.measure(box);
      if (box && counted && counted.chars <= BANNER_LIMIT && counted.headlines <= 3) {
        yield { elements: [box], reason: 'app-banner', confidence: 0.85 };
      }
    }
    for (const element of labels) {
      const control = page.floatingRoot(element) ? null : controlOf(element, page);
      if (control) yield { elements: [control], reason: 'app-link', confidence: 0.6 };
    }
  },
};

import { closest, select, selectAll, textOf } from '../../dom';
import type { Rule } from '../findings/rule';
import { boxAround } from '../signs/boxes';
import { landmarkAround } from '../signs/landmarks';
import { wayOf } from '../signs/links';

const BREADCRUMBS =
  '[class*=breadcrumb i],[id*=breadcrumb i],[aria-label*=breadcrumb i],[typeof*=BreadcrumbList],[itemtype*=BreadcrumbList],.rank-math-breadcrumb,.yoast-breadcrumbs';
const TRAIL_LIMIT = 300;
const TAG_LENGTH = 40;

/** Tags, print buttons and breadcrumbs around a story; a trail outside it is one of the site's menus. */
export const furniture: Rule = {
  kind: 'furniture',
  where: 'article',
  *find(page) {
    for (const trail of page.all(BREADCRUMBS)) {
      const counted = page.measure(trail, TRAIL_LIMIT);
      if (landmarkAround(trail, page) || select(trail, 'nav,h1') || closest(trail, 'h1,p')) continue;
      if (counted && counted.longest < TRAIL_LIMIT / 2 && select(trail, 'a[href]')) {
        yield { elements: [trail], reason: 'breadcrumbs', confidence: 0.8 };
      }
    }
    for (const { element, text } of page.labels.get('tags') ?? []) {
      if (closest(element, 'nav,p > a') || landmarkAround(element, page)) continue;
      // A label that is a control, as "Print", goes alone: what stands beside it does something else.
      const own = closest(element, 'a[href],button');
      const box = boxAround(element, page, (counted, candidate) => {
        const links = [...selectAll(candidate, 'a[href],button')];
        if (own && links.some((link) => link !== own)) return false;
        const short = links.every(
          (link) => (textOf(link).trim().length ?? 0) <= TAG_LENGTH && wayOf(link) !== 'within',
        );
        return links.length > 0 && short && counted.chars - counted.linkChars <= text.length + links.length * 3 + 8;
      });
      if (box && (page.measure(box)?.paragraphs ?? 1) === 0)
        yield { elements: [box], reason: 'tags', confidence: 0.75 };
    }
  },
};

import { holds, select } from '../../dom';
import type { Rule } from '../findings/rule';
import { linksOf } from '../signs/links';
import { isPaywall } from '../signs/paywall';

/** A sign-in box says this much at the most, in characters. */
const BOX_LIMIT = 2500;

/** Sign-in and registration boxes that float over the page; a sign-in link in the header stays, and so does a wall before a story. */
export const signIn: Rule = {
  kind: 'sign-in',
  where: 'article',
  floats: true,
  *find(page) {
    const fields = page.all('input[type=password],iframe[src*="accounts.google.com/gsi"]');
    const labels = (page.labels.get('signIn') ?? []).map(({ element }) => element);
    const judged = new Set<Element>();
    for (const element of [...fields, ...labels]) {
      const box = page.floatingRoot(element);
      if (!box || judged.has(box)) continue;
      judged.add(box);
      const counted = page.measure(box, BOX_LIMIT);
      if (!counted || linksOf(box, page).stories > 3 || isPaywall(box, page)) continue;
      const isForm = select(box, 'input[type=password],input[type=email],input[type=text],iframe') !== null;
      if (isForm || labels.filter((label) => holds(box, label)).length > 1) {
        yield { elements: [box], reason: 'sign-in-box', confidence: 0.9 };
      }
    }
  },
};

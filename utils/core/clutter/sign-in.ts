import type { Rule } from './rule';

/** A sign-in box says this much at the most, in characters. */
const BOX_LIMIT = 2500;

/** Sign-in and registration boxes that float over the page; a sign-in link in the header stays. */
export const signIn: Rule = {
  kind: 'sign-in',
  where: 'article',
  *find(page) {
    const fields = [...page.all('input[type=password]')];
    const labels = (page.labels.get('signIn') ?? []).map(({ element }) => element);
    for (const element of [...fields, ...labels]) {
      const box = page.floatingRoot(element);
      const counted = box && page.measure(box);
      if (!box || !counted || counted.chars > BOX_LIMIT || counted.headlines > 8) continue;
      const isForm = box.querySelector('input[type=password],input[type=email],input[type=text],iframe') !== null;
      if (isForm || labels.filter((label) => box.contains(label)).length > 1) {
        yield { elements: [box], reason: 'sign-in-box', confidence: 0.9 };
      }
    }
  },
};

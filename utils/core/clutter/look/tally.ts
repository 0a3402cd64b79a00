import type { Page } from './page';

/**
 * A count over the tree that is taken once an element and look, from its children's counts: a rule may ask for every box
 * on the way up and still costs what the nodes cost.
 * @param count takes the element's own count; `inner` gives a child's
 */
export function createTally<T>(count: (element: Element, page: Page, inner: (child: Element) => T) => T) {
  const known = new WeakMap<Page, WeakMap<Element, T>>();
  return (element: Element, page: Page): T => {
    const own = known.get(page) ?? new WeakMap<Element, T>();
    known.set(page, own);
    const inner = (box: Element): T => {
      const before = own.get(box);
      if (before !== undefined) return before;
      const counted = count(box, page, inner);
      own.set(box, counted);
      return counted;
    };
    return inner(element);
  };
}

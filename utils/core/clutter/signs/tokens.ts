import { attributeOf, native } from '../../dom';

/** What nearly all names are made of: the pattern for all scripts is seldom needed and dear to make. */
const ASCII = /^[\s!-~]*$/;

/** The words an element's class and id are made of, lower case: whole ones, so that `shadow` holds no `ad`. */
export function tokensOf(element: Element): Set<string> {
  const names = `${attributeOf(element, 'class') ?? ''} ${native(element).id}`;
  const words = names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(ASCII.test(names) ? /[^a-z\d]+/ : /[^\p{L}\d]+/u);
  return new Set(words.filter(Boolean));
}

/** Whether an element is named by one of these words. */
export function isNamed(element: Element, words: ReadonlySet<string>): boolean {
  for (const token of tokensOf(element)) if (words.has(token)) return true;
  return false;
}

/** What extraction calls the anchors of footnotes. */
const NAME = 'lede-note-';
const FOLLOWS = 4;

/**
 * The label of the footnote that a list item or paragraph is, null where it is none: a link before it leads to it or to
 * the anchor it begins with.
 */
export function noteLabel(element: Element): string | null {
  const id = element.id || element.querySelector(`:scope > span[id^=${NAME}]:empty`)?.id;
  if (!id?.startsWith(NAME) || !/^(?:li|p|dd|div)$/.test(element.localName)) return null;
  const links = element.ownerDocument.querySelectorAll(`a[href="#${id}"]`);
  const isNote = [...links].some((link) => link.compareDocumentPosition(element) & FOLLOWS);
  return isNote ? id.slice(NAME.length) : null;
}

/** The mark that a link to a footnote becomes, nothing for the way back from one, null for every other link. */
export function markOf(link: Element, text: string): string | null {
  const href = link.getAttribute('href');
  if (!href?.startsWith(`#${NAME}`)) return null;
  const target = link.ownerDocument.getElementById(href.slice(1));
  if (!target) return text;
  if (link.compareDocumentPosition(target) & FOLLOWS) return `[^${href.slice(1 + NAME.length)}]`;
  return /\p{L}/u.test(text) ? text : '';
}

/** Whether an inline text is the mark of a footnote and nothing else. */
export const isNoteMark = (text: string): boolean => /^\[\^[\w-]+\]$/.test(text);

const MARK = /^[¶#§🔗]$/u;

/** The mark by which documentation links to a heading. */
export const isAnchorMark = (text: string | null): boolean => MARK.test((text ?? '').trim());

const NAMED = /(?:^|\s)(?:anchor|anchor-?link|permalink|header-?link|heading-?link|self-?link)(?:\s|$)/i;

/** A link by which a heading leads to itself, beside the heading's own words: a mark, or words that its name says are one. */
export function isAnchor(link: Element, heading: Element | null): boolean {
  const place = /^#(.+)/.exec(link.getAttribute('href') ?? '')?.[1];
  if (!heading || !place) return false;
  const text = link.textContent?.trim() ?? '';
  if (isAnchorMark(text)) return true;
  if (text === heading.textContent?.trim() || !NAMED.test(link.getAttribute('class') ?? '')) return false;
  const places = [
    heading,
    heading.parentElement,
    heading.previousElementSibling,
    ...heading.querySelectorAll('[id],[name]'),
  ];
  return places.some((at) => at?.getAttribute('id') === place || at?.getAttribute('name') === place);
}

const MARK = /^[¶#§🔗]$/u;

/** The mark by which documentation links to a heading. */
export const isAnchorMark = (text: string | null): boolean => MARK.test((text ?? '').trim());

const NAMED = /\b(?:anchor|permalink|header-?link|heading-?link|self-?link)\b/i;

/** A link by which a heading leads to itself, beside the heading's own words: a mark, or words that its name says are one. */
export function isAnchor(link: Element, heading: Element | null): boolean {
  if (!heading || !link.getAttribute('href')?.startsWith('#')) return false;
  const text = link.textContent?.trim() ?? '';
  if (isAnchorMark(text)) return true;
  const isAll = text === heading.textContent?.trim();
  return !isAll && NAMED.test(`${link.getAttribute('class') ?? ''} ${link.getAttribute('rel') ?? ''}`);
}

export interface OutlineEntry {
  /** 0 for the highest rank the story uses. */
  depth: number;
  text: string;
  heading: HTMLElement;
}

/** The headings of a story in order; ranks without gaps, so that a story of h3 and h5 has depths 0 and 1. */
export function outlineOf(content: Element): OutlineEntry[] {
  const headings = [...content.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .map((heading) => ({ heading, text: heading.textContent.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
  const ranks = [...new Set(headings.map(({ heading }) => heading.localName))].sort();
  return headings.map(({ heading, text }) => ({ heading, text, depth: ranks.indexOf(heading.localName) }));
}

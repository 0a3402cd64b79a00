import { LIMITS } from './limits';

/** Where a page says that the same story is for other devices: its AMP and its mobile address, as far as it names them. */
export function alternatesOf(document: Document): string[] {
  const found = new Set<string>();
  for (const link of document.querySelectorAll('link[rel~="amphtml" i], link[rel~="alternate" i][media]')) {
    const address = link.getAttribute('href') ?? '';
    if (URL.canParse(address, document.baseURI)) found.add(new URL(address, document.baseURI).href);
    if (found.size === LIMITS.alternates) break;
  }
  return [...found].filter((address) => /^https?:/.test(address));
}

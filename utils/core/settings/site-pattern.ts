/** A host, with `*.` for its subdomains, and the beginning of a path in which `*` stands for anything. */
const PATTERN = /^(\*\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)(\/\S*)?$/u;
/** In characters: longer than any host with a path that a person writes. */
const LONGEST_PATTERN = 300;

/** Whether a text names a site (`example.com`) or addresses of one (`example.com/news/*`). */
export const isSitePattern = (text: string): boolean => text.length <= LONGEST_PATTERN && PATTERN.test(text);

/** The pattern a reader means by what was typed or pasted: an address loses its scheme, `www.` and port. Null for anything else. */
export function sitePatternOf(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/^([^/:]+):\d+/, '$1');
  const [host = '', ...path] = text.split('/');
  const pattern = [host.toLowerCase(), ...path].join('/').replace(/\/$/, '');
  return host.includes('.') && isSitePattern(pattern) ? pattern : null;
}

/** Whether an address is one a pattern means. A pattern without a path means the whole site. */
export function matchesSite(pattern: string, url: string): boolean {
  const parts = PATTERN.exec(pattern);
  if (!parts || !URL.canParse(url)) return false;
  const [, below, host = '', path = ''] = parts;
  const { hostname, pathname, search } = new URL(url);
  const site = hostname.replace(/^www\./, '');
  if (site !== host && !(below && site.endsWith(`.${host}`))) return false;
  return opensWith(pathname + search, path.split('*'));
}

/** Whether a text begins with the first part and holds the others in their order: a greedy look suffices, for the end is open. */
function opensWith(text: string, [first = '', ...others]: readonly string[]): boolean {
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

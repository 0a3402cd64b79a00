import { articleId, articleIdsBefore, foldUrl, originOf } from './article-id';

/** The addresses an article is known by. */
export interface Addresses {
  /** Where it was read. */
  url: string;
  /** What its page calls its own address. */
  canonicalUrl: string;
  /** Where its page says that the same story is for other devices. */
  alternates?: readonly string[];
}

/**
 * The id of an article: from the address its page calls canonical, where that is of its own origin: a page that speaks for
 * another could overwrite its story. And not from a front page, which some name on every page.
 */
export const idOf = (article: Addresses): string => articleId(canonicalOf(article));

/**
 * The ids an article may be kept under, by its own address first: a link that was brought in knew no other. What lies
 * there need not be this article: @see mayUse
 */
export function idsOf({ url, canonicalUrl, alternates = [] }: Addresses): string[] {
  const addresses = [url, ...(isFrontPageOf(canonicalUrl, url) ? [] : [canonicalUrl]), ...alternates];
  // A link that was brought in may have been written down before its host was secured, and the other way round.
  const other = url.startsWith('https:') ? url.replace(/^https:/, 'http:') : url.replace(/^http:/, 'https:');
  return [...new Set([...addresses, other].map(articleId)), ...new Set(addresses.flatMap(articleIdsBefore))];
}

/**
 * Whether what is kept of an article may be shown to a page, replaced or filled by it: where both are of one origin, or
 * where each of the two names the other, as pages for phones and their originals do. A bare link holds nothing yet: it may
 * be filled by the same address over a secure connection, where nobody but the owner of the host can answer.
 */
export function mayUse(page: Addresses, kept: Addresses & { length: number }): boolean {
  if (isSameOrigin(page.url, kept.url)) return true;
  if (kept.length === 0 && isSecured(kept.url, page.url)) return true;
  return names(page, kept.url) && names(kept, page.url);
}

/** Whether an article of a file may be put together with one that is kept: its owner reads no more by that. */
export const mayJoin = (arriving: Addresses, kept: Addresses & { length: number }): boolean =>
  mayUse(arriving, kept) || isSecured(arriving.url, kept.url);

const canonicalOf = ({ url, canonicalUrl }: Addresses): string =>
  isSameOrigin(canonicalUrl, url) && !isFrontPageOf(canonicalUrl, url) ? canonicalUrl : url;

/** Whether two addresses are of one origin: scheme, host and port. */
export function isSameOrigin(one: string, other: string): boolean {
  const origin = originOf(one);
  return origin !== null && origin === originOf(other);
}

function isFrontPageOf(canonicalUrl: string, url: string): boolean {
  if (!URL.canParse(canonicalUrl) || !URL.canParse(url)) return true;
  const [own, other] = [new URL(canonicalUrl), new URL(url)];
  return own.pathname === '/' && !own.search && other.pathname + other.search !== '/';
}

/** The same address, `https:` for `http:`. */
const isSecured = (plain: string, secure: string): boolean =>
  plain.startsWith('http:') && isSameOrigin(plain.replace(/^http:/, 'https:'), secure);

const names = ({ canonicalUrl, alternates = [] }: Addresses, address: string): boolean =>
  [canonicalUrl, ...alternates].some((named) => isSameOrigin(named, address) && foldUrl(named) === foldUrl(address));

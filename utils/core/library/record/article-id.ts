/** Parameters that tell where a reader came from, not which article it is. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|at_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid?|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|cmpid|ocid|ncid|sr_share|ref|ref_src|ref_url|smid|smtyp|guccounter|guce_.*|amp|amp_.*|usqp|outputType|_ga|_gl|s_cid|xtor|wt_mc|traffic_source)$/i;

/** Addresses at which another host keeps a copy for phones: `amphtml.cdn.org/c/s/…`, `search.test/amp/s/…`. */
const AMP_CACHE = /^https?:\/\/(?:[\w-]+\.cdn\.ampproject\.org\/[cv]|(?:www\.)?google\.[a-z.]+\/amp)\/(s\/)?(.+)$/i;

/**
 * Folds the addresses one article is known by into one: fragment, tracking parameters, AMP and mobile hosts, AMP caches,
 * `www.`, trailing slashes and the scheme count for nothing. Two that fold to the same need not be of one origin.
 * @returns the folded address, or the text itself where it is no http address
 */
export function foldUrl(address: string): string {
  const [, isSecure, inside] = AMP_CACHE.exec(address) ?? [];
  const url = webUrl(inside ? `http${isSecure ? 's' : ''}://${inside}` : address);
  if (!url) return address;
  const host = url.hostname.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/, '') + (url.port && `:${url.port}`);
  return host + foldedPath(url);
}

/** The origin an address is of, scheme, host and port, or null where it is none of the web. */
export const originOf = (address: string): string | null => webUrl(address)?.origin ?? null;

function webUrl(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : null;
}

function foldedPath(url: URL): string {
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname
    .replace(/\/amp\/?$|^\/amp(?=\/)|\.amp(?=\.html$|$)/i, '')
    .replace(/\/(?:index\.html?)?$/, '');
  const query = url.searchParams.toString();
  return path + (query && `?${query}`);
}

/**
 * The id an article is kept under: the same for every address of one origin that folds to the same one, so that a save
 * which is tried again never stands twice, and another for each origin, so that none takes another's place. 72 bits of two
 * seeds of cyrb53, as text: 14 letters, since Chromium copies all keys with every write, and one of more than 22 letters
 * takes it twice as long.
 */
export function articleId(address: string): string {
  const url = webUrl(address);
  return short(hashed(url ? url.origin + foldedPath(url) : address));
}

/** What `articleId` gave before, whatever the origin; articles that were saved then keep it. */
export function articleIdsBefore(address: string): string[] {
  const long = hashed(foldUrl(address));
  return [short(long), long];
}

const hashed = (text: string): string =>
  cyrb53(text, 0).toString(36).padStart(11, '0') + cyrb53(text, 7).toString(36).padStart(11, '0');
const short = (id: string): string => id.slice(4, 11) + id.slice(15);

/** cyrb53 by bryc (public domain): a fast 53-bit hash with good spread; no secret hangs on it. */
function cyrb53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

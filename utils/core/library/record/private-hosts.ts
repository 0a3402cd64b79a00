/** Names that stay in a house, a company or a machine. */
const INNER_NAMES = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;
/** Addresses of machines of one's own: RFC 1918, loopback, link-local, shared (RFC 6598), and those that mean this machine. */
const INNER_V4 =
  /^(?:0|10|127)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** The same of IPv6: unspecified, loopback, unique local and link-local (RFC 4193, 4291). */
const INNER_V6 = /^(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)$/;
const MAPPED = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/;

/** Whether an address leads into the reader's own network, as far as it says so itself; true for what is no address. */
export function isPrivateAddress(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const host = new URL(address).hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateV6(host.slice(1, -1));
  if (/^\d+(?:\.\d+){3}$/.test(host)) return INNER_V4.test(host);
  // A name of one word is looked up in the reader's own network.
  return !host.includes('.') || INNER_NAMES.test(host);
}

function isPrivateV6(host: string): boolean {
  const mapped = MAPPED.exec(host);
  if (!mapped) return INNER_V6.test(host);
  const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
  return INNER_V4.test([high >> 8, high & 255, low >> 8, low & 255].join('.'));
}

/** Whether something that a page names may be fetched for it: a page of the web has no business in the reader's own network. */
export const mayFetchFor = (address: string, page: string): boolean =>
  isPrivateAddress(page) || !isPrivateAddress(address);

/** Second levels under which names are given out, as in `news.co.uk`. */
const SHARED = /^(?:ac|co|com|edu|gob|gov|go|gv|ne|net|or|org)$/;

/** A host in two: what may be cut short where there is little room, and the domain that says whose it is. */
export function splitHost(host: string): [before: string, domain: string] {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const isShared = last.length === 2 && SHARED.test(labels.at(-2) ?? '');
  const from = Math.max(0, labels.length - (isShared ? 3 : 2));
  const domain = labels.slice(from).join('.');
  return [host.slice(0, host.length - domain.length), domain];
}

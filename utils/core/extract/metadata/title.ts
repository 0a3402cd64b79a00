const SEPARATOR = /\s+[|\-–—:·•»«›/\\]+\s+|\s*[|»·•]\s*/;
const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** How alike two titles are: shared words over all words of both, 0 to 1. */
export function likeness(a: string, b: string): number {
  const one = wordsOf(a);
  const two = wordsOf(b);
  if (one.size === 0 || two.size === 0) return 0;
  let same = 0;
  for (const word of one) if (two.has(word)) same++;
  return same / (one.size + two.size - same);
}

/** What an edition adds to the name of its site: "News", "North West". A headline's half that begins with that name is longer. */
const EDITION_WORDS = 2;

function isSite(part: string, siteName: string | null, host: string): boolean {
  const key = squash(part);
  if (!key) return true;
  if (siteName) {
    const site = squash(siteName);
    const isLonger = key.startsWith(site) && wordsOf(part).size <= wordsOf(siteName).size + EDITION_WORDS;
    if (key === site || (site.length > 3 && isLonger)) return true;
  }
  const domain = squash(host.replace(/^www\./, '').replace(/\.[a-z.]{2,6}$/, ''));
  return (
    domain.length > 2 &&
    (key === domain ||
      key === squash(host) ||
      (key.length > 3 && domain.includes(key) && key.length > domain.length / 2))
  );
}

/** A title without the name of its site before or after it. */
export function withoutSite(title: string, siteName: string | null, host: string): string {
  let rest = title.replace(/\s+/g, ' ').trim();
  for (let i = 0; i < 3; i++) {
    const marks = [...rest.matchAll(new RegExp(SEPARATOR, 'g'))];
    const first = marks[0];
    const last = marks.at(-1);
    if (!first || !last) break;
    const tail = rest.slice((last.index ?? 0) + last[0].length);
    const head = rest.slice(0, first.index);
    if (isSite(tail, siteName, host) && rest.slice(0, last.index).trim()) rest = rest.slice(0, last.index).trim();
    else if (isSite(head, siteName, host)) rest = rest.slice((first.index ?? 0) + first[0].length).trim();
    else break;
  }
  return rest;
}

export interface TitleWitnesses {
  /** Text of the page's top headings, in order. */
  headings: string[];
  /** og:title, twitter:title, JSON-LD headline; the page's own `title` last. */
  named: string[];
  siteName: string | null;
  host: string;
}

/**
 * The story's title. The heading on the page wins where another witness knows it: it is what readers saw,
 * while og:title and `title` are often written for search and carry the site's name.
 */
export function chooseTitle({ headings, named, siteName, host }: TitleWitnesses): string {
  const clean = named.map((title) => withoutSite(title, siteName, host)).filter(Boolean);
  const whole = new Set(named.map(squash));
  const same = headings.find((heading) => heading.length > 15 && whole.has(squash(heading)));
  if (same && !isSite(same, siteName, host)) return same;
  let best: string | null = null;
  let score = 0.34;
  for (const heading of headings) {
    if (heading.length < 3 || heading.length > 300 || isSite(heading, siteName, host)) continue;
    const match = Math.max(
      0,
      ...clean.map((title) =>
        squash(title).includes(squash(heading)) && heading.length > 15 ? 0.9 : likeness(title, heading),
      ),
    );
    if (match > score + 0.001) {
      score = match;
      best = heading;
    }
  }
  return best ?? clean[0] ?? headings[0] ?? '';
}

/** The name of a site that stands after or before its story's title in the page's own title; null where there is none. */
export function siteBeside(pageTitle: string, title: string): string | null {
  const whole = pageTitle.replace(/\s+/g, ' ').trim();
  const at = whole.indexOf(title);
  if (at < 0 || !title) return null;
  const rest = at === 0 ? whole.slice(title.length) : whole.slice(0, at);
  if (at !== 0 && at + title.length !== whole.length) return null;
  const name = rest.replace(/^[\s|\-–—:·•»«›/]+|[\s|\-–—:·•»«›/]+$/g, '');
  return name && name.length <= 40 && !SEPARATOR.test(name) ? name : null;
}

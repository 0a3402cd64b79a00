import type { OwnRule } from '../clutter/findings/own';
import { siteOf } from './cleaning';
import { parseOwnRules } from './own-rules';

/**
 * A piece that the reader took out of the stories of a site: site, selector and first words. Where only counting tells it
 * from its neighbours it is meant on one page alone, by that page's path.
 */
export interface StoryCut extends OwnRule {
  page?: string;
}

/** The storage key they stand under. Apart from the cleaning, which every page reads. */
export const STORY_CUTS_KEY = 'story-cuts';

/** More than this nobody takes out of a site's stories by hand. The latest count. */
const MOST_ON_SITE = 100;
const MOST = 2000;
const LONGEST_PAGE = 500;

/** Reads stored or imported pieces: what is not understood, or too long, counts as not there. */
export function parseStoryCuts(stored: unknown): StoryCut[] {
  if (!Array.isArray(stored)) return [];
  const cuts = new Map<string, StoryCut>();
  const onSite = new Map<string, number>();
  // The latest stand last, and count first.
  for (const entry of stored.slice(-MOST * 2).reverse()) {
    const [rule] = parseOwnRules([entry]).rules;
    const page = pageIn(entry);
    if (!rule || page === null) continue;
    const cut: StoryCut = { ...rule, ...(page !== undefined && { page }) };
    const count = onSite.get(cut.site) ?? 0;
    if (cuts.has(keyOf(cut)) || count >= MOST_ON_SITE || cuts.size >= MOST) continue;
    onSite.set(cut.site, count + 1);
    cuts.set(keyOf(cut), cut);
  }
  return [...cuts.values()].reverse();
}

/** Selectors of what is taken out of the story at an address. */
export function storyCutsOn(cuts: readonly StoryCut[], url: string): string[] {
  const [site, here] = [siteOf(url), pageOf(url)];
  return cuts.flatMap(({ site: other, selector, page }) =>
    other === site && (page === undefined || page === here) ? [selector] : [],
  );
}

/** The same pieces with others on the site of `url`, or without them. */
export function withStoryCuts(
  cuts: readonly StoryCut[],
  url: string,
  pieces: readonly { selector: string; name: string; isHere: boolean }[],
  isIn: boolean,
): StoryCut[] {
  const wanted = parseStoryCuts(
    pieces.map(({ selector, name, isHere }) => ({
      selector,
      name,
      site: siteOf(url),
      ...(isHere && { page: pageOf(url) }),
    })),
  );
  const others = cuts.filter((cut) => !wanted.some((other) => isSameCut(cut, other)));
  return parseStoryCuts([...others, ...(isIn ? wanted : [])]);
}

const keyOf = ({ site, selector, page }: StoryCut): string => `${site}\n${selector}\n${page ?? ''}`;

export const isSameCut = (one: StoryCut, other: StoryCut): boolean => keyOf(one) === keyOf(other);

/** Undefined where it is meant on every page, null where it is no page. */
function pageIn(entry: unknown): string | null | undefined {
  const { page } = (entry ?? {}) as Record<string, unknown>;
  if (page === undefined) return undefined;
  return typeof page === 'string' && page.startsWith('/') && page.length <= LONGEST_PAGE ? page : null;
}

/** What tells a page from the others of its site. */
function pageOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`.slice(0, LONGEST_PAGE);
}

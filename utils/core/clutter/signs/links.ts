import { attributeOf, childrenOf, closest, holds, matches, nameOf, native, textOf } from '../../dom';
import { isDense, lettersIn } from '../../words/letters';
import type { Page } from '../look/page';
import { createTally } from '../look/tally';

/** The links and other things a reader can use in a box, counted once. */
export interface Links {
  /** Links to pages of this site that read as a headline. */
  stories: number;
  /** Links to pages of this site that say a word or two: what menus are made of. */
  short: number;
  /** Links to other sites. */
  out: number;
  /** Links to places on this very page. */
  within: number;
  pictures: number;
  /** Headings of their own. */
  headings: number;
  /** Fields that take an answer. */
  fields: number;
  frames: number;
  /** Links without words that lie over a whole card, whose headline stands beside them. */
  covers: number;
}

/** A headline says this much at least, in characters; scripts without spaces say it in fewer. */
const HEADLINE = 20;
const DENSE = 8;

/** Whether a text is long enough to be a story's headline. */
export function isHeadline(text: string): boolean {
  if (isDense(text)) return text.length >= DENSE;
  return text.length >= HEADLINE && text.split(/\s+/, 3).length > 2;
}

/** A link says this much at the most, in characters. */
const MOST = 20_000;
/** Words on both sides of a link make it part of a sentence, in characters. */
const WORDS = 12;

/** Whether a link is a clause of a sentence: prose whose every clause leads somewhere is no list. */
function isAmongWords(link: Element): boolean {
  const { previousSibling, nextSibling } = link;
  let chars = 0;
  for (const node of [previousSibling, nextSibling]) {
    if (native(node)?.nodeType === 3) chars += lettersIn(textOf(node), WORDS);
  }
  return chars >= WORDS && closest(link, 'p,blockquote,dd') !== null;
}

/** Where a link leads. */
export type Way = 'story' | 'root' | 'within' | 'out' | 'none';

/** The site a host belongs to, by its last labels: `www.bbc.co.uk` and `news.bbc.co.uk` are one. */
function siteOfHost(host: string): string {
  const labels = host.split('.');
  const short = (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

/** Where links lead, by their address as it was read: pages change both. */
const ways = new WeakMap<Element, { href: string; base: string; way: Way }>();

/** Judges where a link leads, without following it. */
export function wayOf(link: Element): Way {
  const href = attributeOf(link, 'href') ?? '';
  const base = native(link).baseURI;
  const before = ways.get(link);
  if (before?.href === href && before.base === base) return before.way;
  const way = judgeWay(link, href.trim(), base);
  ways.set(link, { href, base, way });
  return way;
}

/** What is read, heard or kept by itself is no other story. */
const FILE = /\.(?:pdf|csv|xlsx?|docx?|pptx?|od[tsp]|zip|mp[34]|m4[av]|ogg|epub|ics|json|jpe?g|png|gif|webp|svg)$/i;

function judgeWay(link: Element, href: string, baseURI: string): Way {
  if (!href || /^(?:javascript|mailto|tel|sms|whatsapp|data):/i.test(href)) return 'none';
  if (href.startsWith('#')) return 'within';
  if (!URL.canParse(href, baseURI)) return href === '/' ? 'root' : /^\/[^/]/.test(href) ? 'story' : 'none';
  const to = new URL(href, baseURI);
  const here = parsed(baseURI);
  if (!/^https?:$/.test(to.protocol)) return to.pathname === '/' ? 'root' : 'none';
  const site = siteOfHost(to.hostname);
  if (site !== siteOfHost(here.hostname) && site !== homeOf(native(link).ownerDocument)) return 'out';
  if (to.pathname === here.pathname && to.search === here.search) return to.hash ? 'within' : 'none';
  if (FILE.test(to.pathname)) return 'none';
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i.test(to.pathname) && !to.search ? 'root' : 'story';
}

/** The page's own address, parsed once. */
let last = { text: '', url: new URL('about:blank') };
function parsed(text: string): URL {
  if (last.text !== text) last = { text, url: new URL(text) };
  return last.url;
}

/** So many links tell where a page's links lead. */
const SAMPLE = 80;
/** A page links to its own site this many times as often as to the host it was read from, where that is a copy. */
const MOSTLY = 3;
const homes = new WeakMap<Document, { links: number; home: string | null }>();

/** The site that a page's links stay on where it was read from a mirror, a cache or a file; null where that is its own host. */
function homeOf(doc: Document): string | null {
  const { links } = native(doc);
  const before = homes.get(doc);
  if (before && links.length < before.links * 2) return before.home;
  const counts = new Map<string, number>();
  for (const link of [...links].slice(0, SAMPLE)) {
    const { hostname } = link as HTMLAnchorElement;
    if (hostname) counts.set(siteOfHost(hostname), (counts.get(siteOfHost(hostname)) ?? 0) + 1);
  }
  const own = URL.canParse(native(doc).baseURI)
    ? (counts.get(siteOfHost(new URL(native(doc).baseURI).hostname)) ?? 0)
    : 0;
  const [site, most] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? ['', 0];
  const home = most > Math.min(links.length, SAMPLE) / 2 && most > own * MOSTLY ? site : null;
  homes.set(doc, { links: links.length, home });
  return home;
}

const NONE: Links = {
  stories: 0,
  short: 0,
  out: 0,
  within: 0,
  pictures: 0,
  headings: 0,
  fields: 0,
  frames: 0,
  covers: 0,
};
/** Written out: this runs for every element. */
function addTo(sum: Links, of: Links): void {
  sum.stories += of.stories;
  sum.short += of.short;
  sum.out += of.out;
  sum.within += of.within;
  sum.pictures += of.pictures;
  sum.headings += of.headings;
  sum.fields += of.fields;
  sum.frames += of.frames;
  sum.covers += of.covers;
}

const FIELD = /^(?:INPUT|TEXTAREA|SELECT)$/;

/** Counts the links of a box, once a look. */
export const linksOf = createTally<Links>((element, page, inner) => {
  const result = { ...NONE };
  for (const child of childrenOf(element)) {
    const of = inner(child);
    addTo(result, of);
  }
  const nodeName = nameOf(element);
  if (/^(?:IMG|PICTURE|VIDEO|SVG)$/i.test(nodeName)) result.pictures = 1;
  else if (/^H[2-6]$/.test(nodeName)) result.headings++;
  else if (nodeName === 'IFRAME') result.frames++;
  else if (FIELD.test(nodeName) && attributeOf(element, 'type') !== 'hidden') result.fields++;
  else if (nodeName === 'A') countLink(element, page, result);
  // A card that a link without a name lies over.
  else if (result.covers > 0 && result.stories === 0 && result.headings === 1) result.stories = 1;
  return result;
});

/** Other sites' stories, paid for, stand around a story as the site's own do; in a story such a link is the story's. */
const isPaidFor = (link: Element, page: Page): boolean =>
  matches(link, '[rel~=sponsored]') && page.story !== null && !holds(page.story.root, link);

function countLink(link: Element, page: Page, result: Links): void {
  const way = wayOf(link);
  if (way === 'out' && !isPaidFor(link, page)) result.out++;
  else if (way === 'within') result.within++;
  else if (way === 'story' || way === 'out') {
    const says = page.measure(link, MOST)?.chars ?? 0;
    const text = says > 0 && says < 600 ? textOf(link).trim() : '';
    if (says === 0 && result.pictures === 0) {
      result.covers++;
      if (isHeadline(attributeOf(link, 'aria-label') ?? '')) result.stories++;
    } else if (isHeadline(text) || (result.headings > 0 && says >= DENSE)) {
      if (!isAmongWords(link)) result.stories++;
    } else if (says > 0) result.short++;
  }
}

import type { Block, Box, Layout } from './layout';
import type { Span } from './leave-out';
import { nameNear } from './metadata/byline';
import { readDate } from './metadata/dates';
import { webAddress } from './metadata/page-links';

/** Between a headline and its story stand so many lines, of no more words. */
const LINES = 5;
const LINE_WORDS = 24;
/** Fewer words of prose are a teaser: what is done with that is decided block by block. */
const STORY_WORDS = 40;
/** And what must be left of the page's own. */
const OWN_WORDS = 20;
/** Attributes in which a box says which page its content is. */
const ADDRESS = /(?:url|href|link|permalink|itemid|canonical|path)$/i;

/** What stands with a headline and tells one story from the next. */
interface Signs {
  author: string | null;
  day: string | null;
  /** Address of the story, where it has one of its own. */
  address: string | null;
}

/**
 * Finds the stories that are not the page's own: the next of an endless page, a second one in the markup. Told by a
 * headline of the same rank with another writer or another address under it, or by a lesser headline that leads to a page
 * of its own and is signed.
 * @param own addresses of the page
 * @param main block of the page's own headline
 */
export function findOtherStories(layout: Layout, main: number, own: readonly string[]): Span[] {
  const { blocks } = layout;
  const heading = blocks[main];
  const level = heading ? levelOf(heading) : 0;
  if (!heading || !level) return [];
  const mine = signsOf(layout, heading, own);
  const spans: Span[] = [];
  for (const other of blocks) {
    const rank = levelOf(other);
    if (other === heading || !rank || rank > level + 1 || other.box.hidden || other.text === heading.text) continue;
    if (spans.some(({ first, end }) => other.index >= first && other.index < end)) continue;
    const span = spanOf(layout, other, main);
    if (!leadsProse(blocks, other) || proseIn(blocks, span) < STORY_WORDS) continue;
    if (!isAnother(signsOf(layout, other, own), mine, rank === level)) continue;
    if (rank > level && ownProse(layout, heading, other) < STORY_WORDS) continue;
    spans.push(span);
  }
  const left = blocks.filter(
    ({ index }) => index > main && !spans.some(({ first, end }) => index >= first && index < end),
  );
  return proseIn(left, { first: 0, end: left.length }) < OWN_WORDS ? [] : spans;
}

const levelOf = ({ box: { tag } }: Block) => (/^H[1-3]$/.test(tag) ? Number(tag[1]) : 0);

/** A headline has its story right under it; over links to others stands a label. */
const leadsProse = (blocks: readonly Block[], { index }: Block) =>
  blocks.slice(index + 1, index + 2 + LINES).some(({ isProse }) => isProse);

function isAnother(other: Signs, mine: Signs, isSameRank: boolean): boolean {
  if (isSameRank && other.author !== null && mine.author !== null) return other.author !== mine.author;
  return isSameRank ? other.address !== null && isSigned(other) : other.address !== null && other.author !== null;
}

const isSigned = ({ author, day }: Signs) => author !== null || day !== null;

function signsOf({ blocks }: Layout, heading: Block, own: readonly string[]): Signs {
  const lines: string[] = [];
  for (const { text, words, isProse, box } of blocks.slice(heading.index + 1, heading.index + 1 + LINES)) {
    if (isProse || words > LINE_WORDS || /^H[1-3]$/.test(box.tag)) break;
    lines.push(text);
  }
  const author = nameNear(lines);
  const day = lines.map((line) => readDate(line)).find((date) => date !== null) ?? null;
  return { author: author?.toLowerCase() ?? null, day: day?.slice(0, 10) ?? null, address: addressOf(heading, own) };
}

/** Another page of the site that a headline leads to, or that a box around it says it is. */
function addressOf({ box, index }: Block, own: readonly string[]): string | null {
  const [here = ''] = own;
  const isElsewhere = (address: string | null): address is string => {
    if (!address || !URL.canParse(here)) return false;
    const url = new URL(address);
    return (
      url.host === new URL(here).host && url.pathname.length > 1 && !own.some((one) => bare(one) === bare(address))
    );
  };
  const link = box.element.querySelector('a[href]') ?? box.element.closest('a[href]');
  const linked = webAddress(link?.getAttribute('href'), here);
  if (isElsewhere(linked)) return linked;
  for (let at: Box | null = box.parent; at?.parent && at.first >= index - 1; at = at.parent) {
    for (const { name, value } of at.element.attributes) {
      if (!ADDRESS.test(name) || !/^(?:https?:|\/)/.test(value)) continue;
      const address = webAddress(value, here);
      if (isElsewhere(address)) return address;
    }
  }
  return null;
}

const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, '');

/** From a headline to the end of its story: the box that begins with it, else all that follows in its own. */
function spanOf({ blocks }: Layout, { box: start, index }: Block, main: number): Span {
  const holds = (box: Box) => box.first <= main && main < box.end;
  const begins = (box: Box) => !blocks.slice(box.first, index).some(({ isProse }) => isProse);
  let box = start;
  while (box.parent && !holds(box.parent) && begins(box.parent)) box = box.parent;
  if (box.proseWords >= STORY_WORDS) return { first: box.first, end: box.end };
  const end = box.parent?.end ?? box.end;
  return { first: box.first, end: main > index ? Math.min(main, end) : end };
}

function proseIn(blocks: readonly Block[], { first, end }: Span): number {
  return blocks.slice(first, end).reduce((words, block) => words + (block.isProse ? block.words : 0), 0);
}

/** Prose of the box around the page's own headline that another headline is not in. */
function ownProse(_: Layout, { box }: Block, { index }: Block): number {
  let own = box;
  while (own.parent && !(own.parent.first <= index && index < own.parent.end)) own = own.parent;
  return own.proseWords;
}

import type { Block, Box, Layout } from '../layout/layout';
import { proseIn, type Span } from '../layout/leave-out';
import { nameNear } from '../metadata/byline';
import { readDate } from '../metadata/dates';
import { webAddress } from '../metadata/page-links';

/** Between a headline and its story stand so many lines, of no more words. */
const LINES = 5;
const LINE_WORDS = 24;
/** Fewer words of prose are a teaser: what is done with that is decided block by block. */
const STORY_WORDS = 40;
/** And what must be left of the page's own. */
const OWN_WORDS = 20;
/** So many headlines are looked at and no more. */
const MOST_ASKED = 40;
/** Attributes in which a box says which page its content is. */
const ADDRESS = /(?:url|href|link|permalink|itemid|canonical|path)$/i;

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
  const spans: Span[] = [];
  let asked = 0;
  for (const other of blocks) {
    const rank = levelOf(other);
    if (other === heading || !rank || rank > level + 1 || other.box.hidden || other.text === heading.text) continue;
    const lines = linesUnder(blocks, other);
    // Most headings have their text right under them, and sign nothing.
    if (lines.length === 0 || !leadsProse(blocks, other) || ++asked > MOST_ASKED) continue;
    if (spans.some(({ first, end }) => other.index >= first && other.index < end)) continue;
    if (!isAnother(blocks, other, heading, own)) continue;
    const span = spanOf(layout, other, main);
    if (proseIn(blocks, span) < STORY_WORDS) continue;
    if (rank > level && ownProse(heading, other) < STORY_WORDS) continue;
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

function isAnother(blocks: readonly Block[], other: Block, mine: Block, own: readonly string[]): boolean {
  const lines = linesUnder(blocks, other);
  // Names are looked for last: they cost the most.
  if (levelOf(other) > levelOf(mine)) return hasOtherAddress(other, own) && authorOf(lines) !== null;
  const author = authorOf(lines);
  const known = author && authorOf(linesUnder(blocks, mine));
  if (known) return author !== known;
  return (author !== null || lines.some((line) => readDate(line) !== null)) && hasOtherAddress(other, own);
}

const authorOf = (lines: readonly string[]) => nameNear(lines)?.toLowerCase() ?? null;

/** The short lines between a headline and its story. */
function linesUnder(blocks: readonly Block[], { index }: Block): string[] {
  const lines: string[] = [];
  for (let i = index + 1; i <= index + LINES; i++) {
    const block = blocks[i];
    if (!block || block.isProse || block.words > LINE_WORDS || levelOf(block)) break;
    lines.push(block.text);
  }
  return lines;
}

/** Another page of the site that a headline leads to, or that a box around it says it is. */
function hasOtherAddress({ box, index }: Block, own: readonly string[]): boolean {
  const [here = ''] = own;
  const isElsewhere = (address: string | null) => {
    if (!address || !URL.canParse(here)) return false;
    const url = new URL(address);
    return (
      url.host === new URL(here).host && url.pathname.length > 1 && !own.some((one) => bare(one) === bare(address))
    );
  };
  const link = box.element.querySelector('a[href]') ?? box.element.closest('a[href]');
  const linked = webAddress(link?.getAttribute('href'), here);
  if (isElsewhere(linked)) return true;
  for (let at: Box | null = box.parent; at?.parent && at.first >= index - 1; at = at.parent) {
    for (const { name, value } of at.element.attributes) {
      if (!ADDRESS.test(name) || !/^(?:https?:|\/)/.test(value)) continue;
      if (isElsewhere(webAddress(value, here))) return true;
    }
  }
  return false;
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

/** Prose of the box around the page's own headline that another headline is not in. */
function ownProse({ box }: Block, { index }: Block): number {
  let own = box;
  while (own.parent && !(own.parent.first <= index && index < own.parent.end)) own = own.parent;
  return own.proseWords;
}

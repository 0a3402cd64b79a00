import type { Block, Box } from '../layout/layout';
import { isHeading, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';
import { isLeadIn } from './lead-in';

/** A cell of more words holds text laid out, not data. */
const CELL_WORDS = 40;
/** More links than this share of its letters make a table a menu. */
const LINKS = 0.5;
/** Over code stand a file's name, a language, a button: so many lines of so many words. */
const BAR_LINES = 4;
const BAR_WORDS = 6;
/** A list or a quote with more words is judged paragraph by paragraph. */
const LIST_WORDS = 200;
const QUOTE_WORDS = 150;
/** Words of a paragraph. */
const PROSE_WORDS = 12;
/** So many parts built alike, most of them kept, and the short ones among them are the story's too. */
const ALIKE = 4;
const MOST = 0.6;
const PART_WORDS = 20;
/** Address of one post on a network of many. */
const POST =
  /^https?:\/\/(?:[\w-]+\.)*(?:(?:twitter|x)\.com\/\w+\/status\/\d|bsky\.app\/profile\/[^/]+\/post\/|threads\.(?:net|com)\/@[^/]+\/post\/|instagram\.com\/(?:p|reel)\/|facebook\.com\/[^/]+\/(?:posts|videos)\/|tiktok\.com\/@[^/]+\/video\/|[\w.-]+\/@\w+\/\d{6,})/i;

/** A page with what was chosen of it. */
interface Chosen {
  page: PageView;
  /** By block. */
  keep: boolean[];
}

/**
 * Keeps whole what says something else in parts: code, tables, lists, quotes, posts, the turns of a talk, a heading
 * between two paragraphs. Short lines look like furniture one by one.
 */
export function keepWholes(page: PageView, keep: boolean[]): void {
  const { boxes, blocks } = page;
  if (!keep.includes(true)) return;
  const chosen = { page, keep };
  const span = { first: keep.indexOf(true), last: keep.lastIndexOf(true) };
  for (const box of boxes) {
    if (box.hidden || box.first === box.end) continue;
    if (isWhole(box, chosen, span)) keep.fill(true, box.first, box.end);
  }
  for (const box of boxes) if (!box.hidden && box.children.length >= ALIKE) keepTurns(box, chosen);
  for (const block of blocks) if (isHeading(block) && isBetween(block, chosen)) keep[block.index] = true;
}

/** @param span the first and the last block that were kept before */
function isWhole(box: Box, chosen: Chosen, { first, last }: { first: number; last: number }): boolean {
  const isPart = () => isKept(box, chosen);
  const isAmong = box.first > first && box.end <= last;
  switch (box.tag) {
    case 'PRE':
      return isPart() || isBeside(box, chosen) || (isAmong && !isOutside(box));
    case 'TABLE':
      return isData(box, chosen.page) && (isPart() || (!leadsOn(box) && isBeside(box, chosen)));
    case 'UL':
    case 'OL':
    case 'DL':
      return isAmong && box.words <= LIST_WORDS && isOwnList(box, chosen);
    case 'BLOCKQUOTE':
      return (isPart() || isPost(box)) && isAmong && box.words <= QUOTE_WORDS;
    case 'DIV':
      return isAmong && box.words <= QUOTE_WORDS && box.words >= 4 && !isPart() && isPost(box);
    default:
      return false;
  }
}

/** An offer, a list of other pages: behind the last paragraph they look like a table of the story. */
function leadsOn({ links, element }: Box): boolean {
  return links > 0 || element.querySelector('button,input,select') !== null;
}

/** Between paragraphs of its own container, or told of by the line before it; a list of links alone leads elsewhere. */
function isOwnList(list: Box, { page, keep }: Chosen): boolean {
  const { blocks } = page;
  const outer = outermost(list);
  const before = blocks[outer.first - 1];
  if (!before || !outer.parent || !keep[before.index] || !isIn(before.box, outer.parent)) return false;
  const isTold = /[:：]$/.test(before.text);
  const isAllLinks = blocks.slice(list.first, list.end).every(({ chars, linkChars }) => linkChars >= chars * 0.9);
  if (isAllLinks || labelsIn(list, page)) return false;
  const after = blocks[outer.end];
  return isTold || (keep[outer.end] === true && isIn(after?.box ?? null, outer.parent) && linked(list) < LINKS);
}

function labelsIn(box: Box, page: PageView): boolean {
  for (let i = box.first; i < box.end; i++) if (isLabel(i, page)) return true;
  return false;
}

/** A post of somebody, as the story shows it: a few words, with a link to where it was posted. */
function isPost({ element, links, pictures }: Box): boolean {
  if (links === 0 || links > 6 || pictures > 3) return false;
  return [...element.querySelectorAll('a[href]')].some((link) => POST.test(link.getAttribute('href') ?? ''));
}

/** Right behind or before a kept block of the same container, wrappers and the bar over it aside. */
function isBeside(box: Box, { page, keep }: Chosen): boolean {
  const { blocks } = page;
  let outer = box;
  while (outer.parent && isBar(outer, outer.parent, blocks)) outer = outer.parent;
  if (!outer.parent || isOutside(box)) return false;
  let before = outer.first - 1;
  const heading = blocks[before];
  const isHeaded = heading && isHeading(heading) && isIn(heading.box, outer.parent);
  if (isHeaded) before--;
  const follows = keep[before] === true && isIn(blocks[before]?.box ?? null, outer.parent);
  const leads = keep[outer.end] === true && isIn(blocks[outer.end]?.box ?? null, outer.parent);
  if (isHeaded && (follows || leads) && !isLabel(heading.index, page)) keep[heading.index] = true;
  return follows || leads;
}

function isBar(inner: Box, outer: Box, blocks: readonly Block[]): boolean {
  if (outer.tag === 'BODY' || outer.end - outer.first > inner.end - inner.first + BAR_LINES) return false;
  return blocks
    .slice(outer.first, outer.end)
    .every(({ index, words }) => (index >= inner.first && index < inner.end) || words <= BAR_WORDS);
}

/** Parts built alike around a story's longer ones: answers, speakers, entries. */
function keepTurns(parent: Box, chosen: Chosen): void {
  const { page, keep } = chosen;
  const groups = new Map<number, Box[]>();
  for (const child of parent.children) {
    if (child.hidden || child.first === child.end || child.tag === 'P' || child.tag === 'LI') continue;
    groups.set(child.look, [...(groups.get(child.look) ?? []), child]);
  }
  for (const turns of groups.values()) {
    const good = turns.filter((turn) => isKept(turn, chosen));
    if (turns.length < ALIKE || good.length < turns.length * MOST) continue;
    const from = turns.indexOf(good[0] as Box);
    const to = turns.indexOf(good.at(-1) as Box);
    for (const turn of turns.slice(from, to + 1)) {
      if (!good.includes(turn) && turn.words <= PART_WORDS && linked(turn) < LINKS && !labelsIn(turn, page))
        keep.fill(true, turn.first, turn.end);
    }
  }
}

/** A heading with kept text right before and after it in one container, an edit link beside it aside. */
function isBetween(heading: Block, { page, keep }: Chosen): boolean {
  const { blocks } = page;
  const { index, box, words, chars, linkChars } = heading;
  if (keep[index] || box.hidden || words > PART_WORDS || linkChars > chars * LINKS || isLabel(index, page))
    return false;
  if (isLeadIn(heading, page)) return false;
  let outer = box;
  while (outer.parent && isBar(outer, outer.parent, blocks) && outer.parent.end - outer.parent.first <= 2)
    outer = outer.parent;
  const before = blocks[beforeContents(outer.first - 1, blocks, keep)];
  let next = outer.end;
  // A picture with its caption may stand between a heading and its text.
  while (blocks[next]?.box.element.closest('figure,figcaption')) next++;
  const after = blocks[next];
  if (!before || !after || !outer.parent || !keep[before.index] || !keep[after.index]) return false;
  const isText = after.words >= PROSE_WORDS || after.box.tag === 'PRE';
  return isText && after.box.parent === outer.parent && isIn(before.box, outer.parent);
}

/** The block before, a list of contents between it and the heading aside. */
function beforeContents(from: number, blocks: readonly Block[], keep: readonly boolean[]): number {
  let at = from;
  while (at >= 0 && !keep[at] && isInPage(blocks[at])) at--;
  const over = blocks[at];
  return at < from && over && isHeading(over) && !keep[at] ? at - 1 : at;
}

function isData(table: Box, page: PageView): boolean {
  if (table.linkChars > table.chars * LINKS || table.element.querySelector('table, h2, h3')) return false;
  const rows = table.element.querySelectorAll('tr');
  const isWide = [...rows].some(({ children }) => children.length > 1);
  // A cell is asked, not its lines: a page that is laid out in a table breaks its text by `br`.
  const cells = [...table.element.querySelectorAll('td,th')];
  return rows.length > 1 && isWide && cells.every((cell) => (page.boxOf.get(cell)?.words ?? 0) <= CELL_WORDS);
}

const isKept = (box: Box, { keep }: Chosen): boolean => keep.slice(box.first, box.end).includes(true);

const linked = (box: Box): number => box.linkChars / Math.max(1, box.chars);

const isLabel = (index: number, page: PageView): boolean => labelsOf(page, index).some((group) => group !== 'answer');

/** The box that holds nothing else than this one. */
function outermost(box: Box): Box {
  let outer = box;
  while (outer.parent && outer.parent.first === box.first && outer.parent.end === box.end) outer = outer.parent;
  return outer;
}

const isInPage = (block: Block | undefined): boolean =>
  block !== undefined &&
  block.linkChars >= block.chars * LINKS &&
  block.box.element.querySelector('a[href^="#"]') !== null;

function isOutside(box: Box): boolean {
  return box.element.closest('nav,aside,footer,form') !== null;
}

function isIn(inner: Box | null, outer: Box): boolean {
  let box = inner;
  while (box && box !== outer) box = box.parent;
  return box === outer;
}

import { dropRepeats } from '../layout/copies';
import type { Block } from '../layout/layout';
import { judge } from '../measure/model';
import { isHeading, isTitleText, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';
import { readDate } from '../metadata/dates';
import { isLeadIn } from './lead-in';

/** Below this no block is the story's, whatever the rest of the page is like. */
const NEVER = -4;
/** What a block needs on a page whose story is plain to see. */
const PLAIN = -0.3;
/** How far below the story's typical paragraph a block may lie on a page whose story is not. */
const SPREAD = 2.5;
/** What a block needs that Readability did not keep, and by how much more on pages where the story is plain. */
const STRANGER = -0.5;
/** Blocks of fewer words are not asked about when Readability did not keep them. */
const FEW_WORDS = 4;
/** A story shorter than this share of Readability's is taken for a mistake of the model. */
const LEAST_SHARE = 0.5;
/** The page's title with at most this much prose before it is the story's own: the reader shows it apart. */
const TITLE_WITHIN = 40;
/** A line that states a date has no more words than this. */
const DATE_WORDS = 12;
/** A line built as the paragraphs are, right after one, is theirs up to this many words. */
const LINE_WORDS = 20;
/** So many paragraphs built alike make a story's way of building paragraphs. */
const ALIKE = 3;
/** A line that leads to another story has no more words. */
const LEAD_IN_WORDS = 30;
/** Words of a paragraph. */
const PROSE_WORDS = 12;

/** Is told what is kept after a step, and what a block that the step changed was changed for. */
export type Note = (why: string, keep: readonly boolean[]) => void;

/** What choosing looks at in a block. */
export interface Candidate {
  words: number;
  /** Share of it that Readability kept. */
  kept: number;
  /** It says the title once more. */
  isTitle: boolean;
  /** A short line that states a date or a time. */
  isDate(): boolean;
  /** 1 to 6 for a heading, 0 for all else. */
  level: number;
  /** The element it stands in, and what that looks like: blocks built alike stand side by side. */
  parent: number;
  look: number;
  links: number;
  /** It is a label that the words know ("Share"), or a link that such words open ("See also: …"). */
  furniture(): 'label' | 'lead-in' | null;
  /** Log-odds that it belongs to the story. */
  score: number;
}

/**
 * Chooses the blocks of the story; one answer a block.
 * @param lenience lowers what a block needs, in log-odds
 */
export function selectBlocks(page: PageView, lenience = 0, note: Note = () => {}): boolean[] {
  const keep = choose(candidates(page, lenience), lenience, note);
  for (const { index, text } of page.blocks) if (keep[index] && !saysSomething(text)) keep[index] = false;
  note('it says nothing', keep);
  dropRepeats(page.blocks, keep);
  note('it stands there twice', keep);
  return keep;
}

/**
 * Readability's own blocks first: they tell what this page asks of the others, which are then judged no further than to
 * see that they miss it.
 */
function candidates(page: PageView, lenience: number): Candidate[] {
  const alike = datesAlike(page.blocks);
  const list = page.blocks.map((block) =>
    candidate(block, page, block.kept > 0.5 ? undefined : Number.NEGATIVE_INFINITY, alike.has(block.index)),
  );
  const floor = barOfStrangers(barOf(list, lenience));
  for (const block of page.blocks) {
    const own = list[block.index];
    if (own && block.kept <= 0.5 && isWorthAsking(block, own.level)) own.score = judge(block, page, floor);
  }
  return list;
}

/** Words, figures, or the marks that part sections; an arrow or a cross is a button's. */
const SAYS_SOMETHING = /[\p{L}\p{N}]|^[\s*·•—–#~_.⁂※☙❧]+$/u;

/** Whether a block is more than an arrow or a cross. */
export const saysSomething = (text: string): boolean => SAYS_SOMETHING.test(text);

/** What choosing needs to know of a block; `score` from elsewhere where it is known, `isEntry` for a date that heads an entry. */
export function candidate(block: Block, page: PageView, score?: number, isEntry = false): Candidate {
  const { words, kept, links, text, box } = block;
  const level = isHeading(block) ? Number(box.tag.slice(1)) : 0;
  const early = (page.proseBefore[block.index] ?? 0) < TITLE_WITHIN;
  const isTitle = early && (block.index === page.heading || isTitleText(text, page));
  const asked = isWorthAsking(block, level);
  const isShort = asked && words <= LINE_WORDS;
  return {
    words,
    kept,
    links,
    level,
    isTitle,
    isDate: () => isShort && !isEntry && isDateLine(text, words),
    furniture: () => (asked ? furnitureOf(block, page) : null),
    parent: box.parent?.index ?? -1,
    look: box.look,
    score: score ?? (asked ? judge(block, page) : Number.NEGATIVE_INFINITY),
  };
}

function furnitureOf(block: Block, page: PageView): 'label' | 'lead-in' | null {
  if (labelsOf(page, block.index).some((group) => group !== 'answer')) return 'label';
  return block.words <= LEAD_IN_WORDS && isLeadIn(block, page) ? 'lead-in' : null;
}

/** Whether a short line states a date or a time. */
export function isDateLine(text: string, words: number): boolean {
  if (words > DATE_WORDS || !/\d/.test(text) || /[.!?]$/.test(text) || isLife(text)) return false;
  return /\d\d?[:.]\d\d\b/.test(text) || readDate(text) !== null;
}

/** "Born 3 May 1931; died 1 March 2025": years that lie so far apart are somebody's. */
function isLife(text: string): boolean {
  const [first, ...others] = (text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).map(Number);
  return first !== undefined && others.some((year) => Math.abs(year - first) >= LIFE);
}
const LIFE = 20;

/** Lines that state dates and are built alike are an entry's each, not when the story was published. */
function datesAlike(blocks: readonly Block[]): ReadonlySet<number> {
  const looks = new Map<number, number[]>();
  for (const { index, text, words, box } of blocks) {
    if (box.hidden || !isDateLine(text, words)) continue;
    looks.set(box.look, [...(looks.get(box.look) ?? []), index]);
  }
  return new Set([...looks.values()].filter((list) => list.length >= 3).flat());
}

/** The model is asked about what could be story; the hundreds of links in menus and lists are not. */
export function isWorthAsking(block: Block, level: number): boolean {
  if (block.box.hidden) return false;
  if (block.kept > 0) return true;
  if (block.linkChars > block.chars * 0.6) return false;
  return level > 0 || block.words >= FEW_WORDS;
}

/**
 * Keeps what comes near to the score that Readability's paragraphs reach on this page; never less than half of what
 * Readability keeps.
 */
export function choose(blocks: readonly Candidate[], lenience = 0, note: Note = () => {}): boolean[] {
  const bar = barOf(blocks, lenience);
  const strangers = barOfStrangers(bar);
  const keep = blocks.map(({ score, kept, isTitle }) => !isTitle && score > (kept > 0.5 ? bar : strangers));
  const readability = blocks.map(({ kept, isTitle }) => kept > 0.5 && !isTitle);
  const words = (chosen: readonly boolean[]) =>
    blocks.reduce((sum, block, i) => sum + (chosen[i] ? block.words : 0), 0);
  if (words(keep) < words(readability) * LEAST_SHARE) {
    note('the model kept too little, Readability is followed', readability);
    return readability;
  }
  note('by its score', keep);
  addClosingLines(blocks, keep);
  note('it is built as the paragraphs before it', keep);
  dropEdgeDates(blocks, keep);
  note('it states a date at the edge of the story', keep);
  dropFurniture(blocks, keep);
  note('it is a label, or a link to another story', keep);
  const withHeadings = [...keep];
  dropEmptyHeadings(blocks, keep);
  note('it heads nothing', keep);
  return keep.includes(true) ? keep : withHeadings;
}

/** What a block needs on this page. */
const barOf = (blocks: readonly Candidate[], lenience: number) =>
  Math.max(NEVER, Math.min(PLAIN, typical(blocks) - SPREAD)) - lenience;

/** And one that Readability did not keep. */
const barOfStrangers = (bar: number) => Math.min(STRANGER, bar + 1);

/** A short line without links that is built as the paragraphs before it is one more: a source, a sign-off. */
function addClosingLines(blocks: readonly Candidate[], keep: boolean[]): void {
  const paragraphs = new Map<string, number>();
  for (const [i, block] of blocks.entries()) {
    if (block.kept === 0 && !keep[i]) continue;
    const kin = `${block.parent} ${block.look}`;
    if (keep[i] && block.words >= PROSE_WORDS) paragraphs.set(kin, (paragraphs.get(kin) ?? 0) + 1);
    const before = blocks[i - 1];
    const follows = keep[i - 1] && before?.parent === block.parent && before.look === block.look;
    const isPlain = block.kept > 0.5 && block.links === 0 && block.words <= LINE_WORDS && block.level === 0;
    if (follows && isPlain && (paragraphs.get(kin) ?? 0) >= ALIKE && !block.isDate() && !block.furniture())
      keep[i] = true;
  }
}

/** When a story was published or changed stands before its first paragraph or after its last; the reader shows it apart. */
function dropEdgeDates(blocks: readonly Candidate[], keep: boolean[]): void {
  const isLikelyProse = (block: Candidate, i: number) =>
    keep[i] && block.words >= PROSE_WORDS && block.level === 0 && !block.isDate();
  const first = blocks.findIndex(isLikelyProse);
  const last = blocks.findLastIndex(isLikelyProse);
  for (const [i, block] of blocks.entries()) if ((i < first || i > last) && keep[i] && block.isDate()) keep[i] = false;
}

/** The score that half of the words of Readability's paragraphs reach. */
function typical(blocks: readonly Candidate[]): number {
  const paragraphs = blocks.filter(({ words, kept }) => words >= 12 && kept > 0.5).sort((a, b) => b.score - a.score);
  const half = paragraphs.reduce((sum, { words }) => sum + words, 0) / 2;
  let words = 0;
  for (const paragraph of paragraphs) {
    words += paragraph.words;
    if (words >= half) return paragraph.score;
  }
  return 0;
}

/** Links to other stories among the paragraphs, and labels that head nothing of the story. */
function dropFurniture(blocks: readonly Candidate[], keep: boolean[]): void {
  for (const [i, block] of blocks.entries()) {
    if (!keep[i] || block.words > LEAD_IN_WORDS) continue;
    const furniture = block.furniture();
    // "Discussion" heads a chapter as well as the comments.
    const headsProse = block.level > 0 && keep[i + 1] && (blocks[i + 1]?.words ?? 0) >= PROSE_WORDS;
    if (furniture === 'lead-in' || (furniture === 'label' && !headsProse)) keep[i] = false;
  }
}

/** A heading goes where everything under it was left out: it led to that. */
function dropEmptyHeadings(blocks: readonly Candidate[], keep: boolean[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { level, words } = blocks[i] ?? { level: 0, words: 0 };
    if (!keep[i] || level === 0 || words > LINE_WORDS) continue;
    let isFollowed = false;
    let isLeftOut = false;
    for (let j = i + 1; j < blocks.length && !isFollowed; j++) {
      const below = blocks[j]?.level ?? 0;
      if (below > 0 && below <= level) break;
      if (keep[j]) isFollowed = true;
      else isLeftOut = true;
    }
    if (!isFollowed && (isLeftOut || !keep.includes(true, i + 1))) keep[i] = false;
  }
}

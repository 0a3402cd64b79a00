import { LABEL_LIMIT, normalise } from '../words/match';
import type { Block } from './blocks';
import { readDate } from './metadata/dates';
import { judge } from './model';
import { isHeading, type PageView, textKey } from './page-view';

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
/** Words of a paragraph. */
const PROSE_WORDS = 12;

/** What choosing looks at in a block. */
export interface Candidate {
  words: number;
  /** Share of it that Readability kept. */
  kept: number;
  /** It says the title once more. */
  isTitle: boolean;
  /** A short line that states a date or a time. */
  isDate: boolean;
  /** 1 to 6 for a heading, 0 for all else. */
  level: number;
  /** Same number for blocks of one parent built alike, by tag and class. */
  kin: string;
  links: number;
  /** It is a label that the words know: "Share", "Read more". */
  isLabel: boolean;
  /** Log-odds that it belongs to the story. */
  score: number;
}

/** Chooses the blocks of the story; one answer a block. */
export function selectBlocks(page: PageView): boolean[] {
  return choose(page.blocks.map((block) => candidate(block, page)));
}

/** What choosing needs to know of a block; `score` from elsewhere where it is known. */
export function candidate(block: Block, page: PageView, score?: number): Candidate {
  const level = isHeading(block) ? Number(block.box.tag.slice(1)) : 0;
  const { words, kept } = block;
  const isTitle =
    (block.index === page.heading || (block.chars < 400 && textKey(block.text) === page.titleKey)) &&
    (page.proseBefore[block.index] ?? 0) < TITLE_WITHIN;
  const isDate =
    words <= DATE_WORDS &&
    !/[.!?]$/.test(block.text) &&
    (/\d\d?[:.]\d\d\b/.test(block.text) || readDate(block.text) !== null);
  const isLabel = block.chars <= LABEL_LIMIT && page.words.groupsOf(normalise(block.text)).length > 0;
  const kin = `${block.box.parent?.index}.${block.box.tag}.${block.box.name}`;
  const ask = () => (isWorthAsking(block, level) ? judge(block, page) : Number.NEGATIVE_INFINITY);
  return { words, kept, isTitle, isDate, isLabel, level, kin, links: block.links, score: score ?? ask() };
}

/** The model is asked about what could be story; the hundreds of links in menus and lists are not. */
export function isWorthAsking(block: Block, level: number): boolean {
  return block.kept > 0 || level > 0 || (block.words >= FEW_WORDS && block.linkChars < block.chars * 0.6);
}

/**
 * Keeps what comes near to the score that Readability's paragraphs reach on this page; never less than half of what
 * Readability keeps.
 */
export function choose(blocks: readonly Candidate[]): boolean[] {
  const bar = Math.max(NEVER, Math.min(PLAIN, typical(blocks) - SPREAD));
  const keep = blocks.map(({ score, kept, isTitle }) => {
    return !isTitle && score > (kept > 0.5 ? bar : Math.min(STRANGER, bar + 1));
  });
  const readability = blocks.map(({ kept, isTitle }) => kept > 0.5 && !isTitle);
  const words = (chosen: readonly boolean[]) =>
    blocks.reduce((sum, block, i) => sum + (chosen[i] ? block.words : 0), 0);
  if (words(keep) < words(readability) * LEAST_SHARE) return readability;
  addClosingLines(blocks, keep);
  dropEdgeDates(blocks, keep);
  dropEmptyHeadings(blocks, keep);
  return keep;
}

/** A short line without links that is built as the paragraphs before it is one more: a source, a sign-off. */
function addClosingLines(blocks: readonly Candidate[], keep: boolean[]): void {
  const kin = new Map<string, number>();
  for (const [i, block] of blocks.entries()) {
    if (keep[i] && block.words >= PROSE_WORDS) kin.set(block.kin, (kin.get(block.kin) ?? 0) + 1);
    const isBuiltAlike = (kin.get(block.kin) ?? 0) >= ALIKE && keep[i - 1] && blocks[i - 1]?.kin === block.kin;
    const isPlain =
      block.kept > 0.5 && block.links === 0 && block.words <= LINE_WORDS && !block.isDate && !block.isLabel;
    if (isBuiltAlike && isPlain && block.level === 0) keep[i] = true;
  }
}

/** When a story was published or changed stands before its first paragraph or after its last; the reader shows it apart. */
function dropEdgeDates(blocks: readonly Candidate[], keep: boolean[]): void {
  const isProse = (block: Candidate, i: number) =>
    keep[i] && block.words >= PROSE_WORDS && block.level === 0 && !block.isDate;
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex(isProse);
  for (const [i, block] of blocks.entries()) if ((i < first || i > last) && block.isDate) keep[i] = false;
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

/** A heading goes where everything under it was left out: it led to that. */
function dropEmptyHeadings(blocks: readonly Candidate[], keep: boolean[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const level = blocks[i]?.level ?? 0;
    if (!keep[i] || level === 0) continue;
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

import type { NoArticle } from '../article';
import { textKey } from '../text/key';
import type { Lexicons } from '../words/lexicon';
import { assemble } from './assemble';
import { isDateLine } from './choose/select';
import { type JudgedPage, judgePage } from './judged';
import { isTitleText } from './measure/page-view';
import { labelsOf } from './measure/sight';

/** Where the story stands on the page itself. */
export interface StoryInPlace {
  /** Its texts, with those of its heading, byline and date, in document order. */
  texts: readonly Text[];
  /** Its pictures, figures and embeds, each to be left whole. */
  media: readonly Element[];
}

/** The byline and the date stand within so many lines of the heading, in lines of no more words. */
const NEAR = 14;
const LINE_WORDS = 24;
/** On the page a line too many hurts less than one that is gone: its place shows what it is. In log-odds. */
const LENIENCE = 2;
/** What stands between the story's blocks with more of its letters in links than this leads elsewhere. */
const LINKED = 0.5;

/**
 * Finds the story as `extract` does, and says which nodes of the page are it.
 * Leaves `doc` as it is and never throws.
 */
export function findInPlace(
  doc: Document,
  url: string,
  lexicons: Lexicons,
  places: readonly string[] = [],
  cuts: readonly string[] = [],
): StoryInPlace | NoArticle {
  try {
    const originals = new Map<Node, Node>();
    const judged = judgePage(doc, url, lexicons, originals, LENIENCE, places, cuts);
    if (typeof judged === 'string') return judged;
    const { clone, page, keep, metadata } = judged;
    if (!keep.includes(true)) return 'no-story';
    fillGaps(judged);
    const head = headOf(judged);
    const texts = page.blocks
      .filter(({ index }) => keep[index] || head.has(index))
      .flatMap(({ nodes }) => nodes.map((node) => originals.get(node) as Text | undefined));
    const taken: Element[] = [];
    assemble(clone, page, keep, url, metadata.image, taken);
    const media = taken.map((element) => originals.get(element) as Element | undefined);
    return { texts: texts.filter((node) => node !== undefined), media: media.filter((node) => node !== undefined) };
  } catch {
    return 'no-story';
  }
}

/**
 * Keeps what stands between blocks of the story as well, labels and links aside: its pull quotes, prices and captions
 * stand where the page's own type says what they are.
 */
function fillGaps({ page, keep }: JudgedPage): void {
  const last = keep.lastIndexOf(true);
  for (const { index, chars, linkChars, box } of page.blocks.slice(keep.indexOf(true), last)) {
    const isPlain = !box.hidden && linkChars <= chars * LINKED && labelsOf(page, index).length === 0;
    if (isPlain) keep[index] = true;
  }
}

/** The blocks that the reader shows apart: the title, and the lines near it that name the author or the date. */
function headOf({ page, keep, metadata }: JudgedPage): Set<number> {
  const first = keep.indexOf(true);
  const isBefore = (index: number) => index <= first + NEAR;
  let heading = page.heading;
  if (heading < 0) heading = page.blocks.findIndex(({ text, index }) => isBefore(index) && isTitleText(text, page));
  const head = new Set<number>();
  if (heading >= 0) head.add(heading);
  const authors = (metadata.byline ?? '')
    .split(/,|;| and | und | et | y /)
    .map(textKey)
    .filter((author) => author.length > 4);
  const from = heading >= 0 ? heading : first;
  for (const { index, text, words, box } of page.blocks.slice(Math.max(0, from - 3), from + NEAR)) {
    if (box.hidden || words > LINE_WORDS) continue;
    const key = textKey(text);
    if (authors.some((author) => key.includes(author)) || isDateLine(text, words)) head.add(index);
  }
  return head;
}

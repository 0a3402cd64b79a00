import { native } from '../dom';
import { stableSelector } from '../selectors/stable-selector';
import type { Lexicons } from '../words/lexicon';
import { MOST_CUT } from './choose/story-cuts';
import { judgePage } from './judged';
import type { Box } from './layout/layout';
import type { PageView } from './measure/page-view';

/** A piece of a story as it is found again in its page. */
export interface StoryPiece {
  selector: string;
  /** Its first words, or what it is. */
  name: string;
  /** Only counting tells it from its neighbours, or a number does: on another page that may be the story. */
  isHere: boolean;
}

/** A piece of the reader's, as it is looked for in the page. */
export interface Shown {
  text: string;
  /** Addresses of its pictures. */
  pictures: readonly string[];
}

/** Letters of a piece's name. */
const NAME = 80;
/** Shorter pieces are found only where they are a block of their own. */
const SURE = 25;

/**
 * Finds in a page what the reader shows of its story.
 * @param shown pieces of it that are to be taken out together
 * @returns nothing where they are not found, and `too-much` where they are too much of the story
 */
export function findPieces(
  doc: Document,
  url: string,
  lexicons: Lexicons,
  shown: readonly Shown[],
  places: readonly string[],
  cuts: readonly string[],
): StoryPiece[] | 'too-much' {
  const originals = new Map<Node, Node>();
  const judged = judgePage(doc, url, lexicons, originals, 0, places, cuts);
  if (typeof judged === 'string') return [];
  const { page, keep } = judged;
  const meant = new Set(shown.flatMap(({ text }) => blocksOf(page, keep, text)));
  const whole = cuts.length > 0 ? judgePage(doc, url, lexicons, undefined, 0, places) : judged;
  const all = typeof whole === 'string' ? 0 : wordsOf(whole.page, (index) => whole.keep[index] === true);
  const rest = wordsOf(page, (index) => keep[index] === true && !meant.has(index));
  if (meant.size > 0 && all - rest > all * MOST_CUT) return 'too-much';
  const found = new Set<Element>();
  for (const index of meant) {
    const ways = wayOut(page, keep, meant, index)
      .map(({ element }) => originals.get(element))
      .filter((element): element is Element => element !== undefined);
    const named = ways.find((element) => !pieceOf(element).isHere);
    // Without a name the narrowest is taken, on this page alone.
    const element = named ?? ways[0];
    if (element) found.add(element);
  }
  const pictures = new Set(shown.flatMap((piece) => (piece.text.trim() ? [] : piece.pictures)));
  for (const image of pictures.size > 0 ? native(doc).images : []) {
    if (pictures.has(image.currentSrc) || pictures.has(image.src)) found.add(frameOf(image));
  }
  return [...found].filter((one) => ![...found].some((other) => other !== one && other.contains(one))).map(pieceOf);
}

/** The blocks of the story that a piece of the reader's text is made of. */
function blocksOf({ blocks }: PageView, keep: readonly boolean[], text: string): number[] {
  const wanted = lettersOf(text);
  if (!wanted) return [];
  const kept = blocks
    .filter(({ index }) => keep[index])
    .map(({ index, text: own }) => ({ index, own: lettersOf(own) }));
  for (let at = 0; at < kept.length; at++) {
    let joined = '';
    for (let end = at; end < kept.length && wanted.startsWith(joined + (kept[end]?.own ?? '')); end++) {
      joined += kept[end]?.own ?? '';
      if (joined === wanted) return kept.slice(at, end + 1).map(({ index }) => index);
    }
  }
  if (wanted.length < SURE) return [];
  const around = kept.filter(({ own }) => own.includes(wanted));
  return around.length === 1 ? around.map(({ index }) => index) : [];
}

const lettersOf = (text: string): string => text.replace(/\s+/g, '');

const wordsOf = ({ blocks }: PageView, isIn: (index: number) => boolean): number =>
  blocks.reduce((sum, { words, index }) => sum + (isIn(index) ? words : 0), 0);

/** What stands around a picture and holds nothing else. */
function frameOf(image: Element): Element {
  let frame = image;
  for (let at = image.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    if (at.querySelectorAll('img,video,iframe').length > 1 || at.textContent.trim() !== '') break;
    frame = at;
  }
  return frame;
}

/** The boxes around a block, from the narrowest on, that hold nothing of the story but what is meant. */
function wayOut(
  { blocks, root }: PageView,
  keep: readonly boolean[],
  meant: ReadonlySet<number>,
  index: number,
): Box[] {
  const boxes: Box[] = [];
  for (let box: Box | null = blocks[index]?.box ?? null; box && box !== root; box = box.parent) {
    const { first, end } = box;
    if (keep.some((isKept, at) => isKept && at >= first && at < end && !meant.has(at))) break;
    boxes.push(box);
  }
  return boxes;
}

/** How a piece is known on the other pages of its site; by a name of its own, or on this page alone. */
function pieceOf(element: Element): StoryPiece {
  const { selector, isCounted } = stableSelector(element);
  const last =
    selector
      .replace(/"[^"]*"/g, (value) => value.replace(/[\s>]/g, '_'))
      .split(/[\s>]+/)
      .at(-1) ?? '';
  const isNamed = (/[#.[]/.test(last) || last === 'aside') && !/\d/.test(last) && !isCounted;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const name = text.length > NAME ? `${text.slice(0, NAME).trimEnd()}…` : text;
  return { selector, name: name || native(element).localName, isHere: !isNamed };
}

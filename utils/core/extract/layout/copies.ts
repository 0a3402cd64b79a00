import { textKey } from '../../text/key';
import type { Block, Box } from './layout';

/** A text of so many words that is made of others says the story once more: for machines, or for another screen. */
const LONG = 80;
/** So many texts of the page make it up, and so much of it. */
const PARTS = 2;
const PART_WORDS = 12;
const SHARE = 0.6;
/** So many letters of a paragraph say that it may begin here. */
const BEGINNING = 30;
/** A text of fewer words says the same as another by chance. */
const SAID_WORDS = 6;
/** A pull quote stands at most so many blocks from the words it repeats. */
const NEAR = 12;

/** Blocks that say the story once more in one piece, as microdata and hidden copies for printing do. */
export function findCopies(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => {
    if (block.words < LONG || !isAlone(block)) return false;
    const others = blocks.filter(({ words, chars }) => words >= PART_WORDS && chars < block.chars);
    // Copies differ in marks; a look at how paragraphs begin spares most pages the full comparison.
    if (!others.some(({ text }) => block.text.includes(text.slice(0, BEGINNING)))) return false;
    const key = textKey(block.text);
    const parts = others.map(({ text }) => textKey(text)).filter((part) => key.includes(part));
    return parts.length >= PARTS && parts.reduce((sum, part) => sum + part.length, 0) > key.length * SHARE;
  });
}

const isAlone = ({ box, index }: Block) => box.first === index && box.end === index + 1;

/**
 * Takes back what is chosen twice: a paragraph that stands once more elsewhere on the page, and a pull quote, whose
 * sentences all stand in a paragraph near it. A refrain stands among the same paragraphs each time, and stays.
 */
export function dropRepeats(blocks: readonly Block[], keep: boolean[]): void {
  const keys = blocks.map(({ text }, i) => (keep[i] ? textKey(text) : ''));
  const seen = new Map<string, Box | null>();
  for (const [i, { text, words, box }] of blocks.entries()) {
    const key = keys[i];
    if (!key || words < SAID_WORDS) continue;
    const place = seen.get(key);
    if ((place !== undefined && place !== box.parent) || isPulled(text, i, keys)) keep[i] = false;
    else seen.set(key, box.parent);
    if (isCaptionAgain(blocks, i)) keep[i] = false;
  }
}

/** A paragraph right beside a caption that says the same. */
function isCaptionAgain(blocks: readonly Block[], at: number): boolean {
  const own = blocks[at];
  if (!own || isCaption(own)) return false;
  return [blocks[at - 1], blocks[at + 1]].some(
    (other) => other && isCaption(other) && textKey(other.text) === textKey(own.text),
  );
}
const isCaption = ({ box }: Block) => box.element.closest('figcaption') !== null;

function isPulled(text: string, at: number, keys: readonly string[]): boolean {
  const own = keys[at] ?? '';
  const from = Math.max(0, at - NEAR);
  const longer = keys.slice(from, at + NEAR + 1).filter((key) => key.length > own.length);
  if (longer.length === 0) return false;
  const sentences = text
    .split(/[.!?…。！？،؟]+/u)
    .map(textKey)
    .filter(Boolean);
  return longer.some((key) => sentences.every((sentence) => key.includes(sentence)));
}

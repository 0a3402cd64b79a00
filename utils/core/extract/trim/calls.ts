import type { LabelGroup } from '../../words/match';
import { storyWords } from '../../words/story';
import type { Block, Box } from '../layout/layout';
import { isHeading, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';
import { isService } from './service-lines';

/** A call on the reader has no more words, where its verb comes last fewer; a box that opens with one has no more words and lines. */
const WORDS = 45;
const SHORT_WORDS = 18;
const BOX_WORDS = 60;
const BOX_LINES = 4;
/** A call opens one of so many sentences. */
const SENTENCES = 3;
/** With more of the story's words than this, calls are what it is about. */
const SHARE = 0.2;
/** So much of a line in links, or in bold or slanted type, sets it apart from the paragraphs. */
const APART = 0.9;

/** Letters of the words called by. Patterns over all scripts, or without regard to case, cost milliseconds each when they are made: texts come in small letters. */
const LETTER = '[a-zß-öø-ɏͰ-ΆΈ-ԯא-תؠ-ۓऀ-ॣ०-෿Ḁ-ỿ]';
const oneOf = (list: string) => `(?:${list})(?!${LETTER})`;
const anywhere = (list: string) => new RegExp(`(?<!${LETTER})${oneOf(list.replaceAll('\\p{L}', LETTER))}`);

const TOLD = new RegExp(`^(?:${storyWords('polite')})?,?\\s*${oneOf(storyWords('told'))}`);
const TOLD_LAST = anywhere(storyWords('toldLast'));
const THING = anywhere(storyWords('thing'));
const OWN = anywhere(storyWords('own'));
/** "公式LINEを友だち追加", "关注我们的公众号", "뉴스레터 구독하기": one word for what is done, one for what it is done to. */
const TOLD_WITHIN = new RegExp(storyWords('toldWithin'));
const THING_WITHIN = new RegExp(storyWords('thingWithin'));
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Takes back what the paper asks of its readers amid or after the story: to subscribe, to follow, to give, to listen, to
 * say whether the page was of use.
 */
export function dropCalls(page: PageView, keep: boolean[]): void {
  const { blocks } = page;
  const span = blocks.slice(Math.max(0, keep.indexOf(true)), keep.lastIndexOf(true) + 1);
  const drop = new Set<number>();
  for (const block of span) {
    const isKept = keep[block.index] === true;
    if (isKept && (isCall(block) || isService(block, page, keep))) drop.add(block.index);
    if (opensCall(block, page) || closesCall(block, page)) for (const index of boxOf(block, page)) drop.add(index);
  }
  const found = [...drop].filter((index) => keep[index]);
  const count = (some: readonly Block[]) => some.reduce((sum, block) => sum + (keep[block.index] ? block.words : 0), 0);
  if (found.length === 0 || count(blocks.filter(({ index }) => drop.has(index))) > count(blocks) * SHARE) return;
  for (const index of found) keep[index] = false;
  for (const index of found) dropHeadingOver(index, page, keep);
}

/** Whether a line calls on the reader to do something for the paper. */
export function isCall({ text: written, words: count, links, chars, strongChars, emChars, box }: Block): boolean {
  const text = written.toLowerCase();
  if (count > WORDS || /^["“”„«‹「『‘']/.test(text) || box.element.closest('blockquote,pre,td')) return false;
  if (CJK.test(text)) return TOLD_WITHIN.test(text) && THING_WITHIN.test(text);
  if (!THING.test(text) || ITSELF.test(text)) return false;
  const isTold =
    sentences(text).some((sentence) => TOLD.test(sentence)) || (count <= SHORT_WORDS && TOLD_LAST.test(text));
  return isTold && (OWN.test(text) || links > 0 || Math.max(strongChars, emChars) >= chars * APART);
}

/** A newsletter that speaks of itself. */
const ITSELF =
  /(?:^|[^a-zß-ÿ])(?:this|dies[a-z]*|cet|cette|est[ae]|quest[ao]|deze) (?:newsletter|podcast|infolettre|bolet[ií]n|nieuwsbrief)/;

const sentences = (text: string) => text.split(/(?<=[.!?…:])\s+/, SENTENCES);

/** Whether a line opens a box that calls on the reader, or that somebody pays for: a heading, a line in bold, a label. */
function opensCall(block: Block, page: PageView): boolean {
  if (block.box.parent?.first !== block.index) return false;
  if (block.words <= SPONSOR_WORDS && SPONSOR.test(block.text.toLowerCase())) return block.box.parent.links > 0;
  if (!isHeading(block) && block.strongChars < block.chars * APART) return false;
  return isCall(block) || labelsOf(page, block.index).some((group) => CALLING.has(group));
}
const CALLING = new Set<LabelGroup>(['newsletter', 'follow', 'app', 'notification']);
const SPONSOR_WORDS = 8;
const SPONSOR = new RegExp(`^(?:${storyWords('paid')})(?![a-zß-ÿ])`);

/** Whether a line is the way to a paper's letters that ends a box about them: "Sign up now". */
function closesCall({ index, box, words: count, chars, linkChars, text }: Block, page: PageView): boolean {
  const around = box.parent;
  if (count > WAY_WORDS || linkChars < chars * APART || !around || around.end !== index + 1) return false;
  if (around.end - around.first < 2 || !isSmall(around, page)) return false;
  const isWay = TOLD.test(text.toLowerCase()) || labelsOf(page, index).some((group) => CALLING.has(group));
  return isWay && page.blocks.slice(around.first, index).some((block) => THING.test(block.text.toLowerCase()));
}
const WAY_WORDS = 4;

/** The whole of a small box that a block opens or ends. */
function boxOf({ box }: Block, page: PageView): number[] {
  const around = box.parent;
  if (!around || !isSmall(around, page)) return [];
  return Array.from({ length: around.end - around.first }, (_, i) => around.first + i);
}

/** A box beside the story's paragraphs, not the one that holds them. */
function isSmall({ words: count, first, end, tag, proseWords }: Box, { root }: PageView): boolean {
  const isPart = tag === 'BODY' || tag === 'ARTICLE' || tag === 'MAIN';
  return !isPart && count <= BOX_WORDS && end - first <= BOX_LINES && proseWords < root.proseWords / 2;
}

/** The heading right over a call that headed nothing else. */
function dropHeadingOver(index: number, { blocks }: PageView, keep: boolean[]): void {
  const above = blocks[index - 1];
  const next = blocks.find((block) => block.index > index && keep[block.index]);
  if (!above || !keep[above.index] || !isHeading(above)) return;
  if (!next || (isHeading(next) && next.box.tag <= above.box.tag) || next.box.parent !== above.box.parent)
    keep[above.index] = false;
}

import { normalise, type Words } from '../../words/match';
import type { Box, Layout } from '../layout/layout';
import { proseIn, type Span } from '../layout/leave-out';
import { findRemarks } from './remarks';

/** So many letters a label has at most: "Reply to Marit Solheim". */
const LABEL = 40;
const MAY_BE_PRESSED = new Set('A BUTTON SPAN DIV LI P'.split(' '));
/** So many answers make a talk. */
const ANSWERS = 3;
/** The smallest box around a label with so many words holds what is answered, or at least who wrote it and when. */
const REMARK_WORDS = 8;
/** So many words of prose under the headline are a story of their own; where there are fewer, the talk is what the page is for. */
const STORY_WORDS = 20;
const IS_A_TALK = /"@type"\s*:\s*\[?\s*"(?:QAPage|DiscussionForumPosting|Question)"/;
const MARKED_TALK = '[itemtype$="/QAPage"],[itemtype$="/DiscussionForumPosting"],[itemtype$="/Question"]';

/**
 * Finds what readers say under a story: boxes side by side, each with something to press that answers it, or each signed
 * with a name and a time. A page that is such a talk, as in a forum, is left as it is.
 * @param heading block of the story's headline
 */
export function findTalk(layout: Layout, heading: number, doc: Document, words: Words): Span | null {
  const span = findAnswered(layout, heading, words) ?? findRemarks(layout, heading, words);
  if (!span || heading >= span.first) return null;
  const story = proseIn(layout.blocks, { first: heading + 1, end: span.first });
  return story < STORY_WORDS || isTalkPage(doc) ? null : span;
}

function findAnswered({ boxes, blocks }: Layout, heading: number, words: Words): Span | null {
  const remarks = new Set<Box>();
  for (const box of boxes) if (isReply(box, words)) remarks.add(remarkAround(box));
  if (remarks.size < ANSWERS) return null;
  const list = [...remarks].filter(({ first }) => first > heading);
  const around = list.length < ANSWERS ? null : boxAround(list);
  if (!around) return null;
  const first = Math.min(...list.map((remark) => childOf(around, remark).first));
  const end = Math.max(...list.map((remark) => childOf(around, remark).end));
  const isWhole = heading < around.first && !blocks.slice(around.first, first).some(({ isProse }) => isProse);
  return isWhole ? { first: around.first, end: around.end } : { first, end };
}

function isReply({ tag, element, children, hidden, words: count }: Box, words: Words): boolean {
  if (hidden || count > REMARK_WORDS || children.length > 1 || !MAY_BE_PRESSED.has(tag)) return false;
  const text = element.textContent ?? '';
  return text.length < LABEL && words.answersSomebody(normalise(text));
}

function remarkAround(label: Box): Box {
  let box = label;
  while (box.parent && box.words < REMARK_WORDS) box = box.parent;
  return box;
}

/** The smallest box around all remarks that is none of them. */
function boxAround(remarks: readonly Box[]): Box | null {
  const first = Math.min(...remarks.map((remark) => remark.first));
  const end = Math.max(...remarks.map((remark) => remark.end));
  let around: Box | null = remarks[0]?.parent ?? null;
  while (around && (around.first > first || around.end < end)) around = around.parent;
  return around;
}

/** The child of a box that holds another box, or is it. */
function childOf(around: Box, box: Box): Box {
  let child = box;
  while (child.parent && child.parent !== around) child = child.parent;
  return child;
}

function isTalkPage(doc: Document): boolean {
  if (doc.querySelector(MARKED_TALK)) return true;
  return [...doc.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
    IS_A_TALK.test(script.textContent ?? ''),
  );
}

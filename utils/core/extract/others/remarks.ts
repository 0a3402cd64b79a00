import { textKey } from '../../text/key';
import { normalise, type Words } from '../../words/match';
import type { Block, Box, Layout } from '../layout/layout';
import type { Span } from '../layout/leave-out';
import { readDate } from '../metadata/dates';

/** A label over a talk, and who wrote a remark and when, have no more words. */
const LABEL_WORDS = 8;
const SIGNED_WORDS = 12;
/** A remark is signed in one of its first lines. */
const SIGNED_WITHIN = 3;
/** Between the label and the first remark may stand a form, how to sort, the house's rules. */
const NEAR = 8;
/** Under a label two are a talk; without one it takes more, all of them signed with a day and a time by somebody else. */
const LABELLED = 2;
const UNLABELLED = 3;

const TIME = /\d\d?[:.]\d\d\b/;
/** "2h", "3 days ago", "vor 3 Stunden": how long ago something was said, at the end of its line. */
const AGO =
  /(?:(?<![\p{L}\p{N}])\d{1,2}\s?(?:[hmdw]|hrs?|mins?|days?|hours?|minutes?|weeks?|months?|years?|ore|giorni|uur|dagen|horas?|d[ií]as?|heures?|jours?|stunden?|tagen?|час\p{L}*|дн\p{L}*|時間|小时|小時|天|日)(?:\s?(?:ago|fa|geleden|atrás|назад|前))?|\b(?:vor|il y a|hace|há)\s\d{1,2}\s\p{L}+)\P{L}*$/iu;

/**
 * Finds remarks without anything to press: boxes built alike side by side, each with a line that says who wrote it and
 * when, over what was said. An entry of a live blog or a diary names a time, but nobody, or the same people again.
 * @param heading block of the story's headline
 */
export function findRemarks({ boxes, blocks }: Layout, heading: number, words: Words): Span | null {
  const title = textKey(blocks[heading]?.text ?? '');
  const labels = blocks.filter((block) => block.index > heading && isLabel(block, title, words));
  for (const group of groupsAfter(boxes, heading)) {
    const lines = group.map((box) => signedLine(box, blocks));
    const first = group[0]?.first ?? 0;
    const end = group.at(-1)?.end ?? 0;
    const label = labels.findLast(({ index }) => index < first && index >= first - NEAR);
    const signed = lines.filter((line) => line !== null);
    if (label && signed.length * 2 >= group.length) return { first: label.index, end };
    if (!label && group.length >= UNLABELLED && signed.length === group.length && areByMany(signed))
      return { first, end };
  }
  return null;
}

/** "4 comments", "Reacties (2)", or a count with the headline once more: "3 responses to “…”". */
function isLabel({ text, words: count, box }: Block, title: string, words: Words): boolean {
  if (box.hidden || text.length > title.length + 60) return false;
  if (count <= LABEL_WORDS && words.groupsOf(normalise(text)).includes('comments')) return true;
  return /^\p{N}/u.test(text) && title.length > 8 && textKey(text).includes(title);
}

/** Children of one box that look alike, each with more than a line. */
function* groupsAfter(boxes: readonly Box[], heading: number): Iterable<Box[]> {
  for (const parent of boxes) {
    if (parent.hidden || parent.end <= heading || parent.children.length < LABELLED) continue;
    const alike = new Map<number, Box[]>();
    for (const child of parent.children) {
      if (child.hidden || child.first <= heading || child.end - child.first < 2) continue;
      alike.set(child.look, [...(alike.get(child.look) ?? []), child]);
    }
    for (const group of alike.values()) if (group.length >= LABELLED) yield group;
  }
}

/** The line that signs a remark, with something said beside it; null where there is none. */
function signedLine({ first, end }: Box, blocks: readonly Block[]): string | null {
  const own = blocks.slice(first, Math.min(end, first + SIGNED_WITHIN));
  const line = own.find(({ words, text }) => words <= SIGNED_WORDS && isTimed(text));
  return line && end - first > 1
    ? own
        .slice(0, own.indexOf(line) + 1)
        .map(({ text }) => text)
        .join(' ')
    : null;
}

const isTimed = (text: string) =>
  /\d/.test(text) && !/[.!?]$/.test(text) && (TIME.test(text) || AGO.test(text) || readDate(text) !== null);

/** Each signed with a day and a time, and by another name. */
function areByMany(lines: readonly string[]): boolean {
  if (!lines.every((line) => TIME.test(line) && readDate(line) !== null)) return false;
  const names = lines.map((line) => textKey(line.split(/\d/, 1)[0] ?? ''));
  // Lines that name nobody name the same.
  return new Set(names).size === names.length;
}

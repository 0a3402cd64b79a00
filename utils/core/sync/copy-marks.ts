import * as Y from 'yjs';
import type { Highlight } from '../library/record/limits';

/** What is kept of a mark beside its words, which are its key, and its note, which is a text of its own that merges by letters. */
interface Mark {
  color: string | null;
  /** Where it stands among the others, from 0. */
  at: number;
}

/** Writes the marks of an article that are other than in its copy, and takes out those that are gone. */
export function writeMarks(copy: Y.Doc, highlights: readonly Highlight[]): void {
  const marks = marksIn(copy);
  const wanted = keyed(highlights);
  for (const [key, mark] of marks) if (mark !== null && !wanted.has(key)) marks.set(key, null);
  let next = Math.max(-1, ...[...marks.values()].map((mark) => atOf(mark))) + 1;
  for (const [key, { note, color = null }] of wanted) {
    const before = parseMark(marks.get(key));
    if (before?.color !== color) marks.set(key, { color, at: before?.at ?? next++ } satisfies Mark);
    writeText(noteIn(copy, key), note);
  }
}

/** The marks of a copy in their order, the same on each device. */
export function readMarks(copy: Y.Doc): unknown[] {
  return [...marksIn(copy)]
    .flatMap(([key, value]) => {
      const mark = parseMark(value);
      return mark ? [{ key, ...mark }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .map(({ key, color }) => ({
      quote: key.slice(key.indexOf('\n') + 1),
      note: noteIn(copy, key).toString(),
      ...(color && { color }),
    }));
}

/**
 * Takes out of each note what a device wrote anew that has it from before: merged they would be there twice.
 * @param own as whom Yjs knows that device in its first words
 */
export function dropDoubled(copy: Y.Doc, own: number): void {
  for (const key of marksIn(copy).keys()) {
    const note = noteIn(copy, key);
    const [ours, theirs] = [lettersOf(note, (writer) => writer === own), lettersOf(note, (writer) => writer !== own)];
    if (!ours || !theirs) continue;
    if (theirs.includes(ours)) deleteOf(note, (writer) => writer === own);
    else if (ours.includes(theirs)) deleteOf(note, (writer) => writer !== own);
  }
}

interface Run {
  writer: number;
  at: number;
  letters: string;
}

/** What stands in a text, by who wrote it. */
function runsOf(text: Y.Text): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    runs.push({ writer: item.id.client, at, letters: item.content instanceof Y.ContentString ? item.content.str : '' });
    at += item.length;
  }
  return runs;
}

const lettersOf = (text: Y.Text, isTheirs: (writer: number) => boolean): string =>
  runsOf(text)
    .filter(({ writer }) => isTheirs(writer))
    .map(({ letters }) => letters)
    .join('');

function deleteOf(text: Y.Text, isTheirs: (writer: number) => boolean): void {
  for (const { writer, at, letters } of runsOf(text).reverse()) {
    if (isTheirs(writer) && letters) text.delete(at, letters.length);
  }
}

/** Marks by their words; the same words marked twice are told apart by a number. */
function keyed(highlights: readonly Highlight[]): Map<string, Highlight> {
  const keys = new Map<string, Highlight>();
  for (const highlight of highlights) {
    let number = 0;
    while (keys.has(`${number}\n${highlight.quote}`)) number++;
    keys.set(`${number}\n${highlight.quote}`, highlight);
  }
  return keys;
}

/** Changes a text where it differs and nowhere else, so that what was written on two devices stays, both. */
function writeText(text: Y.Text, wanted: string): void {
  const before = text.toString();
  if (before === wanted) return;
  const most = Math.min(before.length, wanted.length);
  let start = 0;
  while (start < most && before[start] === wanted[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  // No sign of two halves, as an emoji is, is cut in two.
  if (isHalf(before, start)) start--;
  if (end > 0 && isHalf(before, before.length - end)) end--;
  const gone = before.length - start - end;
  if (gone > 0) text.delete(start, gone);
  if (wanted.length - start - end > 0) text.insert(start, wanted.slice(start, wanted.length - end));
}

const isHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
};

function parseMark(value: unknown): Mark | null {
  if (typeof value !== 'object' || value === null) return null;
  const { color, at } = value as Partial<Record<string, unknown>>;
  return { color: typeof color === 'string' ? color : null, at: typeof at === 'number' ? at : 0 };
}

const atOf = (value: unknown): number => parseMark(value)?.at ?? -1;
const marksIn = (copy: Y.Doc) => copy.getMap<unknown>('marks');
const noteIn = (copy: Y.Doc, key: string) => copy.getText(`note:${key}`);

import * as Y from 'yjs';
import { type Highlight, highlightsIn, LIMITS } from '../library/record/limits';

/** What is kept of a mark beside its words, which are its key, and its note, which is a text of its own that merges by letters. */
interface Mark {
  color: string | null;
  /** Where it stands among the others, from 0. */
  at: number;
}

/** Writes the marks of an article that are other than in its copy, and takes out those that are gone. */
export function writeMarks(copy: Y.Doc, highlights: readonly Highlight[]): void {
  const marks = marksIn(copy);
  // Merged there may be more than an article holds: what its reader does not see nobody took out.
  const shown = liveMarks(copy).slice(0, highlightsIn(readMarks(copy)).length);
  const keys = keysOf(copy, highlights, shown);
  const wanted = new Set(keys);
  for (const { key } of shown) if (!wanted.has(key)) marks.set(key, null);
  const places = placesOf(copy, keys);
  for (const [i, { note, color = null }] of highlights.entries()) {
    const [key = '', at = 0] = [keys[i], places[i]];
    const before = parseMark(marks.get(key));
    if (before?.color !== color || before.at !== at) marks.set(key, { color, at } satisfies Mark);
    const text = noteIn(copy, key);
    const rest = before ? text.toString().slice(LIMITS.passage) : '';
    if (!before || note !== shownNote(copy, key)) writeText(text, note + rest);
  }
}

/** The marks of a copy in their order, the same on each device. */
export function readMarks(copy: Y.Doc): unknown[] {
  return liveMarks(copy).map(({ key, color }) => ({
    quote: quoteOf(key),
    note: noteIn(copy, key).toString(),
    ...(color && { color }),
  }));
}

/** A mark with its key. */
type Shown = Mark & { key: string };

const liveMarks = (copy: Y.Doc): Shown[] =>
  [...marksIn(copy)]
    .flatMap(([key, value]) => {
      const mark = parseMark(value);
      return mark ? [{ key, ...mark }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));

const quoteOf = (key: string): string => key.slice(key.indexOf('\n') + 1).slice(0, LIMITS.passage);
/** As much of a note as an article holds. */
const shownNote = (copy: Y.Doc, key: string): string => noteIn(copy, key).toString().slice(0, LIMITS.passage);

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

/**
 * The keys of marks. The same words marked twice are told apart by a number: a mark stays the one that said the same
 * before, else the first of those left, and what is written to it elsewhere stays with it.
 */
function keysOf(copy: Y.Doc, highlights: readonly Highlight[], shown: readonly Shown[]): string[] {
  const left = Map.groupBy(shown, ({ key }) => quoteOf(key));
  const take = (quote: string, isIt: (mark: Shown) => boolean): string | undefined => {
    const those = left.get(quote) ?? [];
    const at = those.findIndex(isIt);
    return at < 0 ? undefined : those.splice(at, 1)[0]?.key;
  };
  const same = highlights.map(({ quote, note, color = null }) =>
    take(quote, (mark) => mark.color === color && shownNote(copy, mark.key) === note),
  );
  const before = highlights.map(({ quote }, i) => same[i] ?? take(quote, () => true));
  const used = new Set(before);
  return highlights.map(({ quote }, i) => {
    let [key, number] = [before[i], 0];
    while (key === undefined || (before[i] === undefined && (used.has(key) || parseMark(marksIn(copy).get(key)))))
      key = `${number++}\n${quote}`;
    used.add(key);
    return key;
  });
}

/** Where each mark stands: where it did, as far as that is their order; a new one between its neighbours, or at the end. */
function placesOf(copy: Y.Doc, keys: readonly string[]): number[] {
  const marks = marksIn(copy);
  const before = keys.map((key) => parseMark(marks.get(key)));
  let end = Math.max(-1, ...[...marks.values()].map((mark) => atOf(mark))) + 1;
  let [last, lastKey] = [Number.NEGATIVE_INFINITY, ''];
  return keys.map((key, i) => {
    const at = before[i]?.at;
    const isInOrder = at !== undefined && (at > last || (at === last && key > lastKey));
    if (isInOrder) last = at;
    else {
      const next = before.slice(i + 1).find((mark) => mark !== null && mark.at > last)?.at;
      if (next === undefined) last = end++;
      else last = last === Number.NEGATIVE_INFINITY ? next - 1 : (last + next) / 2;
    }
    lastKey = key;
    return last;
  });
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

/** A value as JSON holds it. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** One thing a reader chose: when, in milliseconds since 1970, and what; without a value it was taken away. */
export interface Entry {
  at: number;
  value?: Json;
}

/** Everything a reader chose, each thing with the time of its last change. */
export type Register = ReadonlyMap<string, Entry>;

/** No key and no value, as text, is longer. */
const MOST = { key: 1000, value: 4000 };
/** The last moment a date can name. */
const LAST = 8.64e15;

/** A value as one text, the same for the same value in whatever order its names stand. */
export function textOf(value: Json | undefined): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_name, part: Json) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Whether a thing may travel at all: what is larger stays where it is. */
export const isCarried = (key: string, value: Json | undefined): boolean =>
  key.length <= MOST.key && textOf(value).length <= MOST.value;

const isLater = (one: Entry, other: Entry): boolean =>
  one.at !== other.at ? one.at > other.at : textOf(one.value) > textOf(other.value);

/** Two registers made one: of each thing the later word counts, and the same one on every side where both are of one time. */
export function merge(one: Register, other: Register): Map<string, Entry> {
  const merged = new Map(one);
  for (const [key, entry] of other) {
    const before = merged.get(key);
    if (!before || isLater(entry, before)) merged.set(key, entry);
  }
  return merged;
}

/** How long it is remembered that a thing was taken away: every machine that is used at all has heard of it by then. */
const REMEMBERED = 180 * 24 * 3600 * 1000;

/** A register without what was taken away long before its latest change: by that and no clock, so that every side forgets the same. */
export function withoutLongGone(register: Register): Register {
  const latest = [...register.values()].reduce((most, { at }) => Math.max(most, at), 0);
  const isLongGone = ({ at, value }: Entry) => value === undefined && at < latest - REMEMBERED;
  return new Map([...register].filter(([, entry]) => !isLongGone(entry)));
}

/** Things of a register by the time of their change, the same on every side. @param direction 1 for the oldest first, -1 for the newest */
export function byTime(register: Register, direction: 1 | -1): [key: string, entry: Entry][] {
  return [...register].sort(
    ([key, { at }], [otherKey, { at: otherAt }]) => direction * (at - otherAt || (key < otherKey ? -1 : 1)),
  );
}

/** Notes a change: its time is later than any before it of the same thing, whatever the clocks of other machines say. */
export function noteIn(register: Map<string, Entry>, key: string, value: Json | undefined, now: number): void {
  const at = Math.min(LAST, Math.max(now, (register.get(key)?.at ?? 0) + 1));
  register.set(key, value === undefined ? { at } : { at, value });
}

/** A register as lists, as it lies in storage. */
export const writeRegister = (register: Iterable<[string, Entry]>): Json[] =>
  Array.from(register, ([key, { at, value }]) => (value === undefined ? [key, at] : [key, at, value]));

/** Reads a register as it lies in storage. @returns what is understood, and whether anything was not */
export function readRegister(stored: unknown): { register: Map<string, Entry>; isWhole: boolean } {
  const list = Array.isArray(stored) ? stored : [];
  const register = new Map<string, Entry>();
  for (const each of list) {
    if (!Array.isArray(each)) continue;
    const [key, at, value] = each;
    if (typeof key !== 'string' || typeof at !== 'number' || !(at >= 0 && at <= LAST)) continue;
    if (isCarried(key, value)) register.set(key, value === undefined ? { at } : { at, value });
  }
  return { register, isWhole: Array.isArray(stored) && register.size === list.length };
}

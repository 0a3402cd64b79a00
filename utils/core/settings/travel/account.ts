import { Fields } from '../../fields';
import { byTime, type Entry, type Json, merge, type Register, readRegister, textOf, writeRegister } from './register';

/** What lies in the browser's account: twelve boxes, each below what one item may hold, together below what all may. */
export type Boxes = Record<string, unknown>;

const COUNT = 12;
const VERSION = 1;
/** Bytes of a box, as browsers count them: 8,192 at most with its name, 102,400 of all. */
const MOST = 7900;

const boxKey = (number: number): string => `travel:${number}`;

/** The keys everything lies under. */
export const BOX_KEYS: readonly string[] = Array.from({ length: COUNT }, (_, number) => boxKey(number));

/** Why what lies there is not used: a newer Lede wrote it; or some of it makes no sense, and what does is used. */
export type AccountFault = 'newer' | 'broken';

/** Reads what lies in the account, thing by thing, as a file is read. */
export function unpack(boxes: Boxes): { register: Register; fault: AccountFault | null } {
  let register: Register = new Map();
  let fault: AccountFault | null = null;
  for (const key of BOX_KEYS) {
    if (boxes[key] === undefined) continue;
    const box = new Fields(boxes[key]);
    const version = box.number('v');
    if (version !== null && version > VERSION) return { register: new Map(), fault: 'newer' };
    const read = readRegister(box.get('things'));
    if (version !== VERSION || !read.isWhole) fault = 'broken';
    if (version === VERSION) register = merge(register, read.register);
  }
  return { register, fault };
}

/**
 * Puts a register into boxes, each thing always into the same one, so that a change writes one box. Where a box is too
 * small the newest things have it: every side comes to the same ones.
 */
export function pack(register: Register): { boxes: Record<string, Json>; isFull: boolean } {
  const things = new Map<string, [string, Entry][]>();
  const sizes = new Map<string, number>();
  const full = new Set<string>();
  for (const thing of byTime(register, -1)) {
    const key = boxKey(hashOf(thing[0]) % COUNT);
    const size = (sizes.get(key) ?? 0) + bytesOf(writeRegister([thing]));
    if (size > MOST) full.add(key);
    if (full.has(key)) continue;
    sizes.set(key, size);
    things.set(key, [...(things.get(key) ?? []), thing]);
  }
  const boxes = Object.fromEntries(
    [...things].map(([key, list]) => [key, { v: VERSION, things: writeRegister(byName(list)) }]),
  );
  return { boxes, isFull: full.size > 0 };
}

/** The boxes that do not lie in the account as they should; what makes no sense there is emptied. */
export function toWrite(boxes: Record<string, Json>, there: Boxes): Record<string, Json> {
  const wanted = BOX_KEYS.flatMap((key): [string, Json][] => {
    if (boxes[key] !== undefined) return [[key, boxes[key]]];
    return there[key] === undefined ? [] : [[key, { v: VERSION, things: [] }]];
  });
  return Object.fromEntries(wanted.filter(([key, box]) => textOf(box) !== textOf(there[key] as Json | undefined)));
}

const byName = (things: [string, Entry][]) => things.sort(([one], [other]) => (one < other ? -1 : 1));

/** Bytes of a value as JSON, each `<` as Chromium writes it, in six. */
function bytesOf(value: Json): number {
  const text = JSON.stringify(value);
  return new TextEncoder().encode(text).length + 5 * (text.split('<').length - 1) + 2;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

import { type AccountFault, type Boxes, pack, toWrite, unpack } from './account';
import { type Json, merge, type Register, textOf, withoutLongGone, writeRegister } from './register';
import { isSameTravelling, noteChanges, settingsIn, type Travelling } from './things';

/** What an exchange needs of the machine it runs on. */
export interface TravelPort {
  settings(): Promise<Travelling>;
  /** Makes settings count; false where they are no longer what they were. */
  use(next: Travelling, before: Travelling): Promise<boolean>;
  /** What was noted so far; null before the first time. */
  register(): Promise<Register | null>;
  keep(register: Register): Promise<void>;
  account(): Promise<Boxes>;
  send(boxes: Record<string, Json>): Promise<void>;
  now(): number;
}

/** What came of an exchange; `waits` where something is still to be sent. */
export type Exchanged = AccountFault | 'ok' | 'full' | 'waits';

/** How often settings that change meanwhile are read anew. */
const TRIES = 5;
/** A first look: when anything was chosen nobody knows, so whatever the account says is later. */
const LONG_AGO = 1;

/** Notes what was changed here since it was noted last; true where anything was. */
export async function note(port: TravelPort): Promise<boolean> {
  const register = await port.register();
  const noted = noteChanges(register ?? new Map(), await port.settings(), register ? port.now() : LONG_AGO);
  if (noted || !register) await port.keep(noted ?? new Map());
  return noted !== null;
}

/** Brings the settings here and those in the account together. @param maySend whether it may write there now */
export async function exchange(port: TravelPort, maySend = true): Promise<Exchanged> {
  const there = await port.account();
  const { register: theirs, fault } = unpack(there);
  if (fault === 'newer') {
    await note(port);
    return fault;
  }
  let merged: Register = theirs;
  for (let tries = 1; ; tries++) {
    await note(port);
    const ours = (await port.register()) ?? new Map();
    merged = withoutLongGone(merge(ours, theirs));
    const [before, next] = [await port.settings(), settingsIn(merged)];
    // Changed between the two looks: that is to be noted first.
    const isCurrent = !noteChanges(ours, before, port.now());
    if (isCurrent && (isSameTravelling(before, next) || (await port.use(next, before)))) break;
    if (tries === TRIES) return 'waits';
  }
  if (textOf(writeRegister(merged)) !== textOf(writeRegister((await port.register()) ?? new Map()))) {
    await port.keep(merged);
  }
  const { boxes, isFull } = pack(merged);
  const changed = toWrite(boxes, there);
  if (Object.keys(changed).length > 0) {
    if (!maySend) return 'waits';
    await port.send(changed);
  }
  return fault ?? (isFull ? 'full' : 'ok');
}

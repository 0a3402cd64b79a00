import { type Entry, entriesValue, type Journal, joined, newDevice, type Part } from '../../core/sync/journal';
import { batches } from '../library/keys';
import { AT_ONCE, type Desk, nullIfDamaged, nullIfLost } from './desk';
import type { Journals } from './journals';
import type { Own } from './state';

/** Changes stand in the journal itself up to so many bytes, so that one of a tag is one small file. */
const TAIL = 1500;
/** A part holds up to so many bytes of changes. */
const PART = 400_000;
/** So many small parts in a row are made into one. */
const MANY_PARTS = 16;
const SMALL = 50_000;

/**
 * Sends what waits in the queue; the storage has all of it when this is done.
 * @param isDoubted whether the storage shows another version of our journal than the one we wrote
 * @returns `changed` where the journal or its parts are not as we left them: somebody else writes under our name, or an
 * old state was put back
 */
export async function send(
  { state }: Pick<Desk, 'state'>,
  journals: Journals,
  own: Own,
  isDoubted: boolean,
): Promise<'sent' | 'changed'> {
  const queued = await state.queued();
  // A part may lie there that no journal names yet, where this broke between the two.
  const to = Math.max(own.to, own.parts.at(-1)?.to ?? 0, queued.at(-1)?.number ?? 0);
  if (to <= own.to && !isDoubted) return 'sent';
  const made = await intoParts(journals, own, queued);
  if (!made) return 'changed';
  const { parts, tail } = made;
  // Kept before the journal names them: an answer that is lost shows by that later.
  if (parts !== own.parts) await state.putOwn({ ...own, parts }, parts.at(-1)?.to ?? 0);
  const condition = own.to === 0 ? 'new' : own.tag === null ? undefined : { tag: own.tag };
  const journal = { device: own.device, to, parts, tail };
  let written = await journals.write(journal, condition);
  if (written === 'changed' && (await isOurs(journals, journal, own.to)))
    written = await journals.write(journal, undefined);
  if (written === 'changed') return 'changed';
  await state.putOwn({ device: own.device, to, parts, tag: written.tag }, parts.at(-1)?.to ?? 0);
  const named = new Set(parts.map(({ name }) => name));
  for (const { name } of own.parts) if (!named.has(name)) await journals.removePart(name);
  return 'sent';
}

/**
 * Whether the journal on the storage, though another version than the one we know of, says nothing that this device did
 * not do: its answer was lost, or the server compares tags wrongly.
 * @param acknowledged the number of the last change the storage said it has
 */
async function isOurs(journals: Journals, { device, parts, tail }: Journal, acknowledged: number): Promise<boolean> {
  const read = await readable(journals, device);
  // An older one than the storage has had: what came with the newer may be lost too.
  if (read === null || read === 'same' || read.journal.to < acknowledged) return false;
  const known = new Set(tail.map((entry) => JSON.stringify(entriesValue([entry]))));
  const areParts = JSON.stringify(read.journal.parts) === JSON.stringify(parts);
  return areParts && read.journal.tail.every((entry) => known.has(JSON.stringify(entriesValue([entry]))));
}

/** A journal, or null where it is gone or damaged. */
const readable = (journals: Journals, device: string) => journals.read(device, null).catch(nullIfDamaged);

/** Takes away a journal that nobody can read to its end: what was in it stands in a new one. */
export async function removeDamaged(journals: Journals, device: string): Promise<void> {
  const read = await readable(journals, device);
  if (read !== null && read !== 'same') {
    const parts = read.journal.parts.map((part) => journals.readPart(part).catch(nullIfLost));
    if (!(await Promise.all(parts)).includes(null)) return;
  }
  await journals.remove(device);
}

/** Goes on under a new name, with everything this device knows: what the storage lost is there again. */
export async function startAnew({ state }: Pick<Desk, 'state'>, before: string): Promise<Own> {
  const own: Own = { device: newDevice(), to: 0, parts: [], tag: null, before };
  await state.forgetFiles();
  const ids = [...(await state.stamps()).keys()];
  for (const batch of batches(ids, AT_ONCE)) {
    const known = await state.known(batch);
    await state.put(
      [],
      [...known.values()].map(({ id, copy: update }) => ({ id, update })),
    );
  }
  await state.putOwn(own, 0);
  return own;
}

/** The queue as parts, where it is too long for the journal; null where small parts of before, to be joined, are not there. */
async function intoParts(
  journals: Journals,
  { device, parts: before }: Own,
  queued: readonly Entry[],
): Promise<{ parts: readonly Part[]; tail: readonly Entry[] } | null> {
  if (sizeOf(queued) <= TAIL) return { parts: before, tail: queued };
  const nameTo = (to: number) => `${device}-${to}-${crypto.randomUUID().slice(0, 8)}`;
  const parts = [...before];
  for (const entries of inPieces(queued)) {
    const together = joined(entries);
    parts.push(await journals.writePart(nameTo(together[0]?.number ?? 0), together));
  }
  const small = parts.slice(parts.findLastIndex(({ size }) => size >= SMALL) + 1);
  if (small.length < MANY_PARTS) return { parts, tail: [] };
  const entries: Entry[] = [];
  for (const part of small) {
    const read = await journals.readPart(part).catch(nullIfLost);
    if (!read) return null;
    entries.push(...read);
  }
  const together = joined(entries);
  const one = await journals.writePart(nameTo(together[0]?.number ?? 0), together);
  return { parts: [...parts.slice(0, -small.length), one], tail: [] };
}

const sizeOf = (entries: readonly Entry[]): number => entries.reduce((sum, { update }) => sum + update.length, 0);

/** Cuts a queue into pieces of the size of a part; one change is never cut. */
function* inPieces(entries: readonly Entry[]): Generator<Entry[]> {
  let piece: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    if (piece.length > 0 && size + entry.update.length > PART) {
      yield piece;
      [piece, size] = [[], 0];
    }
    piece.push(entry);
    size += entry.update.length;
  }
  if (piece.length > 0) yield piece;
}

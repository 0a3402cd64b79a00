import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDevice, type Device, page } from '../../../bench/sync/device';
import { MemoryRemote, type Trouble } from './memory-remote';

const DEVICES = 3;
const ARTICLES = 4;
const YEAR = 365 * 24 * 3600 * 1000;

const on = { device: fc.nat(DEVICES - 1), article: fc.nat(ARTICLES - 1) };
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('save' as const), ...on }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tag' as const), ...on }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), ...on }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), ...on }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bin' as const), ...on }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), ...on }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), ...on }) },
);
const step = fc.oneof(
  { weight: 5, arbitrary: deed },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('round' as const), ...on }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constantFrom('lost', 'answer-lost', 'cut', 'old') },
);

/** What a reader does while a request is on its way. */
const between = fc.option(deed, { freq: 3 });

/** What must still be there in the end, by article: whatever one device added and nobody took out. */
interface Added {
  tags: Map<number, string[]>;
  words: Map<number, string[]>;
  removed: Set<number>;
  saved: Set<number>;
}

async function take({ kind, device: at, article: number }: Step, devices: Device[], added: Added, turn: number) {
  const device = devices[at] as Device;
  if (kind === 'round') return void (await device.round().catch(() => {}));
  if (kind === 'save') {
    added.saved.add(number);
    return void (await device.library.save(page(number, `As of step ${turn}. `.repeat(10))));
  }
  const [before] = await device.library.known([page(number)]);
  if (!before) return;
  const change = (details: object) => device.library.change([{ id: before.id, change: details }]);
  if (kind === 'tag') {
    added.tags.set(number, [...(added.tags.get(number) ?? []), `tag-${turn}`]);
    await change({ tags: [...before.tags, `tag-${turn}`] });
  } else if (kind === 'note') {
    added.words.set(number, [...(added.words.get(number) ?? []), `word-${turn}`]);
    const [mark = { quote: 'story', note: '' }, ...rest] = before.highlights;
    await change({ highlights: [{ ...mark, note: `${mark.note} word-${turn}` }, ...rest] });
  } else if (kind === 'read') await change({ progress: turn / 100 });
  else if (kind === 'bin') await device.library.delete(before.id);
  else if (kind === 'restore') await change({ deleted: null });
  else {
    added.removed.add(number);
    await device.library.remove([before.id]);
  }
}

it('ends the same on three devices after anything, and loses nothing that was added', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.array(trouble, { minLength: 1, maxLength: 60 }),
      fc.array(between, { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      async (steps, troubles, meanwhile, keepsConditions) => {
        const server = new MemoryRemote();
        server.keepsConditions = keepsConditions;
        const devices = [createDevice(server), createDevice(server, YEAR), createDevice(server, -YEAR)];
        const added: Added = { tags: new Map(), words: new Map(), removed: new Set(), saved: new Set() };
        let asked = 0;
        server.trouble = () => troubles[asked++ % troubles.length] ?? 'none';
        let turns = 1000;
        server.meanwhile = async () => {
          const next = meanwhile[turns++ - 1000];
          if (next) await take(next, devices, added, turns);
        };
        for (const [turn, each] of steps.entries()) await take(each, devices, added, turn);
        server.trouble = () => 'none';
        server.meanwhile = async () => {};
        for (let times = 0; times < 3; times++) for (const device of devices) await device.round();
        const [first, ...others] = await Promise.all(devices.map((device) => device.shows()));
        for (const other of others) expect(other).toEqual(first);
        for (const number of added.saved) {
          if (added.removed.has(number)) continue;
          const [record] = await (devices[0] as Device).library.known([page(number)]);
          expect(record).not.toBeNull();
          expect(record?.tags).toEqual(expect.arrayContaining(added.tags.get(number) ?? []));
          const notes = record?.highlights.map(({ note }) => note).join(' ');
          for (const word of added.words.get(number) ?? []) expect(notes).toContain(word);
        }
        // Whatever was on the way is settled: no device has anything more to say.
        server.requests = [];
        for (const device of devices) await device.round();
        if (keepsConditions) expect(server.requests).toEqual(Array(DEVICES).fill('list devices'));
      },
    ),
    { numRuns: Number(process.env.LEDE_RUNS ?? 60) },
  );
});

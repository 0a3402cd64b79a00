import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDevice, type Device, page } from '../../../bench/sync/device';
import type { ArticleRecord } from '../../../utils/core/library/record/saved-article';
import { MemoryRemote, type Trouble } from './memory-remote';

const DAY = 24 * 3600 * 1000;
/** Some are names that every object has. */
const TAGS = ['__proto__', 'constructor', 'toString', 'sea', 'hasOwnProperty'];

/** What is done with a device, or with an article on it whether it is there or not. */
const anyway: Record<string, (device: Device, number: number, turn: number) => Promise<unknown>> = {
  round: (device) => device.round().catch(() => {}),
  save: (device, number) => device.library.save(page(number)),
  again: (device, number, turn) => device.library.save(page(number, `As of step ${turn}. `.repeat(30))),
  mobile: (device, number) => device.library.save({ ...page(number), url: `https://m.quay.test/story-${number}` }),
  away: (device) => {
    device.wait(40 * DAY);
    return device.library.check();
  },
  // As by letting go and being set up there again.
  anew: (device) => device.state.clear(),
};

/** What is changed in an article that is there. */
const changes: Record<string, (record: ArticleRecord, turn: number) => Partial<ArticleRecord>> = {
  tag: ({ tags }, turn) => ({ tags: [...new Set([...tags, TAGS[turn % TAGS.length] ?? ''])] }),
  untag: ({ tags }) => ({ tags: tags.slice(1) }),
  mark: ({ highlights }, turn) => ({ highlights: [...highlights, { quote: `${turn % 4}`, note: `n${turn}` }] }),
  unmark: ({ highlights }) => ({ highlights: highlights.slice(1) }),
  twice: ({ highlights }, turn) => ({
    highlights: [{ quote: 'same', note: `${turn}` }, ...highlights, { quote: 'same', note: '' }],
  }),
  snooze: (_record, turn) => ({ snoozed: new Date(1e12 + turn * DAY).toISOString() }),
  archive: ({ isArchived }) => ({ isArchived: !isArchived }),
  bin: (_record, turn) => ({ deleted: new Date(Date.parse('2026-11-01') + turn).toISOString() }),
  restore: () => ({ deleted: null }),
};

const step = fc.record({
  kind: fc.constantFrom(...Object.keys(anyway), ...Object.keys(changes), 'round', 'round'),
  device: fc.nat(2),
  article: fc.nat(3),
});
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constantFrom('lost', 'answer-lost', 'cut', 'old') },
);

it('ends the same on three devices after deeds of all kinds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 50 }),
      fc.array(trouble, { minLength: 1, maxLength: 40 }),
      async (steps, troubles) => {
        const server = new MemoryRemote();
        const devices = [0, 365, -365].map((days) => createDevice(server, days * DAY));
        let asked = 0;
        server.trouble = () => troubles[asked++ % troubles.length] ?? 'none';
        for (const [turn, { kind, device: at, article }] of steps.entries()) {
          const device = devices[at] as Device;
          await anyway[kind]?.(device, article, turn);
          const [record] = await device.library.known([page(article)]);
          const change = record && changes[kind]?.(record, turn);
          if (change) await device.library.change([{ id: record.id, change }]);
        }
        server.trouble = () => 'none';
        for (let times = 0; times < 4; times++) for (const device of devices) await device.round();
        const [first, ...others] = await Promise.all(devices.map((device) => device.shows()));
        for (const other of others) expect(other).toEqual(first);
        server.requests = [];
        for (const device of devices) await device.round();
        expect(server.requests).toEqual(devices.map(() => 'list devices'));
      },
    ),
    { numRuns: Number(process.env.LEDE_RUNS ?? 60) },
  );
});

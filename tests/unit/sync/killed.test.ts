import { expect, it } from 'vitest';
import { createDevice, type Device, page } from '../../../bench/sync/device';
import { memoryState } from '../../../bench/sync/memory-state';
import { PLAIN } from '../../../utils/core/sync/cipher';
import { MemoryRemote } from './memory-remote';

/** Ends a device at its n-th call of storage, database or server, before or after that was done: no later one comes either. */
class Killer {
  left = Number.POSITIVE_INFINITY;
  isAfter = false;

  guard<T extends object>(of: T, names: readonly string[]): T {
    return new Proxy(of, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const work = value.bind(target) as (...given: unknown[]) => Promise<unknown>;
        return names.includes(String(name)) ? (...given: unknown[]) => this.#call(() => work(...given)) : work;
      },
    });
  }

  async #call(work: () => Promise<unknown>): Promise<unknown> {
    this.left--;
    if (this.left < -1 || (this.left === -1 && !this.isAfter)) throw new Error('killed');
    const answer = await work();
    if (this.left < 0) throw new Error('killed');
    return answer;
  }
}

const REMOTE = ['list', 'read', 'write', 'makeFolder', 'remove'];
const STATE = ['put', 'putOwn', 'putPeer', 'addFiles', 'forgetFiles', 'known', 'queued'];

const change = async (device: Device, number: number, details: object) => {
  const id = (await device.library.find(page(number).url)) ?? '';
  await device.library.change([{ id, change: details }]);
  return id;
};
const note = (words: string) => ({ highlights: [{ quote: 'story', note: words }] });

/** Two devices in step, both of which did something since; the first has a killer. */
async function prepare(isPutBack: boolean) {
  const server = new MemoryRemote();
  const killer = new Killer();
  const one = createDevice(
    { remote: () => killer.guard(server.remote(), REMOTE) },
    0,
    PLAIN,
    killer.guard(memoryState(), STATE),
  );
  const area = killer.guard(one.area, ['set', 'remove']);
  Object.assign(one.area, { set: area.set, remove: area.remove });
  const two = createDevice(server);
  for (let i = 0; i < 8; i++) await one.library.save(page(i));
  await change(one, 1, note('the sea'));
  for (const device of [one, two, one]) await device.round();
  const old = new Map(server.files);
  await change(one, 5, { tags: ['one'] });
  await one.round();
  if (isPutBack) {
    server.files.clear();
    for (const [path, file] of old) server.files.set(path, file);
  }
  for (const each of [page(20), page(21), page(0, 'Anew. '.repeat(40))]) await one.library.save(each);
  const pictures = { 'https://quay.test/a.png': 'data:image/png;base64,iVBORw0KGgo=' };
  await one.library.keepPictures(await change(one, 2, {}), pictures);
  await change(one, 1, note('the cold sea'));
  await one.library.remove([await change(one, 3, {})]);
  await two.library.save(page(30));
  await two.library.save(page(4, 'Other. '.repeat(40)));
  await change(two, 1, note('the sea and ships'));
  await change(two, 5, { tags: ['two'] });
  await two.library.remove([await change(two, 6, {})]);
  await two.round();
  return { server, killer, one, two };
}

it.each([
  ['', false, [false, true]],
  [', after an old state of the storage was put back', true, [true]],
])(
  'loses nothing, wherever a round is killed%s',
  async (_when, isPutBack, sides) => {
    for (const isAfter of sides) {
      for (let calls = 0, isWhole = false; !isWhole; calls++) {
        const { server, killer, one, two } = await prepare(isPutBack);
        Object.assign(killer, { left: calls, isAfter });
        isWhole = await one.round().then(
          () => killer.left >= 0,
          () => false,
        );
        killer.left = Number.POSITIVE_INFINITY;
        for (const device of [one, two, one, two]) await device.round();
        const shown = await one.shows();
        const where = `${isAfter ? 'after' : 'before'} call ${calls}`;
        expect(await two.shows(), where).toEqual(shown);
        const titles = [0, 1, 2, 4, 5, 7, 20, 21, 30].map((number) => page(number).title);
        expect(
          Object.values(shown)
            .map((article) => (article as { title: string }).title)
            .sort(),
          where,
        ).toEqual(titles.sort());
        const [first, marked, pictured, tagged] = await two.library.known([page(0), page(1), page(2), page(5)]);
        expect(first?.excerpt, where).toContain('Anew');
        for (const word of ['cold', 'ships']) expect(marked?.highlights[0]?.note, where).toContain(word);
        expect(pictured?.pictureSize, where).toBeGreaterThan(0);
        expect(tagged?.tags, where).toEqual(['one', 'two']);
        server.requests = [];
        for (const device of [one, two]) await device.round();
        expect(server.requests, where).toEqual(['list devices', 'list devices']);
      }
    }
  },
  60_000,
);

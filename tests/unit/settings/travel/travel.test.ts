import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCleaning, withKind, withOwnRule, withShown, withSite } from '../../../../utils/core/settings/cleaning';
import { withStoryCuts } from '../../../../utils/core/settings/story-cuts';
import { withStoryPlace } from '../../../../utils/core/settings/story-places';
import { BOX_KEYS, pack, unpack } from '../../../../utils/core/settings/travel/account';
import {
  merge,
  type Register,
  readRegister,
  textOf,
  writeRegister,
} from '../../../../utils/core/settings/travel/register';
import {
  isSameTravelling,
  noteChanges,
  settingsIn,
  type Travelling,
  thingsOf,
} from '../../../../utils/core/settings/travel/things';
import { Account, Machine, settle } from './two-machines';

const FIRST = settingsIn(new Map());
const at = (site: string) => `https://${site}/a`;
const withCleaning = (change: (before: Travelling['cleaning']) => Travelling['cleaning']) => (before: Travelling) => ({
  ...before,
  cleaning: parseCleaning(change(before.cleaning)),
});
const rule = (selector: string) => ({ selector, name: `Name of ${selector}` });

const site = fc.constantFrom('a.test', 'b.test', 'c.test', '__proto__.test', 'müller.test');
const selector = fc.constantFrom('.one', 'main > .two', '#three', '[data-x="<"]');
/** Something a reader does. */
const deed: fc.Arbitrary<(before: Travelling) => Travelling> = fc.oneof(
  fc.tuple(site, fc.boolean()).map(([host, on]) => withCleaning((c) => withSite(c, at(host), on))),
  fc.tuple(site, fc.boolean()).map(([host, on]) => withCleaning((c) => withKind(c, 'share', on, at(host)))),
  fc.boolean().map((on) => withCleaning((c) => withKind(c, 'comments', on))),
  fc.boolean().map((on) => withCleaning((c) => ({ ...c, rejectsConsent: on }))),
  fc
    .tuple(site, selector, fc.boolean())
    .map(([host, name, on]) => withCleaning((c) => withOwnRule(c, at(host), rule(name), on))),
  fc
    .tuple(site, selector, fc.boolean())
    .map(([host, name, on]) => withCleaning((c) => withShown(c, at(host), [rule(name)], on))),
  fc.tuple(site, selector, fc.boolean()).map(([host, name, on]) => (before: Travelling) => ({
    ...before,
    storyPlaces: withStoryPlace(before.storyPlaces, at(host), rule(name), on),
  })),
  fc.tuple(site, selector, fc.boolean(), fc.boolean()).map(([host, name, isHere, on]) => (before: Travelling) => ({
    ...before,
    storyCuts: withStoryCuts(before.storyCuts, at(host), [{ ...rule(name), isHere }], on),
  })),
  fc.constantFrom('sepia', 'dark', 'system').map(
    (theme) =>
      (before: Travelling): Travelling => ({
        ...before,
        reader: { ...before.reader, theme: theme as 'dark' },
      }),
  ),
  fc.constantFrom('all', 'none', 'lead').map(
    (pictures) =>
      (before: Travelling): Travelling => ({
        ...before,
        keeping: { ...before.keeping, pictures: pictures as 'all' },
      }),
  ),
  fc.constantFrom('reader', 'popup').map(
    (icon) =>
      (before: Travelling): Travelling => ({ ...before, icon: icon as 'reader' }),
  ),
);
type Step =
  | { do: 'change'; change: (before: Travelling) => Travelling }
  | { do: 'note' | 'exchange' | 'listen' | 'upload' | 'download' | 'refuse' };
const step: fc.Arbitrary<[who: 0 | 1, Step]> = fc.tuple(
  fc.constantFrom<0 | 1>(0, 1),
  fc.oneof(
    { weight: 3, arbitrary: deed.map((change): Step => ({ do: 'change', change })) },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom('note', 'exchange', 'listen', 'upload', 'download', 'refuse')
        .map((word): Step => ({ do: word as 'note' })),
    },
  ),
);

async function play(machines: readonly [Machine, Machine], clock: { now: number }, steps: readonly [0 | 1, Step][]) {
  for (const [who, what] of steps) {
    // Now and then nobody does anything for half a year.
    clock.now += what.do === 'refuse' ? 100 * 86_400_000 : 1000;
    const machine = machines[who];
    if (what.do === 'change') {
      machine.change(what.change);
      if (machine.kept) await machine.note();
    } else if (what.do === 'note') await machine.note();
    else if (what.do === 'exchange') await machine.exchange().catch(() => {});
    else if (what.do === 'listen') await machine.exchange(false);
    else if (what.do === 'upload') machine.upload();
    else if (what.do === 'download') machine.download();
    else machine.isRefused = true;
  }
  for (const machine of machines) machine.isRefused = false;
}
const two = (skew = 0) => {
  const clock = { now: 1_700_000_000_000 };
  const account = new Account();
  return { clock, machines: [new Machine(account, clock), new Machine(account, clock, skew)] as const };
};

describe('settings on two machines', () => {
  it('are the same in the end, whatever was done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.constantFrom(0, -86_400_000, 86_400_000),
        async (steps, skew) => {
          const { clock, machines } = two(skew);
          await play(machines, clock, steps);
          await settle(machines);
          const [one, other] = machines;
          expect(Object.fromEntries(thingsOf(one.current))).toEqual(Object.fromEntries(thingsOf(other.current)));
          expect(isSameTravelling(one.current, other.current)).toBe(true);
          // And nothing more is said or written afterwards.
          const sends = one.sends + other.sends;
          await settle(machines);
          expect(one.sends + other.sends).toBe(sends);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('have the later word of each field, site and rule', async () => {
    const { clock, machines } = two();
    const [one, other] = machines;
    await settle(machines);
    const day = async (machine: Machine, change: (before: Travelling) => Travelling) => {
      clock.now += 1000;
      machine.change(change);
      await machine.note();
    };
    await day(one, (before) => ({ ...before, reader: { ...before.reader, theme: 'sepia', fontSize: 30 } }));
    await day(other, (before) => ({ ...before, reader: { ...before.reader, theme: 'dark' } }));
    await day(
      one,
      withCleaning((c) => withSite(c, at('one.test'), false)),
    );
    await day(
      other,
      withCleaning((c) => withSite(c, at('other.test'), false)),
    );
    await day(
      one,
      withCleaning((c) => withOwnRule(c, at('one.test'), rule('.x'), true)),
    );
    await settle(machines);
    for (const { current } of machines) {
      expect(current.reader).toMatchObject({ theme: 'dark', fontSize: 30 });
      expect(current.cleaning.sitesOff).toEqual(['one.test', 'other.test']);
      expect(current.cleaning.ownRules).toHaveLength(1);
    }
    // What was taken away stays away, though the other had it.
    await day(
      other,
      withCleaning((c) => withOwnRule(c, at('one.test'), rule('.x'), false)),
    );
    await day(
      other,
      withCleaning((c) => withSite(c, at('one.test'), true)),
    );
    await settle(machines);
    for (const { current } of machines) {
      expect(current.cleaning.ownRules).toEqual([]);
      expect(current.cleaning.sitesOff).toEqual(['other.test']);
    }
    // And may come again.
    await day(
      one,
      withCleaning((c) => withOwnRule(c, at('one.test'), rule('.x'), true)),
    );
    await settle(machines);
    expect(other.current.cleaning.ownRules).toHaveLength(1);
  });

  it('lose nothing of one that comes later: its sites and rules come to those of the account, which else counts', async () => {
    const { machines } = two();
    const [one, other] = machines;
    one.change((before) => ({ ...before, reader: { ...before.reader, theme: 'sepia' }, icon: 'reader' }));
    one.change(withCleaning((c) => withSite(c, at('one.test'), false)));
    await settle([one]);
    one.change((before) => ({ ...before, reader: { ...before.reader, theme: 'gray' } }));
    await settle([one]);
    other.change((before) => ({ ...before, reader: { ...before.reader, theme: 'dark', fontSize: 31 } }));
    other.change(
      withCleaning((c) => withOwnRule(withSite(c, at('other.test'), false), at('other.test'), rule('.y'), true)),
    );
    await settle(machines);
    for (const { current } of machines) {
      expect(current).toMatchObject({ reader: { theme: 'gray', fontSize: 31 }, icon: 'reader' });
      expect(current.cleaning.sitesOff).toEqual(['one.test', 'other.test']);
      expect(current.cleaning.ownRules).toHaveLength(1);
    }
  });

  it('never carry how often the library goes to a file', async () => {
    const { machines } = two();
    machines[0].change((before) => ({
      ...before,
      keeping: { ...before.keeping, backup: 'day' as never, pictures: 'all' },
    }));
    await settle(machines);
    expect(machines[1].current.keeping).toMatchObject({ backup: 'never', pictures: 'all' });
    expect(JSON.stringify([...machines[0].account.items])).not.toContain('backup');
  });

  it('keep what is changed in the very moment of an exchange', async () => {
    const { clock, machines } = two();
    const [one, other] = machines;
    await settle(machines);
    clock.now += 1000;
    one.change((before) => ({ ...before, icon: 'reader' }));
    await settle([one]);
    other.download();
    other.meanwhile = () => other.change((before) => ({ ...before, reader: { ...before.reader, theme: 'black' } }));
    await settle(machines);
    for (const { current } of machines) expect(current).toMatchObject({ icon: 'reader', reader: { theme: 'black' } });
  });

  it('are as they were where the account refuses, and travel when it takes them again', async () => {
    const { machines } = two();
    const [one, other] = machines;
    one.change((before) => ({ ...before, icon: 'reader' }));
    one.isRefused = true;
    await expect(one.exchange()).rejects.toThrow('MAX_WRITE');
    expect(one.current.icon).toBe('reader');
    await settle(machines);
    expect(other.current.icon).toBe('reader');
  });

  it('stay as they are where a newer Lede wrote the account, which stays as it is too', async () => {
    const { machines } = two();
    const [one] = machines;
    one.change((before) => ({ ...before, icon: 'reader' }));
    const newer = { v: 2, things: [['icon', 9e12, 'clean']] };
    one.copy.set(BOX_KEYS[3] ?? '', newer);
    expect(await one.exchange()).toBe('newer');
    expect(one.current.icon).toBe('reader');
    expect([...one.copy.values()]).toEqual([newer]);
    expect(one.sends).toBe(0);
  });

  it('are not harmed by a broken account, which is mended', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...BOX_KEYS), fc.jsonValue()), { minLength: 1 }),
        async (broken) => {
          const { machines } = two();
          const [one] = machines;
          one.change(withCleaning((c) => withSite(c, at('one.test'), false)));
          await one.exchange();
          for (const [key, value] of broken) one.copy.set(key, value);
          await one.exchange();
          expect(one.current.cleaning.sitesOff).toEqual(['one.test']);
          expect(await one.exchange()).toBe('ok');
          expect(unpack(Object.fromEntries(one.copy)).fault).toBeNull();
        },
      ),
    );
  });

  it('say that the account is full, keep all here, and send the newest', async () => {
    const { clock, machines } = two();
    const [one, other] = machines;
    await settle(machines);
    for (let number = 0; number < 1200; number++) {
      const name = `main > section:nth-child(${number}) > div.long-name-of-a-box-<${number}`;
      one.change(
        withCleaning((c) => ({
          ...c,
          ownRules: [...c.ownRules, { site: `s${number}.test`, selector: name, name: 'Ünö'.repeat(10) }],
        })),
      );
      if (number % 100 === 0) {
        clock.now += 1000;
        await one.note();
      }
    }
    clock.now += 1000;
    expect(await one.exchange()).toBe('full');
    expect(one.current.cleaning.ownRules).toHaveLength(1200);
    await settle(machines);
    expect(one.current.cleaning.ownRules).toHaveLength(1200);
    const arrived = other.current.cleaning.ownRules.map((each) => each.site);
    expect(arrived.length).toBeGreaterThan(300);
    expect(arrived.length).toBeLessThan(1200);
    expect(arrived).toContain('s1199.test');
    // All that came to the other has room.
    expect(await other.exchange()).toBe('ok');
  }, 60_000);

  it('forget after half a year that something was taken away, all at the same time, and never what is there', async () => {
    const { clock, machines } = two();
    const [one, other] = machines;
    one.change(withCleaning((c) => withSite(withSite(c, at('gone.test'), false), at('there.test'), false)));
    await settle(machines);
    clock.now += 1000;
    other.change(withCleaning((c) => withSite(c, at('gone.test'), true)));
    await settle(machines);
    const known = (machine: Machine) => [...(machine.kept?.keys() ?? [])].sort();
    expect(known(one)).toContain('off:gone.test');
    clock.now += 200 * 24 * 3600 * 1000;
    one.change((before) => ({ ...before, icon: 'reader' }));
    await settle(machines);
    for (const machine of machines) {
      expect(known(machine)).toEqual(['icon', 'off:there.test']);
      expect(machine.current.cleaning.sitesOff).toEqual(['there.test']);
    }
    expect(JSON.stringify([...one.account.items])).not.toContain('gone.test');
  });

  it('write one box for one change', async () => {
    const { machines } = two();
    const [one] = machines;
    for (let number = 0; number < 40; number++)
      one.change(withCleaning((c) => withSite(c, at(`s${number}.test`), false)));
    await one.exchange();
    one.going = [];
    one.change(withCleaning((c) => withSite(c, at('new.test'), false)));
    await one.exchange();
    expect(one.going.map((boxes) => Object.keys(boxes).length)).toEqual([1]);
  });
});

describe('what was chosen, as things with their times', () => {
  it('joins in any order to the same', () => {
    const entry = fc.record({
      at: fc.integer({ min: 0, max: 3 }),
      value: fc.constantFrom(true, false, 'x', undefined),
    });
    const registers = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), entry))
      .map((list) => new Map(list) as unknown as Register);
    const said = (register: Register) =>
      textOf(writeRegister([...register].sort(([one], [other]) => (one < other ? -1 : 1))));
    fc.assert(
      fc.property(registers, registers, registers, (a, b, c) => {
        expect(said(merge(a, b))).toBe(said(merge(b, a)));
        expect(said(merge(merge(a, b), c))).toBe(said(merge(a, merge(b, c))));
        expect(said(merge(a, a))).toBe(said(a));
      }),
    );
  });

  it('comes out of storage and of the account as it went in', () => {
    fc.assert(
      fc.property(fc.array(deed), (deeds) => {
        const settings = deeds.reduce((before, change) => change(before), FIRST);
        const register = noteChanges(new Map(), settings, 5) ?? new Map();
        expect(isSameTravelling(settingsIn(register), settings)).toBe(true);
        expect(readRegister(JSON.parse(JSON.stringify(writeRegister(register)))).register).toEqual(register);
        const { boxes, isFull } = pack(register);
        expect(isFull).toBe(false);
        const read = unpack(JSON.parse(JSON.stringify(boxes)));
        expect(read.fault).toBeNull();
        expect(new Map([...read.register].sort())).toEqual(new Map([...register].sort()));
        expect(noteChanges(register, settingsIn(register), 6)).toBeNull();
      }),
    );
  });

  it('notes nothing where nothing was chosen, and only what was', () => {
    expect(noteChanges(new Map(), FIRST, 5)).toBeNull();
    expect(noteChanges(new Map(), { ...FIRST, icon: 'reader' }, 5)).toEqual(
      new Map([['icon', { at: 5, value: 'reader' }]]),
    );
    const back = noteChanges(new Map([['icon', { at: 9, value: 'reader' }]]), FIRST, 5);
    expect(back).toEqual(new Map([['icon', { at: 10, value: 'popup' }]]));
  });

  it('notes which place was pointed at last', () => {
    const places = (...selectors: string[]) => ({
      ...FIRST,
      storyPlaces: selectors.map((each) => ({ site: 'a.test', ...rule(each) })),
    });
    const register = noteChanges(new Map(), places('.a', '.b'), 5) ?? new Map();
    const again = noteChanges(register, places('.b', '.a'), 9) ?? new Map();
    expect(settingsIn(again).storyPlaces.map((each) => each.selector)).toEqual(['.b', '.a']);
    expect(noteChanges(again, places('.b'), 12)?.size).toBe(2);
  });

  it('reads field by field: nonsense takes its default, what a newer Lede knows is carried on', () => {
    const register: Register = new Map([
      ['reader.theme', { at: 5, value: 'neon' }],
      ['reader.fontSize', { at: 5, value: 9000 }],
      ['rule:a b\n.x', { at: 5, value: 'no site' }],
      ['rule:a.test', { at: 5, value: 'no selector' }],
      ['kinds:__proto__', { at: 5, value: ['share', 7, 'nonsense'] }],
      ['off:x', { at: 5, value: true }],
      ['hologram', { at: 5, value: { bright: true } }],
    ]);
    const read = settingsIn(register);
    expect(read.reader).toMatchObject({ theme: 'system', fontSize: 48 });
    expect(read.cleaning).toMatchObject({ ownRules: [], sitesOff: ['x'] });
    expect(Object.entries(read.cleaning.siteKindsOff)).toEqual([['__proto__', ['share']]]);
    expect(({} as Record<string, unknown>).share).toBeUndefined();
    const { boxes } = pack(register);
    expect(unpack(boxes).register.get('hologram')).toEqual({ at: 5, value: { bright: true } });
    // Read and used, it makes no change of its own.
    expect(noteChanges(register, read, 9)).toBeNull();
  });

  it('refuses what is no thing, or larger than any', () => {
    for (const bad of [
      7,
      [[1, 2]],
      [['a']],
      [['a', -1]],
      [['a', 9e15]],
      [['a', Number.NaN]],
      [['k'.repeat(1001), 1, 1]],
      [['a', 1, 'x'.repeat(4001)]],
    ]) {
      expect(readRegister(bad)).toEqual({ register: new Map(), isWhole: false });
    }
  });
});

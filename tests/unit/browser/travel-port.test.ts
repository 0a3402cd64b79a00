import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryArea } from '../../../bench/library/memory-area';

const { areas } = vi.hoisted(() => ({ areas: {} as { local: MemoryArea; sync: MemoryArea } }));
vi.mock('../../../utils/browser/wire/browser', () => ({ browser: { storage: areas } }));

const { createTravelPort } = await import('../../../utils/browser/background/desks/travel-port');
const { exchange } = await import('../../../utils/core/settings/travel/exchange');
const { parseCleaning } = await import('../../../utils/core/settings/cleaning');
type Cleaning = ReturnType<typeof parseCleaning>;

/** The desk that keeps the cleaning, as far as it is needed. @param before something that happens as it begins */
const deskOn = (area: MemoryArea, before = async () => {}) => ({
  change: async (change: (cleaning: Cleaning) => Cleaning) => {
    await before();
    const cleaning = change(parseCleaning(area.values.get('cleaning')));
    await area.set({ cleaning });
    return cleaning;
  },
});

describe('the settings of a browser, as they travel', () => {
  beforeEach(() => {
    areas.local = new MemoryArea();
    areas.sync = new MemoryArea();
  });

  it('come in part by part, and leave alone what is each machine’s own', async () => {
    const port = createTravelPort(deskOn(areas.local));
    await areas.local.set({ keeping: { backup: 'week', pictures: 'none' } });
    const before = await port.settings();
    const backup = before.keeping.backup;
    expect(backup).not.toBe('never');
    const next = {
      ...before,
      icon: 'reader' as const,
      cleaning: { ...before.cleaning, sitesOff: ['a.test'] },
      keeping: { ...before.keeping, pictures: 'all' as const, backup: 'never' as const },
    };
    expect(await port.use(next, before)).toBe(true);
    const after = await port.settings();
    expect(after).toMatchObject({ icon: 'reader', keeping: { pictures: 'all', backup } });
    expect(after.cleaning.sitesOff).toEqual(['a.test']);
    // What did not change was not written.
    expect(areas.local.values.has('reader')).toBe(false);
  });

  it('do not come over what was changed meanwhile', async () => {
    const quick = { isOnce: true };
    const port = createTravelPort(
      deskOn(areas.local, async () => {
        if (quick.isOnce) await areas.local.set({ cleaning: { sitesOff: ['quick.test'] } });
        quick.isOnce = false;
      }),
    );
    const before = await port.settings();
    const next = { ...before, cleaning: { ...before.cleaning, sitesOff: ['a.test'] } };
    expect(await port.use(next, before)).toBe(false);
    expect((await port.settings()).cleaning.sitesOff).toEqual(['quick.test']);
    expect(await port.use(next, before)).toBe(false);
    // An exchange brings both together.
    await areas.local.set({ cleaning: {} });
    await port.keep(new Map());
    await areas.sync.set({ 'travel:0': { v: 1, things: [['off:a.test', 7, true]] } });
    quick.isOnce = true;
    expect(await exchange(port)).toBe('ok');
    expect((await port.settings()).cleaning.sitesOff).toEqual(['a.test', 'quick.test']);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCleaning } from '../../../utils/core/settings/cleaning';

interface Registered {
  excludeMatches?: string[];
}

const present: Registered[] = [];
const calls: string[] = [];
vi.mock('../../../utils/browser/wire/browser', () => ({
  browser: {
    scripting: {
      getRegisteredContentScripts: async () => present,
      registerContentScripts: async ([script]: [Registered]) => {
        calls.push('register');
        present[0] = script;
      },
      updateContentScripts: async ([script]: [Registered]) => {
        calls.push('update');
        present[0] = script;
      },
    },
  },
}));
const { keepRegistered, patternsOff } = await import('../../../utils/browser/background/desks/registration');

describe('where the always-on script is registered', () => {
  beforeEach(() => {
    present.length = 0;
    calls.length = 0;
  });

  it('leaves out sites that are switched off or left alone, with and without www', () => {
    const settings = parseCleaning({ sitesOff: ['quay.test'], sitesLeft: ['dock.test'] });
    expect(patternsOff(settings)).toEqual([
      '*://dock.test/*',
      '*://quay.test/*',
      '*://www.dock.test/*',
      '*://www.quay.test/*',
    ]);
  });

  it.each(['a b', '*', '', '*.test/', 'quay.test/x', '[::1]', '<all_urls>'])(
    'makes no pattern of %j, for one that is none would end all',
    (site) => expect(patternsOff(parseCleaning({ sitesOff: [site] }))).toEqual([]),
  );

  it('is registered once, and again only where something changed', async () => {
    const off = parseCleaning({ sitesOff: ['quay.test'] });
    for (const settings of [parseCleaning(null), parseCleaning(null), off, off]) await keepRegistered(settings);
    expect(calls).toEqual(['register', 'update']);
    // Browsers give patterns back in an order of their own.
    present[0]?.excludeMatches?.reverse();
    await keepRegistered(off);
    expect(calls).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { cleaningOn, parseCleaning, siteOf, withSite } from '../../../utils/core/settings/cleaning';

describe('cleaning settings', () => {
  it.each([null, undefined, 7, 'x', [], { kindsOff: 'share' }, { sitesOff: { a: 1 } }])(
    'read %j as nothing set',
    (stored) => {
      expect(cleaningOn(parseCleaning(stored), 'https://quay.test/a')).toEqual({
        automatic: true,
        kindsOff: new Set(),
      });
    },
  );

  it('keep what is understood of what is half broken', () => {
    expect(parseCleaning({ kindsOff: ['share', 7], sitesOff: ['quay.test', null] })).toEqual({
      kindsOff: ['share'],
      sitesOff: ['quay.test'],
    });
  });

  it('switch one site off and on, whatever page of it is open', () => {
    const off = withSite(parseCleaning(null), 'https://www.quay.test/a?b', false);
    expect(cleaningOn(off, 'http://quay.test/other').automatic).toBe(false);
    expect(cleaningOn(off, 'https://dock.test/').automatic).toBe(true);
    expect(withSite(off, 'https://quay.test/', true).sitesOff).toEqual([]);
    expect(withSite(off, 'https://quay.test/', false).sitesOff).toEqual(['quay.test']);
  });

  it('name a site by its host', () => {
    expect(siteOf('https://www.quay.test:8080/a')).toBe('quay.test');
    expect(siteOf('about:blank')).toBe('');
    expect(siteOf('no address')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import {
  cleaningOn,
  parseCleaning,
  siteOf,
  withKind,
  withSite,
  withSiteInFocus,
  withSiteLeft,
} from '../../../utils/core/settings/cleaning';

describe('cleaning settings', () => {
  it.each([null, undefined, 7, 'x', [], { kindsOff: 'share' }, { sitesOff: { a: 1 } }])(
    'read %j as nothing set',
    (stored) => {
      expect(cleaningOn(parseCleaning(stored), 'https://quay.test/a')).toEqual({
        automatic: true,
        focus: false,
        reader: false,
        rejects: true,
        everywhere: true,
        kindsOff: new Set(['comments', 'sticky-header']),
        own: [],
        shown: [],
      });
    },
  );

  it('keep what is understood of what is half broken', () => {
    expect(
      parseCleaning({
        kindsOff: ['share', 7, 'nonsense'],
        siteKindsOff: { 'dock.test': ['ads', 1], 'bad.test': 3 },
        sitesOff: ['quay.test', null],
      }),
    ).toEqual({
      kindsOff: ['share'],
      siteKindsOff: { 'dock.test': ['ads'] },
      rejectsConsent: true,
      consentEverywhere: true,
      sitesOff: ['quay.test'],
      sitesLeft: [],
      sitesInFocus: [],
      readerSites: [],
      ownRules: [],
      shownPieces: [],
    });
  });

  it('switch one site off and on, whatever page of it is open', () => {
    const off = withSite(parseCleaning(null), 'https://www.quay.test/a?b', false);
    expect(cleaningOn(off, 'http://quay.test/other').automatic).toBe(false);
    expect(cleaningOn(off, 'https://dock.test/').automatic).toBe(true);
    expect(withSite(off, 'https://quay.test/', true).sitesOff).toEqual([]);
    expect(withSite(off, 'https://quay.test/', false).sitesOff).toEqual(['quay.test']);
  });

  it('leave a site alone that lost some of a story, until the reader switches it on', () => {
    const left = withSiteLeft(parseCleaning(null), 'https://quay.test/a');
    expect(cleaningOn(left, 'https://quay.test/b').automatic).toBe(false);
    expect(cleaningOn(left, 'https://dock.test/').automatic).toBe(true);
    expect(cleaningOn(withSite(left, 'https://quay.test/', true), 'https://quay.test/').automatic).toBe(true);
  });

  it('show the stories of chosen sites alone', () => {
    const chosen = withSiteInFocus(parseCleaning(null), 'https://www.quay.test/a', true);
    expect(cleaningOn(chosen, 'https://quay.test/b').focus).toBe(true);
    expect(cleaningOn(chosen, 'https://dock.test/').focus).toBe(false);
    expect(cleaningOn(withSiteInFocus(chosen, 'https://quay.test/', false), 'https://quay.test/').focus).toBe(false);
  });

  it('switch a kind off everywhere, or on one site', () => {
    const everywhere = withKind(parseCleaning({ kindsOff: [] }), 'share', false);
    expect(cleaningOn(everywhere, 'https://quay.test/').kindsOff).toEqual(new Set(['share']));
    const here = withKind(everywhere, 'share', true, 'https://quay.test/');
    expect(cleaningOn(here, 'https://quay.test/').kindsOff).toEqual(new Set());
    expect(cleaningOn(here, 'https://dock.test/').kindsOff).toEqual(new Set(['share']));
  });

  it('name a site by its host', () => {
    expect(siteOf('https://www.quay.test:8080/a')).toBe('quay.test');
    expect(siteOf('about:blank')).toBe('');
    expect(siteOf('no address')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { cleaningOn, parseCleaning, withReaderSite } from '../../../utils/core/settings/cleaning';
import { isSitePattern, matchesSite, sitePatternOf } from '../../../utils/core/settings/site-pattern';

describe('a site pattern', () => {
  it.each([
    ['quay.test', 'https://quay.test/a', true],
    ['quay.test', 'https://www.quay.test/', true],
    ['quay.test', 'https://news.quay.test/a', false],
    ['*.quay.test', 'https://news.quay.test/a', true],
    ['*.quay.test', 'https://quay.test/a', true],
    ['quay.test', 'https://notquay.test/a', false],
    ['quay.test/news/*', 'https://quay.test/news/1', true],
    ['quay.test/news/*', 'https://quay.test/shop/1', false],
    ['quay.test/*/opinion', 'https://quay.test/2026/opinion/x', true],
    ['quay.test/a.c', 'https://quay.test/abc', false],
    ['quay.test/read?id=', 'https://quay.test/read?id=7', true],
    ['quay.test', 'no address', false],
  ])('%s means %s: %s', (pattern, url, means) => expect(matchesSite(pattern, url)).toBe(means));

  it.each([
    ['https://www.Quay.test/', 'quay.test'],
    ['quay.test:8080/News/*', 'quay.test/News/*'],
    [' *.quay.test ', '*.quay.test'],
    ['zeitung.köln', 'zeitung.köln'],
    ['', null],
    ['two words.test', null],
    ['quay', null],
    ['(quay).test', null],
  ])('%j is read as %j', (typed, pattern) => expect(sitePatternOf(typed)).toBe(pattern));

  it('is never longer than it can be, nor slow', () => {
    expect(isSitePattern(`quay.test/${'a'.repeat(400)}`)).toBe(false);
    const start = performance.now();
    matchesSite(`quay.test/${'*a'.repeat(12)}b`, `https://quay.test/${'a'.repeat(60)}`);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is switched on and off for a site', () => {
    const on = withReaderSite(parseCleaning({ readerSites: ['dock.test', 7, 'a b'] }), 'https://www.quay.test/x', true);
    expect(on.readerSites).toEqual(['dock.test', 'quay.test']);
    expect(cleaningOn(on, 'https://quay.test/y').reader).toBe(true);
    expect(cleaningOn(on, 'https://other.test/y').reader).toBe(false);
    expect(withReaderSite(on, 'https://quay.test/', false).readerSites).toEqual(['dock.test']);
  });
});

import { describe, expect, it } from 'vitest';
import { parseStoryPlaces, storyPlacesOn, withStoryPlace } from '../../../utils/core/settings/story-places';

const place = (site: string, selector: string) => ({ site, selector, name: 'High water' });

describe('where stories stand', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'article'],
    ['an object', { 0: place('a.test', '.log') }],
    ['entries that are none', [null, 7, 'x', [], {}, { site: 'a.test' }, { selector: '.log' }]],
    ['wrong types', [{ site: 7, selector: {}, name: [] }]],
    ['sites that are none', [place('', '.log'), place('a b', '.log'), place('javascript:x()', '.log')]],
    ['a site that is too long', [place('a'.repeat(300), '.log')]],
    ['selectors that are empty or too long', [place('a.test', ' '), place('a.test', `.${'a'.repeat(600)}`)]],
  ])('reads no place from %s', (_what, value) => {
    expect(parseStoryPlaces(value)).toEqual([]);
  });

  it('reads what is one, without fields of others, its name cut', () => {
    const read = parseStoryPlaces([{ ...place('a.test', '.log'), name: 'x'.repeat(5000), onclick: 'alert()' }]);
    expect(read).toEqual([{ site: 'a.test', selector: '.log', name: 'x'.repeat(120) }]);
  });

  it('keeps the latest of a site, and no endless list', () => {
    const many = Array.from({ length: 40 }, (_, i) => place('a.test', `.n${i}`));
    expect(parseStoryPlaces(many).map(({ selector }) => selector)).toEqual(
      many.slice(-8).map(({ selector }) => selector),
    );
    const wide = Array.from({ length: 4000 }, (_, i) => place(`a${i}.test`, '.log'));
    expect(parseStoryPlaces(wide)).toHaveLength(1000);
  });

  it('asks those of the site alone, the latest first', () => {
    let places = withStoryPlace([], 'https://www.a.test/1', { selector: '.one', name: '' }, true);
    places = withStoryPlace(places, 'https://a.test/2', { selector: '.two', name: '' }, true);
    places = withStoryPlace(places, 'https://b.test/', { selector: '.three', name: '' }, true);
    expect(storyPlacesOn(places, 'https://a.test/3')).toEqual(['.two', '.one']);
    places = withStoryPlace(places, 'https://a.test/', { selector: '.one', name: '' }, true);
    expect(storyPlacesOn(places, 'https://a.test/3')).toEqual(['.one', '.two']);
    expect(storyPlacesOn(places, 'https://sub.a.test/3')).toEqual([]);
    places = withStoryPlace(places, 'https://a.test/', { selector: '.one', name: '' }, false);
    expect(storyPlacesOn(places, 'https://a.test/3')).toEqual(['.two']);
  });

  it('takes none for a page without a site', () => {
    expect(withStoryPlace([], 'about:blank', { selector: '.one', name: '' }, true)).toEqual([]);
  });
});

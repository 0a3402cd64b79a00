import { describe, expect, it } from 'vitest';
import { parseStoryCuts, storyCutsOn, withStoryCuts } from '../../../utils/core/settings/story-cuts';

const piece = (selector: string, isHere = false) => ({ selector, name: 'A box', isHere });

describe('what was taken out of stories', () => {
  it('counts on its site, or on its page alone', () => {
    const cuts = withStoryCuts(
      [],
      'https://www.quiet.test/a?x=1',
      [piece('.box'), piece('p:nth-child(4)', true)],
      true,
    );
    expect(storyCutsOn(cuts, 'https://www.quiet.test/a?x=1')).toEqual(['.box', 'p:nth-child(4)']);
    expect(storyCutsOn(cuts, 'https://www.quiet.test/b')).toEqual(['.box']);
    expect(storyCutsOn(cuts, 'https://other.test/a?x=1')).toEqual([]);
  });

  it('is there once, and goes again', () => {
    const url = 'https://quiet.test/a';
    const once = withStoryCuts([], url, [piece('.box'), piece('.box')], true);
    expect(withStoryCuts(once, url, [piece('.box')], true)).toEqual(once);
    expect(once).toHaveLength(1);
    const both = withStoryCuts(once, url, [piece('.box', true)], true);
    expect(both).toHaveLength(2);
    expect(withStoryCuts(both, url, [piece('.box')], false)).toMatchObject([{ page: '/a' }]);
  });

  it.each([
    null,
    'x',
    [{ site: 'quiet.test' }],
    [{ site: 'quiet.test', selector: '' }],
    [{ site: 'quiet.test', selector: '.a', page: 4 }],
    [{ site: 'quiet.test', selector: '.a', page: 'javascript:1' }],
    [{ site: 'quiet.test', selector: '.a', page: `/${'a'.repeat(1000)}` }],
    [{ site: 'a b', selector: '.a' }],
  ])('is nothing in %j', (stored) => {
    expect(parseStoryCuts(stored)).toEqual([]);
  });

  it('is bounded, and the latest stay', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ site: 'quiet.test', selector: `.a${at}`, name: '' }));
    const kept = parseStoryCuts(many);
    expect(kept).toHaveLength(100);
    expect(kept.at(-1)?.selector).toBe('.a299');
  });
});

import { describe, expect, it } from 'vitest';
import { cleaningOn, parseCleaning, withOwnRule, withShown } from '../../../utils/core/settings/cleaning';

const URL = 'https://www.quay.test/a';
const PROMO = { selector: '.promo', name: 'Try it' };
const HEAD = { selector: '#more > h2', name: 'More' };

describe('pieces brought back', () => {
  it('stay on their own site alone, each once, and can be hidden again', () => {
    const shown = withShown(parseCleaning(null), URL, [PROMO, HEAD, PROMO], true);
    expect(cleaningOn(shown, 'https://quay.test/b').shown).toEqual(['.promo', '#more > h2']);
    expect(cleaningOn(shown, 'https://dock.test/b').shown).toEqual([]);
    expect(withShown(shown, URL, [PROMO], true).shownPieces).toHaveLength(2);
    expect(cleaningOn(withShown(shown, URL, [PROMO], false), URL).shown).toEqual(['#more > h2']);
    expect(parseCleaning(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
  });

  it('are no longer hidden by a rule of the reader’s own, nor brought back once they are hidden by hand', () => {
    const hidden = withOwnRule(parseCleaning(null), URL, PROMO, true);
    const shown = withShown(hidden, URL, [PROMO], true);
    expect(cleaningOn(shown, URL)).toMatchObject({ own: [], shown: ['.promo'] });
    expect(cleaningOn(withOwnRule(shown, URL, PROMO, true), URL)).toMatchObject({ own: ['.promo'], shown: [] });
  });

  it.each([7, 'x', {}, [7, null, { site: 'a b', selector: 'p' }, { site: 'quay.test', selector: 'p'.repeat(501) }]])(
    'are none where %j is stored',
    (shownPieces) => expect(parseCleaning({ shownPieces }).shownPieces).toEqual([]),
  );

  it('are bounded: the latest stay', () => {
    const many = Array.from({ length: 2100 }, (_, at) => ({ selector: `#box${at}`, name: '' }));
    const { shownPieces } = withShown(parseCleaning(null), URL, many, true);
    expect(shownPieces).toHaveLength(2000);
    expect(shownPieces.at(-1)?.selector).toBe('#box2099');
  });
});

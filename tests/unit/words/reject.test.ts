import { describe, expect, it } from 'vitest';
import { isReject } from '../../../utils/core/consent/reject';
import { LEXICONS } from '../../../utils/core/words/languages';
import { normalise } from '../../../utils/core/words/match';
import { BANNERS } from './banners';

describe('the word that refuses', () => {
  it.each(Object.entries(BANNERS))(
    'is known in %s, and no word that accepts is taken for it',
    (_language, [, accepts, refuses]) => {
      expect(refuses.filter((label) => !isReject(label))).toEqual([]);
      expect(accepts.filter(isReject)).toEqual([]);
    },
  );

  it('leaves every other answer alone, whatever the language', () => {
    // Labels that do not decide, or that decide for what is ticked.
    const open = 'ok|close|save|save preferences|continue|settings|more options|learn more|yes|no|cancel|confirm'.split(
      '|',
    );
    expect(open.filter(isReject)).toEqual([]);
    const accepting = new Set(Object.values(BANNERS).flatMap(([, accepts]) => accepts.map(normalise)));
    const refusing = Object.values(LEXICONS).flatMap(({ reject }) => reject.map(normalise));
    expect(refusing.filter((label) => accepting.has(label))).toEqual([]);
  });

  it('is the whole label: what says more may do more', () => {
    expect(isReject('Reject all')).toBe(true);
    expect(isReject('  REJECT ALL ✕ ')).toBe(true);
    expect(isReject('Reject all and subscribe for 3 € a month')).toBe(false);
    expect(isReject('Accept or reject all')).toBe(false);
    expect(isReject('')).toBe(false);
  });
});

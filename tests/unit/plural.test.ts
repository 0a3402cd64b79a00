import { describe, expect, it } from 'vitest';
import { inNumber } from '../../utils/core/plural';

describe('a message with a number', () => {
  const ENGLISH = 'one: $1 tab | other: $1 tabs';
  it('is given in the form of its number', () => {
    expect(inNumber(ENGLISH, '1', 'en')).toBe('$1 tab');
    expect(inNumber(ENGLISH, '0', 'en')).toBe('$1 tabs');
    expect(inNumber(ENGLISH, '21', 'en')).toBe('$1 tabs');
    expect(inNumber('two: dual | few: few | other: other', '2', 'ar')).toBe('dual');
    expect(inNumber('two: dual | few: few | other: other', '103', 'ar')).toBe('few');
    expect(inNumber('two: dual | few: few | other: other', '11', 'ar')).toBe('other');
  });
  it('that has no forms is given as it is', () => {
    expect(inNumber('Not here: nothing | nobody', '1', 'en')).toBe('Not here: nothing | nobody');
    expect(inNumber('', undefined, 'en')).toBe('');
  });
});

import { expect, it } from 'vitest';
import type { Highlight } from '../../../utils/core/library/record/limits';
import { isNoting } from '../../../utils/core/library/record/noting';

const passage = (change: Partial<Highlight> = {}): Highlight => ({ quote: 'High water', note: '', ...change });

it('only words of a note count as typing', () => {
  expect(isNoting([passage()], [passage({ note: 'nine' })])).toBe(true);
  expect(isNoting([passage()], [passage({ color: 'pink' })])).toBe(false);
  expect(isNoting([passage()], [])).toBe(false);
  expect(isNoting([passage()], [passage({ quote: 'Low water' })])).toBe(false);
});

import type { Highlight } from './limits';

/** Whether nothing but the words of notes differs between two lists of passages: somebody is typing. */
export const isNoting = (before: readonly Highlight[], after: readonly Highlight[]): boolean =>
  before.length === after.length &&
  after.every(({ quote, color }, i) => quote === before[i]?.quote && color === before[i]?.color);

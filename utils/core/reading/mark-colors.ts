/** The colours a passage is marked in; the first is that of every passage without one. */
export const MARK_COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type MarkColor = (typeof MARK_COLORS)[number];

const [USUAL] = MARK_COLORS;

/** A colour, or the usual one for all that is none. */
export const markColorIn = (value: unknown): MarkColor => MARK_COLORS.find((color) => color === value) ?? USUAL;

/** The colour as it is kept: the usual one is what has none, so that passages of before and of other programs stay as they are. */
export const keptColor = (value: unknown): { color?: MarkColor } => {
  const color = markColorIn(value);
  return color === USUAL ? {} : { color };
};

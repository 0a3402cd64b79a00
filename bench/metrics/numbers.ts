/** Mean of the values, leaving null out; NaN where none is left. */
export function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Harmonic mean of two shares; 0 where both are 0. */
export function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}

/** `top` of `bottom`, 0 where there is nothing to share. */
export function share(top: number, bottom: number): number {
  return bottom > 0 ? top / bottom : 0;
}

/** The value below which `part` (0 to 1) of the values lie; NaN without values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

// Letters, numbers and the underscore, as Python's \w on str: combining marks are no word characters there.
const WORD = /[\p{L}\p{N}_]+/gu;

/** The words of a text, as the published benchmarks cut them. */
export function words(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** How often each item occurs. */
export function tally(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Size of the intersection of two multisets. */
export function overlap(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  for (const [item, count] of a) shared += Math.min(count, b.get(item) ?? 0);
  return shared;
}

/** Share of the truth's words (lower case, as a multiset) that stand in the text; 1 where the truth has none. */
export function wordRecall(truth: string, text: string): number {
  const wanted = words(truth.toLowerCase());
  if (!wanted.length) return 1;
  return overlap(tally(wanted), tally(words(text.toLowerCase()))) / wanted.length;
}

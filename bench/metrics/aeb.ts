import { harmonic, mean, share } from './numbers';
import { tally, words } from './words';

/** One page by the metric of the Article Extraction Benchmark; null where the metric leaves the page out of a mean. */
export interface AebPage {
  f1: number;
  precision: number | null;
  recall: number | null;
  exact: boolean;
}

export interface AebScore {
  n: number;
  f1: number;
  precision: number;
  recall: number;
  exact: number;
}

const SHINGLE = 4;

function shingles(tokens: readonly string[]): string[] {
  if (tokens.length > 0 && tokens.length < SHINGLE) return [tokens.join('\0')];
  const found: string[] = [];
  for (let i = 0; i + SHINGLE <= tokens.length; i++) found.push(tokens.slice(i, i + SHINGLE).join('\0'));
  return found;
}

/**
 * Four-word shingles as a multiset, as evaluate.py of github.com/scrapinghub/article-extraction-benchmark counts them.
 */
export function scoreAebPage(truth: string, text: string): AebPage {
  const truthWords = words(truth);
  const textWords = words(text);
  const wanted = tally(shingles(truthWords));
  const given = tally(shingles(textWords));
  let hits = 0;
  let missed = 0;
  let extra = 0;
  for (const [shingle, count] of wanted) {
    const found = given.get(shingle) ?? 0;
    hits += Math.min(count, found);
    missed += Math.max(0, count - found);
  }
  for (const [shingle, count] of given) extra += Math.max(0, count - (wanted.get(shingle) ?? 0));
  const precision = hits + extra > 0 ? hits / (hits + extra) : null;
  const recall = hits + missed > 0 ? hits / (hits + missed) : null;
  const exact = truthWords.length === textWords.length && truthWords.every((word, i) => word === textWords[i]);
  const f1 = extra === 0 && missed === 0 ? 1 : harmonic(precision ?? 0, recall ?? 0);
  return { f1, precision, recall, exact };
}

/** F1 is taken of the mean precision and the mean recall, not as a mean of F1s. */
export function sumUpAeb(pages: readonly AebPage[]): AebScore {
  const precision = mean(pages.map((page) => page.precision)) || 0;
  const recall = mean(pages.map((page) => page.recall)) || 0;
  const exact = share(pages.filter((page) => page.exact).length, pages.length);
  return { n: pages.length, f1: harmonic(precision, recall), precision, recall, exact };
}

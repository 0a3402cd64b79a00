import { MEASURES } from './features';
import type { Block } from './layout';
import { BASE, TREES, USED } from './model-table';
import type { PageView } from './page-view';
import { Sight } from './sight';

/** Measures the model asks, in the order the table numbers them. */
const asked = USED.map((name) => {
  const measure = MEASURES.get(name);
  if (!measure) throw new Error(`the model asks for ${name}, which nothing measures: fit it again`);
  return measure;
});

/**
 * How surely a block belongs to the story: log-odds, 0 for even chances. Gradient boosted trees (Friedman 2001) over
 * the measures of features.ts, fitted by scripts/fit-extraction.ts. A tree is one row of numbers: for a branch
 * measure, cut and the place of the row's part for values above the cut (the other part follows at once);
 * for a leaf -1 and its value.
 */
export function judge(block: Block, page: PageView): number {
  const sight = new Sight(block, page);
  const values = new Float64Array(asked.length).fill(Number.NaN);
  let sum = BASE;
  for (const tree of TREES) {
    let at = 0;
    for (let measure = tree[0] ?? -1; measure >= 0; measure = tree[at] ?? -1) {
      let value = values[measure] ?? 0;
      if (Number.isNaN(value)) {
        value = asked[measure]?.(sight) ?? 0;
        values[measure] = value;
      }
      at = value > (tree[at + 1] ?? 0) ? (tree[at + 2] ?? 0) : at + 3;
    }
    sum += tree[at + 1] ?? 0;
  }
  return sum;
}

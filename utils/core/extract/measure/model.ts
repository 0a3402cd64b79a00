import type { Block } from '../layout/layout';
import { MEASURES } from './features';
import { BASE, TREES, USED } from './model-table';
import type { PageView } from './page-view';
import { Sight } from './sight';

/** Measures the model asks, in the order the table numbers them. */
const asked = USED.map((name) => {
  const measure = MEASURES.get(name);
  if (!measure) throw new Error(`the model asks for ${name}, which nothing measures: fit it again`);
  return measure;
});

/** The trees in one row of numbers: where each begins, and the most that it and all after it can add. */
interface Forest {
  nodes: Float64Array;
  starts: Uint32Array;
  most: Float64Array;
}
/** Sums in another order differ by less. */
const ROUNDING = 1e-9;
let planted: Forest | null = null;

function plant(): Forest {
  const nodes = new Float64Array(TREES.reduce((sum, { length }) => sum + length, 0));
  const starts = new Uint32Array(TREES.length);
  const most = new Float64Array(TREES.length + 1);
  let start = 0;
  for (const [index, tree] of TREES.entries()) {
    nodes.set(tree, start);
    // Places of parts are counted from the row's own beginning.
    for (let at = 0; at < tree.length; at += tree[at] === -1 ? 2 : 3)
      if (tree[at] !== -1) nodes[start + at + 2] = (tree[at + 2] ?? 0) + start;
    starts[index] = start;
    start += tree.length;
  }
  for (let index = TREES.length - 1; index >= 0; index--)
    most[index] = (most[index + 1] ?? 0) + largestLeaf(TREES[index] ?? []);
  return { nodes, starts, most };
}

function largestLeaf(tree: readonly number[]): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < tree.length; at += tree[at] === -1 ? 2 : 3)
    if (tree[at] === -1) largest = Math.max(largest, tree[at + 1] ?? 0);
  return largest;
}

/**
 * How surely a block belongs to the story: log-odds, 0 for even chances. Gradient boosted trees (Friedman 2001) over
 * the measures of features.ts, fitted by scripts/fit-extraction.ts. A tree is one row of numbers: for a branch
 * measure, cut and the place of the row's part for values above the cut (the other part follows at once);
 * for a leaf -1 and its value.
 * @param floor a score that cannot reach this may be told wrong, if below it: most of what surrounds a story is
 * told by the first trees
 */
export function judge(block: Block, page: PageView, floor = Number.NEGATIVE_INFINITY): number {
  planted ??= plant();
  const { nodes, starts, most } = planted;
  const sight = new Sight(block, page);
  const values = new Float64Array(asked.length).fill(Number.NaN);
  let sum = BASE;
  for (let tree = 0; tree < starts.length; tree++) {
    const hope = sum + (most[tree] as number);
    if (hope < floor - ROUNDING) return hope;
    let at = starts[tree] as number;
    for (let measure = nodes[at] as number; measure >= 0; measure = nodes[at] as number) {
      let value = values[measure] as number;
      if (Number.isNaN(value)) {
        value = asked[measure]?.(sight) ?? 0;
        values[measure] = value;
      }
      at = value > (nodes[at + 1] as number) ? (nodes[at + 2] as number) : at + 3;
    }
    sum += nodes[at + 1] as number;
  }
  return sum;
}

/** One row of training: what was measured, how much of it is story (0 to 1), how much it counts. */
export interface Row {
  values: Float32Array;
  label: number;
  weight: number;
}

export interface Settings {
  trees: number;
  leaves: number;
  /** Learning rate. */
  rate: number;
  /** L2 penalty on leaf values, and the least hessian a leaf may rest on. */
  lambda: number;
  leastHessian: number;
  /** Shares of the measures and of the rows each tree may see. */
  columns: number;
  rows: number;
  seed: number;
  /** How many measures the model may ask. */
  measures: number;
}

export interface Branch {
  measure: number;
  cut: number;
  below: Tree;
  above: Tree;
}
export type Tree = Branch | { value: number };

export interface Model {
  base: number;
  trees: Tree[];
  /** By measure: how much better the splits on it made the fit. */
  gains: ReadonlyMap<number, number>;
}

const MOST_BINS = 48;

/** A small generator with a seed (mulberry32), so that a fit gives the same table twice. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Cuts between the values a measure takes, at most MOST_BINS - 1 of them. */
function cutsOf(rows: readonly Row[], measure: number): Float32Array {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const sample: number[] = [];
  for (let i = 0; i < rows.length; i += step) sample.push(rows[i]?.values[measure] ?? 0);
  sample.sort((a, b) => a - b);
  const distinct = [...new Set(sample)];
  if (distinct.length <= MOST_BINS) {
    return Float32Array.from(distinct.slice(1), (value, i) => ((distinct[i] ?? value) + value) / 2);
  }
  const cuts = new Set<number>();
  for (let k = 1; k < MOST_BINS; k++) cuts.add(sample[Math.floor((k * sample.length) / MOST_BINS)] ?? 0);
  return Float32Array.from(cuts);
}

function binOf(value: number, cuts: Float32Array): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Sums {
  gradient: Float64Array;
  hessian: Float64Array;
}

interface Split {
  measure: number;
  bin: number;
  gain: number;
}

interface Leaf {
  rows: Int32Array;
  gradient: number;
  hessian: number;
  sums: Map<number, Sums>;
  split: Split | null;
  /** Where it hangs in the tree, to be replaced when it is split. */
  put(tree: Tree): void;
}

/**
 * Fits gradient boosted trees to log-odds (logistic loss, second order, grown leaf by leaf on histograms:
 * Friedman 2001; Ke et al. 2017). The same rows and settings give the same model.
 */
export function fitTrees(rows: readonly Row[], settings: Settings, only?: ReadonlySet<number>): Model {
  const random = seeded(settings.seed);
  const width = rows[0]?.values.length ?? 0;
  const cuts = Array.from({ length: width }, (_, measure) => cutsOf(rows, measure));
  const columns = cuts.map((own, measure) => Uint8Array.from(rows, (row) => binOf(row.values[measure] ?? 0, own)));
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const mean = rows.reduce((sum, row) => sum + row.weight * row.label, 0) / total;
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);

  const sumUp = (indices: Int32Array, measures: readonly number[]): Map<number, Sums> => {
    const all = new Map<number, Sums>();
    for (const measure of measures) {
      const bins = columns[measure] ?? new Uint8Array();
      const size = (cuts[measure]?.length ?? 0) + 1;
      const sums = { gradient: new Float64Array(size), hessian: new Float64Array(size) };
      for (const i of indices) {
        const bin = bins[i] ?? 0;
        sums.gradient[bin] = (sums.gradient[bin] ?? 0) + (gradient[i] ?? 0);
        sums.hessian[bin] = (sums.hessian[bin] ?? 0) + (hessian[i] ?? 0);
      }
      all.set(measure, sums);
    }
    return all;
  };
  const worth = (g: number, h: number) => (g * g) / (h + settings.lambda);
  const bestSplit = (leaf: Omit<Leaf, 'split' | 'put'>): Split | null => {
    let best: Split | null = null;
    const whole = worth(leaf.gradient, leaf.hessian);
    for (const [measure, sums] of leaf.sums) {
      let g = 0;
      let h = 0;
      for (let bin = 0; bin + 1 < sums.gradient.length; bin++) {
        g += sums.gradient[bin] ?? 0;
        h += sums.hessian[bin] ?? 0;
        if (h < settings.leastHessian || leaf.hessian - h < settings.leastHessian) continue;
        const gain = worth(g, h) + worth(leaf.gradient - g, leaf.hessian - h) - whole;
        if (gain > (best?.gain ?? 0.5)) best = { measure, bin, gain };
      }
    }
    return best;
  };
  const grow = (): Tree => {
    const measures = cuts.flatMap((own, measure) =>
      own.length > 0 && (only?.has(measure) ?? true) && random() < settings.columns ? [measure] : [],
    );
    const indices = Int32Array.from(rows.keys()).filter(() => random() < settings.rows);
    let root: Tree = { value: 0 };
    const make = (part: Int32Array, sums: Map<number, Sums>, put: Leaf['put']): Leaf => {
      let g = 0;
      let h = 0;
      for (const i of part) {
        g += gradient[i] ?? 0;
        h += hessian[i] ?? 0;
      }
      const leaf = { rows: part, gradient: g, hessian: h, sums };
      put({ value: (settings.rate * g) / (h + settings.lambda) });
      return { ...leaf, split: bestSplit(leaf), put };
    };
    const leaves = [
      make(indices, sumUp(indices, measures), (tree) => {
        root = tree;
      }),
    ];
    while (leaves.length < settings.leaves) {
      leaves.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
      const leaf = leaves[0];
      if (!leaf?.split) break;
      leaves.shift();
      const { measure, bin, gain } = leaf.split;
      gains.set(measure, (gains.get(measure) ?? 0) + gain);
      const bins = columns[measure] ?? new Uint8Array();
      const branch: Branch = { measure, cut: cuts[measure]?.[bin] ?? 0, below: { value: 0 }, above: { value: 0 } };
      leaf.put(branch);
      const below = leaf.rows.filter((i) => (bins[i] ?? 0) <= bin);
      const above = leaf.rows.filter((i) => (bins[i] ?? 0) > bin);
      // The larger half's sums are what the smaller half leaves of the whole.
      const few = sumUp(below.length < above.length ? below : above, measures);
      const many = subtract(leaf.sums, few);
      const put = (side: 'below' | 'above') => (tree: Tree) => {
        branch[side] = tree;
      };
      leaves.push(make(below, below.length < above.length ? few : many, put('below')));
      leaves.push(make(above, below.length < above.length ? many : few, put('above')));
    }
    return root;
  };

  const gains = new Map<number, number>();
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    for (const [i, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      gradient[i] = row.weight * (row.label - p);
      hessian[i] = row.weight * Math.max(1e-6, p * (1 - p));
    }
    const tree = grow();
    trees.push(tree);
    for (const [i, row] of rows.entries()) scores[i] = (scores[i] ?? 0) + leafOf(tree, row.values);
  }
  return { base, trees, gains };
}

function subtract(whole: ReadonlyMap<number, Sums>, part: ReadonlyMap<number, Sums>): Map<number, Sums> {
  const rest = new Map<number, Sums>();
  for (const [measure, { gradient, hessian }] of whole) {
    const less = part.get(measure);
    rest.set(measure, {
      gradient: gradient.map((value, bin) => value - (less?.gradient[bin] ?? 0)),
      hessian: hessian.map((value, bin) => value - (less?.hessian[bin] ?? 0)),
    });
  }
  return rest;
}

function leafOf(tree: Tree, values: Float32Array): number {
  let at = tree;
  while ('measure' in at) at = (values[at.measure] ?? 0) > at.cut ? at.above : at.below;
  return at.value;
}

/** Log-odds that the model gives to what was measured. */
export function predict({ base, trees }: Model, values: Float32Array): number {
  return trees.reduce((sum, tree) => sum + leafOf(tree, values), base);
}

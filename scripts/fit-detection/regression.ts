/** A fitted logistic regression on raw features. */
export interface Model {
  bias: number;
  weights: number[];
}

export interface Example {
  x: readonly number[];
  y: 0 | 1;
  weight: number;
}

/**
 * Logistic regression with a ridge penalty on standardised features, by Newton's method (iteratively reweighted least
 * squares; Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1).
 * @param penalty the weight of half the squared length of the coefficients
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Model {
  const width = examples[0]?.x.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => examples.map(({ x }) => x[i] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const scales = columns.map((column, i) => {
    const spread = column.reduce((sum, value) => sum + (value - (means[i] ?? 0)) ** 2, 0) / column.length;
    return Math.sqrt(spread) || 1;
  });
  const rows = examples.map(({ x }) => [1, ...x.map((value, i) => (value - (means[i] ?? 0)) / (scales[i] ?? 1))]);
  let beta = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < 12; round++) {
    const gradient = beta.map((value, i) => (i === 0 ? 0 : -penalty * value));
    const hessian = beta.map((_, i) => beta.map((_value, j) => (i === j && i > 0 ? penalty : 0)));
    for (const [at, row] of rows.entries()) {
      const { y, weight } = examples[at] as Example;
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (beta[i] ?? 0), 0)));
      for (const [i, value] of row.entries()) {
        gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * value;
        const line = hessian[i] as number[];
        for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + weight * p * (1 - p) * value * (row[j] ?? 0);
      }
    }
    for (const [i, line] of hessian.entries()) {
      for (let j = i + 1; j < hessian.length; j++) line[j] = hessian[j]?.[i] ?? 0;
    }
    const step = solve(hessian, gradient);
    beta = beta.map((value, i) => value + (step[i] ?? 0));
  }
  const weights = scales.map((scale, i) => (beta[i + 1] ?? 0) / scale);
  const bias = (beta[0] ?? 0) - weights.reduce((sum, weight, i) => sum + weight * (means[i] ?? 0), 0);
  return { bias, weights };
}

export function predict({ bias, weights }: Model, x: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)));
}

/** Solves a small linear system by Gaussian elimination with pivots. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0;
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(cell(i, k)) > Math.abs(cell(pivot, k))) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]];
    for (let i = k + 1; i < size; i++) {
      const factor = cell(i, k) / cell(k, k);
      const row = rows[i] as number[];
      for (let j = k; j <= size; j++) row[j] = cell(i, j) - factor * cell(k, j);
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = cell(i, size);
    for (let j = i + 1; j < size; j++) sum -= cell(i, j) * (x[j] ?? 0);
    x[i] = sum / cell(i, i);
  }
  return x;
}

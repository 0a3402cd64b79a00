import type { Model, Tree } from './fit-extraction-trees';

/** The model as a TypeScript module: measures named once, then a row of numbers a tree (read by model.ts). */
export function writeTable(model: Model, names: readonly string[]): string {
  const used = [...new Set(model.trees.flatMap(measuresOf))].sort((a, b) => a - b);
  const trees = model.trees.map((tree) => `[${flatten(tree, used).map(String).join(',')}],`);
  const rows = trees.flatMap((tree, i) => (i % 2 === 0 ? [`  ${tree}${trees[i + 1] ?? ''}`] : []));
  return [
    '// Written by scripts/fit-extraction.ts: fit it again, do not edit it.',
    '// A branch is measure, cut, place of its part for values above the cut; a leaf is -1 and its value.',
    '',
    '/** The measures the trees ask, by the number they are called by. */',
    'export const USED: readonly string[] = [',
    ...used.map((measure) => `  '${names[measure]}',`),
    '];',
    '',
    `export const BASE = ${round(model.base)};`,
    '',
    '// biome-ignore format: two trees a line',
    'export const TREES: readonly (readonly number[])[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

function measuresOf(tree: Tree): number[] {
  return 'measure' in tree ? [tree.measure, ...measuresOf(tree.below), ...measuresOf(tree.above)] : [];
}

function flatten(tree: Tree, used: readonly number[], at = 0): number[] {
  if (!('measure' in tree)) return [-1, round(tree.value)];
  const below = flatten(tree.below, used, at + 3);
  const aboveAt = at + 3 + below.length;
  return [used.indexOf(tree.measure), round(tree.cut), aboveAt, ...below, ...flatten(tree.above, used, aboveAt)];
}

const round = (value: number) => Number(value.toPrecision(4));

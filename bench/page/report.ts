import { quantile } from '../metrics/numbers';
import type { Load } from './measure';
import type { MeasuredPage } from './pages';
import { exponent } from './trace';

/** One load of a page by one variant. */
export interface Measured {
  variant: string;
  page: MeasuredPage;
  load: Load;
}

const COLUMNS: readonly (readonly [name: keyof Load, head: string, digits: number])[] = [
  ['own', 'own ms', 1],
  ['longest', 'longest', 1],
  ['tasks', 'tasks ms', 0],
  ['longTasks', 'long', 0],
  ['style', 'style ms', 1],
  ['layout', 'layout ms', 1],
  ['styles', 'styles', 0],
  ['layouts', 'layouts', 0],
  ['paint', 'FCP', 0],
  ['load', 'load', 0],
  ['shift', 'shift', 3],
  ['heap', 'heap MB', 1],
  ['messages', 'messages', 0],
];
const NAME = 14;
const WIDTH = 15;

/** A table for each kind of page, medians and worst of all loads, a variant a line; then how cost grows with size. */
export function report(all: readonly Measured[]): string {
  const kinds = [...new Set(all.map(({ page }) => page.kind))];
  const variants = [...new Set(all.map(({ variant }) => variant))];
  const lines: string[] = [];
  for (const kind of kinds) {
    lines.push('', `${kind}: median (worst)`);
    lines.push(''.padEnd(NAME) + COLUMNS.map(([, head]) => head.padStart(WIDTH)).join(''));
    for (const variant of variants) {
      const loads = all.filter((each) => each.page.kind === kind && each.variant === variant).map(({ load }) => load);
      if (loads.length > 0) lines.push(variant.padEnd(NAME) + COLUMNS.map((column) => cell(loads, column)).join(''));
    }
  }
  lines.push('', 'own script as the same article grows: exponent of cost over size');
  for (const variant of variants) lines.push(variant.padEnd(NAME) + growth(all, variant));
  return lines.join('\n');
}

function cell(loads: readonly Load[], [name, , digits]: (typeof COLUMNS)[number]): string {
  const values = loads.map((load) => load[name]).filter(Number.isFinite);
  if (values.length === 0) return '–'.padStart(WIDTH);
  const worst = Math.max(...values);
  return `${quantile(values, 0.5).toFixed(digits)} (${worst.toFixed(digits)})`.padStart(WIDTH);
}

function growth(all: readonly Measured[], variant: string): string {
  const own = all.filter((each) => each.variant === variant && each.page.size !== undefined);
  const sizes = [...new Set(own.map(({ page }) => page.size ?? 0))];
  const costs = sizes.map((size) => {
    const loads = own.filter(({ page }) => page.size === size);
    return {
      size,
      cost: quantile(
        loads.map(({ load }) => load.own),
        0.5,
      ),
    };
  });
  const grown = exponent(costs);
  const said = costs.map(({ size, cost }) => `${size} ×: ${cost.toFixed(1)} ms`).join(', ');
  return `${said}; ${grown === null ? 'too little to tell' : grown.toFixed(2)}`;
}

import type { Figures } from './measure';

const NAMES: Record<keyof Figures, string> = {
  save: 'save',
  popup: 'popup, first row',
  filter: 'filter, one key',
  open: 'open',
  firstHit: 'full text, first hit',
  wholeText: 'full text, whole',
  export: 'export, Lede JSON',
  exportPeak: 'export, largest heap (MB)',
};

/** Medians in milliseconds for each size of library, and how many times the smallest library's each is. */
export function report(browser: string, figures: ReadonlyMap<number, Figures>): string {
  const counts = [...figures.keys()];
  const [base = 0] = counts;
  const rows = (Object.keys(NAMES) as (keyof Figures)[]).map((name) => [
    NAMES[name],
    ...counts.map((count) => {
      const value = figures.get(count)?.[name] ?? Number.NaN;
      const ratio = value / (figures.get(base)?.[name] ?? Number.NaN);
      if (Number.isNaN(value)) return '–';
      return count === base ? value.toFixed(1) : `${value.toFixed(1)} (${ratio.toFixed(2)} ×)`;
    }),
  ]);
  const head = [`${browser}, median ms`, ...counts.map((count) => `${count} articles`)];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return `${[head, ...rows].map(line).join('\n')}\n`;
}

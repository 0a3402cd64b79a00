import type { Figures } from './measure';

const NAMES: Record<keyof Figures, string> = {
  save: 'save',
  popup: 'popup, first row',
  filter: 'filter, one key',
  open: 'open',
  firstHit: 'full text, first hit',
  wholeText: 'full text, whole',
  export: 'export, Lede JSON',
  exportPeak: 'export, browser grew by (MB)',
  exportSize: 'export, size of the file (MB)',
  popupRows: 'rows drawn, popup',
  libraryRows: 'rows drawn, library',
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

/** What the largest library must stay within, beside the smallest. */
const BARS: { name: string; isMet(small: Figures, large: Figures): boolean }[] = [
  { name: 'popup, first row: at most 2 ×', isMet: (small, large) => large.popup <= 2 * small.popup },
  { name: 'save: at most 1.5 ×', isMet: (small, large) => large.save <= 1.5 * small.save },
  { name: 'full text, first hit: at most 300 ms', isMet: (_small, large) => large.firstHit <= 300 },
  { name: 'rows drawn: at most 60', isMet: (_small, large) => Math.max(large.popupRows, large.libraryRows) <= 60 },
];

/** One line for each bar: met or missed. */
export function judge(figures: ReadonlyMap<number, Figures>): string {
  const [small] = figures.values();
  const large = [...figures.values()].at(-1);
  if (!small || !large || small === large) return '';
  return BARS.map(({ name, isMet }) => `${isMet(small, large) ? 'met   ' : 'MISSED'}  ${name}\n`).join('');
}

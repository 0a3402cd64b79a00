import type { Cost } from './measure';

/** The table of one size of library. */
export function report(count: number, costs: readonly Cost[]): string {
  const rows = costs.map(
    ({ name, requests, bytes, seconds, memory }) =>
      `| ${name} | ${requests || '–'} | ${bytes ? size(bytes) : '–'} | ${seconds.toFixed(2)} | ${size(memory)} |`,
  );
  return [
    `${count} articles`,
    '| | requests | bytes | seconds | memory, more |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const size = (bytes: number): string => (bytes < 10_000 ? `${bytes} B` : `${(bytes / 1e6).toFixed(2)} MB`);

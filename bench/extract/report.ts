import { quantile, share } from '../metrics/numbers';
import type { Outcome } from './outcome';
import { scoreFields, scoreLead, scoreSet, scoreTypes } from './score';
import type { System, Timed } from './systems';

const three = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const METRIC_NAMES = { aeb: '4-gram F1', wcxb: 'word F1', segments: 'F1 of segments' };

function extractionTable(set: string, outcomes: readonly Outcome[], systems: readonly System[]): string[] {
  const scores = systems.map((system) => ({ system, score: scoreSet(outcomes, system) }));
  const first = scores[0]?.score;
  const [system] = systems;
  if (!first || !system || first.metric === 'none')
    return [`${set}: ${outcomes.length} pages, nothing to score them by`];
  const half = first.metric === 'segments' ? [] : ['under half'];
  const rows = scores.map(({ system, score }) => [
    system,
    ...Object.values(score.figures).map(three),
    ...half.map(() => String(score.pages.filter((page) => page.half).length)),
    three(leadShare(outcomes, system)),
  ]);
  return [
    `${set}: ${first.n} pages, ${METRIC_NAMES[first.metric]}`,
    ...table(['', ...Object.keys(first.figures), ...half, `lead (${scoreLead(outcomes, system).n})`], rows),
  ];
}

const leadShare = (outcomes: readonly Outcome[], system: System) => {
  const { right, n } = scoreLead(outcomes, system);
  return share(right, n);
};

function detectionTable(set: string, outcomes: readonly Outcome[], systems: readonly System[]): string[] {
  const scores = systems.flatMap((system) => {
    const score = scoreTypes(outcomes, system);
    return score ? [{ system, score }] : [];
  });
  const types = [...(scores[0]?.score.types ?? [])].sort((a, b) => b[1].n - a[1].n);
  if (!types.length) return [];
  const rows = scores.map(({ system, score }) => [
    system,
    ...[score.f1, score.precision, score.recall, score.accuracy].map(three),
    ...types.map(([type, { n }]) => `${score.types.get(type)?.said ?? 0}/${n}`),
  ]);
  const head = ['', 'F1', 'P', 'R', 'right', ...types.map(([type]) => type)];
  return [`${set}: article or not, and how many pages of each type were called one`, ...table(head, rows)];
}

function fieldsTable(outcomes: readonly Outcome[], systems: readonly System[]): string[] {
  const scores = systems.map((system) => ({ system, fields: scoreFields(outcomes, system) }));
  const known = (scores[0]?.fields ?? []).filter((score) => score.n > 0);
  if (!known.length) return [];
  const rows = scores.map(({ system, fields }) => [
    system,
    ...fields.filter((score) => score.n > 0).map((score) => three(share(score.right, score.n))),
  ]);
  const head = ['', ...known.map((score) => `${score.field} (${score.n})`)];
  return ['stories whose truth gives it: same words, same day', ...table(head, rows)];
}

function costTable(outcomes: readonly Outcome[]): string[] {
  const rows: string[][] = [];
  for (const run of ['first', 'again'] as const) {
    for (const [ours, theirs] of [['extract', 'parse'] as const, ['detect', 'walk'] as const]) {
      const pairs = outcomes.flatMap(({ timings }) => {
        const [a, b] = [timings[ours]?.[run], timings[theirs]?.[run]];
        return a === undefined || b === undefined ? [] : [{ a, b }];
      });
      if (pairs.length) rows.push(costRow(run, ours, theirs, pairs));
    }
  }
  if (!rows.length) return [];
  const head = ['', 'median ms', 'p95 ms', 'max ms', 'median ratio', 'p95 ratio'];
  return [
    'cost; parse is Readability alone on a ready clone, walk one TreeWalker over all elements',
    ...table(head, rows),
  ];
}

function costRow(
  run: 'first' | 'again',
  ours: Timed,
  theirs: Timed,
  pairs: readonly { a: number; b: number }[],
): string[] {
  const a = pairs.map((pair) => pair.a);
  const b = pairs.map((pair) => pair.b);
  const both = (part: number) => `${quantile(a, part).toFixed(2)} : ${quantile(b, part).toFixed(2)}`;
  return [
    `${ours} : ${theirs}, ${run === 'first' ? 'first run' : 'run again'}`,
    ...[both(0.5), both(0.95), both(1)],
    ...[0.5, 0.95].map((part) => (quantile(a, part) / quantile(b, part)).toFixed(2)),
  ];
}

function worstPages(set: string, outcomes: readonly Outcome[], system: System, count: number): string[] {
  const pages = [...scoreSet(outcomes, system).pages].sort((a, b) => a.f1 - b.f1).slice(0, count);
  if (!pages.length) return [];
  const peers = scoreSet(outcomes, 'readability').pages;
  const lines = pages.map(({ id, f1 }) => {
    const peer = peers.find((page) => page.id === id);
    return `  ${three(f1)}  ${peer ? `readability ${three(peer.f1)}  ` : ''}${id}`;
  });
  const { missed } = scoreLead(outcomes, system);
  return [
    `${set}: ${system}'s worst pages by F1`,
    ...lines,
    ...(missed.length ? [`${set}: ${system} lacks the lead picture of`, ...missed.map((id) => `  ${id}`)] : []),
  ];
}

function wrongPages(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ page, answers: { lede } }) => {
    const type = page.truth.pageType;
    if (!lede || type === null || (type === 'article') === lede.isArticle) return [];
    const why = `${lede.confidence?.toFixed(2)} ${lede.pageKind} (${lede.reasons?.join(', ')})`;
    return [`  ${type} called ${lede.isArticle ? 'an article' : 'none'}: ${why} ${page.set}/${page.id}`];
  });
}

/** The whole printed report, one block for each set, then fields, cost and, if asked, the worst pages. */
export function report(outcomes: readonly Outcome[], systems: readonly System[], worst: number): string {
  const sets = [...Map.groupBy(outcomes, (outcome) => outcome.page.set)];
  const own = systems.includes('lede') ? ('lede' as const) : systems[0];
  const blocks = [
    ...sets.map(([set, rows]) => extractionTable(set, rows, systems)),
    ...sets.map(([set, rows]) => detectionTable(set, rows, systems)),
    fieldsTable(outcomes, systems),
    costTable(outcomes),
    ...(worst && own ? sets.map(([set, rows]) => worstPages(set, rows, own, worst)) : []),
    ...(worst ? [wrongPages(outcomes).slice(0, 5 * worst)] : []),
  ];
  return blocks
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

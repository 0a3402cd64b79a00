import { share } from './numbers';

export interface DetectionScore {
  n: number;
  f1: number;
  precision: number;
  recall: number;
  accuracy: number;
  /** For each type of page, how many were called an article. */
  types: Map<string, { n: number; said: number }>;
}

/** "Is an article" against the page's type; 'article' is the positive class. */
export function scoreDetection(rows: readonly { type: string; said: boolean }[]): DetectionScore {
  const types = new Map<string, { n: number; said: number }>();
  let hits = 0;
  let extra = 0;
  let missed = 0;
  for (const { type, said } of rows) {
    const entry = types.get(type) ?? { n: 0, said: 0 };
    types.set(type, { n: entry.n + 1, said: entry.said + (said ? 1 : 0) });
    if (type === 'article' && said) hits++;
    else if (type === 'article') missed++;
    else if (said) extra++;
  }
  return {
    n: rows.length,
    f1: share(2 * hits, 2 * hits + extra + missed),
    precision: share(hits, hits + extra),
    recall: share(hits, hits + missed),
    accuracy: share(rows.length - extra - missed, rows.length),
    types,
  };
}

/** One event of a trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time on the thread: what others did meanwhile does not count. */
  tdur?: number;
  pid?: number;
  tid?: number;
  args?: { data?: unknown };
}

/** What scripts of an extension cost, in milliseconds. */
export interface OwnScript {
  total: number;
  longest: number;
  calls: number;
}

const CALLS = /^(?:FunctionCall|EvaluateScript|v8\.compile|V8\.DeserializeCodeCache)$/i;

/** Sums the calls whose script is an extension's; one inside another counts once. */
export function ownScript(events: readonly TraceEvent[]): OwnScript {
  const own = events
    .filter(({ ph, name, args }) => ph === 'X' && CALLS.test(name) && isOfExtension(args?.data))
    .sort((one, other) => one.ts - other.ts);
  const ends = new Map<string, number>();
  const cost = { total: 0, longest: 0, calls: 0 };
  for (const { ts, dur = 0, tdur = dur, pid, tid } of own) {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    cost.total += tdur / 1000;
    cost.longest = Math.max(cost.longest, tdur / 1000);
    cost.calls++;
  }
  return cost;
}

const isOfExtension = (data: unknown): boolean => JSON.stringify(data ?? '').includes('chrome-extension:');

/** How cost grows with size: 1 where twice the page costs twice as much. Null where the least cost is too small to tell. */
export function exponent(costs: readonly { size: number; cost: number }[]): number | null {
  const sorted = [...costs].sort((one, other) => one.size - other.size);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || least.size === most.size || least.cost < LEAST) return null;
  return Math.log(most.cost / least.cost) / Math.log(most.size / least.size);
}

/** Less than this is noise, ms. */
const LEAST = 0.5;

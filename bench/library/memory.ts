import { readdirSync, readFileSync } from 'node:fs';

/** Memory of all processes this one started, in MB: what they hold alone, and their share of the rest; NaN off Linux. */
function memory(): number {
  const parents = new Map<number, number>();
  try {
    for (const id of readdirSync('/proc').map(Number)) {
      const parent = id > 0 ? /\nPPid:\s*(\d+)/.exec(read(`/proc/${id}/status`))?.[1] : undefined;
      if (parent !== undefined) parents.set(id, Number(parent));
    }
  } catch {
    return Number.NaN;
  }
  const isOurs = (id: number): boolean => {
    const parent = parents.get(id);
    return parent === process.pid || (parent !== undefined && isOurs(parent));
  };
  const own = [...parents.keys()].filter(isOurs);
  const kilobytes = own.map((id) => Number(/\nPss:\s*(\d+)/.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, part) => sum + part, 0) / 1000;
}

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Runs something in the browser, and tells by how much the browser grew at most meanwhile, in MB. */
export async function withPeak<T>(run: () => Promise<T>): Promise<{ result: T; peak: number }> {
  const before = memory();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, memory());
  }, 200);
  try {
    return { result: await run(), peak: Math.max(peak, memory()) - before };
  } finally {
    clearInterval(timer);
  }
}

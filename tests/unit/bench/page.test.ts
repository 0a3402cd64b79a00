import { describe, expect, it } from 'vitest';
import { exponent, ownScript, type TraceEvent } from '../../../bench/page/trace';

const call = (ts: number, ms: number, url: string, rest: Partial<TraceEvent> = {}): TraceEvent => ({
  ...{ name: 'FunctionCall', ph: 'X', ts, dur: ms * 1000, tdur: ms * 1000, pid: 1, tid: 1, args: { data: { url } } },
  ...rest,
});
const OWN = 'chrome-extension://abc/page.js';

describe('what an extension costs, from a trace', () => {
  it('counts its own calls, one inside another once, and none of the page', () => {
    const events = [
      call(20_000, 8, OWN),
      call(22_000, 3, OWN),
      call(0, 5, 'https://quay.test/app.js'),
      call(40_000, 4, OWN, { name: 'EvaluateScript' }),
      call(50_000, 9, OWN, { name: 'Layout' }),
    ];
    expect(ownScript(events)).toEqual({ total: 12, longest: 8, calls: 2 });
  });

  it('counts what threads do beside each other, by their own time', () => {
    const events = [call(0, 10, OWN, { tdur: 6000 }), call(1000, 5, OWN, { pid: 2 })];
    expect(ownScript(events)).toEqual({ total: 11, longest: 6, calls: 2 });
  });

  it('tells even growth from growth that runs away', () => {
    const costs = (power: number) => [1, 4, 16].map((size) => ({ size, cost: 2 * size ** power }));
    expect(exponent(costs(1))).toBeCloseTo(1);
    expect(exponent(costs(2))).toBeCloseTo(2);
    expect(
      exponent([
        { size: 1, cost: 0.1 },
        { size: 16, cost: 0.2 },
      ]),
    ).toBe(null);
  });
});

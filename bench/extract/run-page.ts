import { BrowserLost, type Evaluate, type PageLoader } from '../chromium';
import { type CorpusPage, readPage, type Truth } from '../corpus';
import type { PageLead } from './in-page/lead';
import type { Outcome } from './outcome';
import type { Answer, System, Timed, Timing } from './systems';

export interface Plan {
  script: string;
  systems: readonly System[];
  timing: boolean;
  /** Turned over from page to page, so that no system always meets the page, or the processor's caches, first. */
  turn: number;
}

const AGAIN = { extract: 1, parse: 1, detect: 4, walk: 4 } as const;

/** Runs every system on one page. Fails in parts: what a system did wrong stands in `failures`. */
export async function runPage(loader: PageLoader, page: CorpusPage, plan: Plan): Promise<Outcome> {
  const outcome: Outcome = { page, answers: {}, timings: {}, lead: null, failures: [] };
  const evaluate = await loader.open(readPage(page), page.id);
  await evaluate(`${plan.script}\n;0`);
  const url = JSON.stringify(page.truth.url ?? `https://bench.test/${encodeURIComponent(page.id)}`);
  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (error instanceof BrowserLost) throw error;
      outcome.failures.push(`${what}: ${error instanceof Error ? error.message : error}`);
    }
  };
  // Before anything else has touched the page, and before code is warm.
  if (plan.timing) {
    for (const pair of [['detect', 'walk'] as const, ['extract', 'parse'] as const]) {
      await attempt(pair.join(' and '), async () => {
        Object.assign(outcome.timings, await timePair(evaluate, pair, url, plan.turn));
      });
    }
  }
  await attempt('lead', async () => {
    outcome.lead = (await evaluate(`bench.lead(${JSON.stringify(endOf(page.truth))})`)) as PageLead;
  });
  for (const system of plan.systems) {
    await attempt(system, async () => {
      // The value was made by our own script a moment ago, of this very type.
      outcome.answers[system] = (await evaluate(`bench.${system}(${url})`)) as Answer;
    });
  }
  return outcome;
}

/** The last words of the story, as far as its truth holds them. */
const endOf = ({ articleBody, mainContent, with: segments }: Truth) =>
  (articleBody || mainContent || segments.at(-1) || '').slice(-200);

async function timePair(
  evaluate: Evaluate,
  [a, b]: readonly [Timed, Timed],
  url: string,
  turn: number,
): Promise<Partial<Record<Timed, Timing>>> {
  const order = turn % 2 ? [b, a] : [a, b];
  const once = async (what: Timed) => Number(await evaluate(`bench.time('${what}', ${url})`));
  const runs = new Map<Timed, number[]>();
  const rounds = 1 + AGAIN[a];
  for (let round = 0; round < rounds; round++) {
    for (const what of order) runs.set(what, [...(runs.get(what) ?? []), await once(what)]);
  }
  const timings: Partial<Record<Timed, Timing>> = {};
  for (const [what, [first, ...again]] of runs) {
    if (first !== undefined) timings[what] = { first, again: Math.min(...again) };
  }
  return timings;
}

import { BrowserLost, PageLoader } from '../chromium';
import type { CorpusPage } from '../corpus';
import type { Outcome } from './outcome';
import { type Plan, runPage } from './run-page';

/** A browser that has shown this many pages has grown; a new one costs half a second. */
const PAGES_PER_BROWSER = 250;
/** The first pages are run once unmeasured, so that the browser's own start is in nobody's figures. */
const WARM_UP = 3;

export interface RunEvents {
  onPage(outcome: Outcome): void;
  onFailure(page: CorpusPage, failure: string): void;
}

/**
 * Every page in turn, one at a time. A page that hangs or crashes the browser is told to `onFailure`, and the run
 * goes on in a new browser. Ends early, without an error, when the signal says so.
 */
export async function run(
  pages: readonly CorpusPage[],
  chromium: string,
  plan: Omit<Plan, 'turn'>,
  events: RunEvents,
  signal: AbortSignal,
): Promise<void> {
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  let loader = await PageLoader.start(chromium);
  let shown = 0;
  const restart = async () => {
    await loader.close();
    loader = await PageLoader.start(chromium);
    shown = 0;
  };
  const attempt = async (page: CorpusPage, turn: number): Promise<Outcome> => {
    try {
      if (shown++ >= PAGES_PER_BROWSER) await restart();
      return await runPage(loader, page, { ...plan, turn });
    } catch (error) {
      if (error instanceof BrowserLost && !signal.aborted) await restart();
      const failure = error instanceof Error ? error.message : String(error);
      return { page, answers: {}, timings: {}, lead: null, failures: [failure] };
    }
  };
  try {
    for (const page of plan.timing ? pages.slice(0, WARM_UP) : []) await Promise.race([attempt(page, 0), stopped]);
    for (const [turn, page] of pages.entries()) {
      const outcome = signal.aborted ? null : await Promise.race([attempt(page, turn), stopped]);
      if (!outcome) return;
      for (const failure of outcome.failures) events.onFailure(page, failure);
      events.onPage(outcome);
    }
  } finally {
    await loader.close();
  }
}

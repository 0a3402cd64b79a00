import { fileURLToPath } from 'node:url';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { bundle } from './bundle';
import { readCorpus } from './corpus';
import { type Options, parseOptions, UsageError } from './extract/options';
import { type Outcome, toFile } from './extract/outcome';
import { report } from './extract/report';
import { run } from './extract/run';
import { startProgress } from './progress';
import { writeJson } from './write';

/** What was measured so far is written this often, so that even a killed run leaves a file. */
const PAGES_PER_WRITE = 100;

/** Runs the benchmark of extraction and detection; gives the exit code. */
async function main(options: Options): Promise<number> {
  const sets = readCorpus(options.corpus, options.only, options.limit);
  const pages = sets.flatMap((set) => set.pages);
  for (const set of sets) if (set.absent.length) console.error(`${set.name}: ${set.absent.length} pages have no file`);
  if (!pages.length) throw new UsageError(`no pages in ${options.corpus}${options.only ? ` (${options.only})` : ''}`);
  const chromium = findBrowser('chromium');
  if (!chromium) throw new UsageError('no Chromium here: install it, or set LEDE_CHROMIUM to its executable');
  const script = await bundle(fileURLToPath(new URL('./extract/in-page/index.ts', import.meta.url)));

  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const outcomes: Outcome[] = [];
  const write = () => {
    if (options.out) writeJson(options.out, toFile(outcomes, options.systems));
  };
  const progress = startProgress('bench:extract', pages.length);
  const { systems, timing } = options;
  const events = {
    onPage(outcome: Outcome) {
      outcomes.push(outcome);
      progress.advance();
      if (outcomes.length % PAGES_PER_WRITE === 0) write();
    },
    onFailure(page: { set: string; id: string }, failure: string) {
      console.error(`${page.set}/${page.id} ${failure}`);
    },
  };
  try {
    await run(pages, chromium, { script, systems, timing }, events, stop.signal);
  } finally {
    progress.stop();
    write();
  }
  console.log(report(outcomes, systems, options.worst));
  if (!stop.signal.aborted) return 0;
  console.error(`stopped after ${outcomes.length} of ${pages.length} pages`);
  return 130;
}

try {
  process.exitCode = await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

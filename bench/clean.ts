import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build } from './build';
import { CleaningBrowser } from './clean/measure';
import { type CleanOptions, parseCleanOptions } from './clean/options';
import { type CleanOutcome, type KindOf, type ReadabilityText, report } from './clean/report';
import { readCorpus } from './corpus';
import { startProgress } from './progress';
import { writeJson } from './write';

/** What was measured so far is written this often, so that even a killed run leaves a file. */
const PAGES_PER_WRITE = 50;

/** Runs the benchmark of cleaning in place. Gives the exit code. */
async function main(options: CleanOptions): Promise<number> {
  const pages = readCorpus(options.corpus, options.only, options.limit).flatMap((set) => set.pages);
  if (!pages.length) {
    console.error(`no pages in ${options.corpus}${options.only ? ` (${options.only})` : ''}`);
    return 2;
  }
  await build('chromium');
  const outcomes: CleanOutcome[] = [];
  const write = () => {
    if (options.out) writeJson(options.out, toFile(outcomes));
  };
  const progress = startProgress('bench:clean', pages.length);
  let browser = await CleaningBrowser.start(options.level);
  for (const page of pages) {
    try {
      outcomes.push({ page, cleaned: await browser.clean(page) });
    } catch (error) {
      console.error(`${page.set}/${page.id} ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      await browser.close().catch(() => undefined);
      browser = await CleaningBrowser.start(options.level);
    }
    progress.advance();
    if (outcomes.length % PAGES_PER_WRITE === 0) write();
  }
  await browser.close();
  progress.stop();
  write();
  console.log(report(outcomes, options.level, await kindsOf(options.corpus), readabilityOf(options.corpus)));
  return 0;
}

function toFile(outcomes: readonly CleanOutcome[]): Record<string, Record<string, unknown>> {
  const sets: Record<string, Record<string, unknown>> = {};
  for (const { page, cleaned } of outcomes) {
    const set = sets[page.set] ?? {};
    set[page.id] = cleaned;
    sets[page.set] = set;
  }
  return sets;
}

/** The corpus brings the words that name a snippet's kind; null where it does not. */
async function kindsOf(corpus: string): Promise<KindOf | null> {
  const file = join(corpus, 'score', 'kinds.mjs');
  if (!existsSync(file)) return null;
  const scorer: { kindOf: KindOf } = await import(pathToFileURL(file).href);
  return scorer.kindOf;
}

/** The corpus brings what Readability said of its pages. */
function readabilityOf(corpus: string): ReadabilityText {
  const folder = join(corpus, 'baselines');
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^readability.*[.]json[.]gz$/.test(name));
  if (!file) return () => null;
  const said: Partial<Record<string, Partial<Record<string, { articleBody?: string }>>>> = JSON.parse(
    gunzipSync(readFileSync(join(folder, file))).toString('utf8'),
  );
  return ({ set, id }) => said[set]?.[id]?.articleBody ?? null;
}

const options = parseCleanOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else {
  process.exitCode = await main(options);
}

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../scripts/browsers/browser-under-test';
import { build } from './build';
import { bundle } from './bundle';
import { type Figures, measure } from './library/measure';
import { judge, report } from './library/report';

const USAGE = 'usage: npm run -s bench:library -- [--browser chromium|firefox] [--counts 10,1000,10000]';
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Runs the benchmark of the library. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { browser: text, counts: text } });
  const browsers = BROWSERS.filter((name) => values.browser === undefined || values.browser === name);
  const counts = (values.counts ?? '10,1000,10000').split(',').map(Number);
  if (browsers.length === 0 || !counts.every((count) => Number.isInteger(count) && count > 0)) {
    console.error(USAGE);
    return 2;
  }
  await build(...browsers);
  const script = await bundle(fileURLToPath(new URL('./library/in-page.ts', import.meta.url)));
  for (const name of browsers) {
    const figures = new Map<number, Figures>();
    for (const count of counts) {
      console.error(`bench:library: ${name}, ${count} articles`);
      figures.set(count, await measure(name, count, script));
    }
    console.log(report(name, figures) + judge(figures));
  }
  return 0;
}

process.exitCode = await main();

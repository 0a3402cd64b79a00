import { parseArgs } from 'node:util';
import { build } from './build';
import { launchInFirefox, PROBE } from './page/firefox';
import { launchVariant, servePages } from './page/measure';
import { measuredPages } from './page/pages';
import { type Measured, report } from './page/report';
import { variantsOf } from './page/variants';
import { startProgress } from './progress';
import { writeJson } from './write';

const USAGE =
  'usage: npm run -s bench:page -- [--corpus DIR] [--count N of its pages] [--browser firefox] [--peer NAME=DIR]... [--only KIND]... [--rounds N] [--wait MS] [--out FILE]';

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;

/** What a page pays: the same pages with nothing, with Lede and with its peers, their loads taking turns. */
async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: { browser: text, corpus: text, count: text, peer: many, only: many, rounds: text, wait: text, out: text },
  });
  const rounds = Number(values.rounds ?? 3);
  const wait = Number(values.wait ?? 6000);
  const { only } = values;
  const pages = measuredPages(values.corpus, Number(values.count ?? 6)).filter(
    ({ kind }) => !only || only.includes(kind),
  );
  const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const launch = browser === 'firefox' ? launchInFirefox : launchVariant;
  await build(browser);
  const { variants, remove } = variantsOf(browser, values.peer ?? []);
  const served = await servePages(pages, browser === 'firefox' ? PROBE : '');
  const browsers = [];
  const measured: Measured[] = [];
  try {
    for (const variant of variants) browsers.push({ variant, browser: await launch(variant, served.at) });
    const progress = startProgress('bench:page', (rounds + 1) * pages.length * browsers.length);
    for (let round = 0; round <= rounds; round++) {
      for (const page of pages) {
        for (const { variant, browser } of browsers) {
          progress.advance();
          // Once for practice: code is compiled and caches are filled.
          if (round === 0 && page !== pages[0]) continue;
          const load = await browser.measure(page, wait).catch((error: unknown) => {
            console.error(`${variant.name}, ${page.name}: ${String(error).split('\n')[0]}`);
            return null;
          });
          if (load && round > 0) measured.push({ variant: variant.name, page, load });
        }
      }
    }
    progress.stop();
  } finally {
    for (const { browser } of browsers) await browser.close();
    served.stop();
    remove();
  }
  if (values.out) writeJson(values.out, measured);
  console.log(report(measured));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}

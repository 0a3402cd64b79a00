import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../bench/bundle';
import { PageLoader } from '../bench/chromium';
import { type CorpusPage, readCorpus, readPage } from '../bench/corpus';
import { startProgress } from '../bench/progress';
import { writeJson } from '../bench/write';
import { crossValidate, trainOn } from './fit-extraction-check';
import { type MeasuredPage, SETTINGS } from './fit-extraction-data';
import { readByFolds } from './fit-extraction-folds';
import { writeTable } from './fit-extraction-table';
import { findBrowser } from './setup/browsers.mjs';

const USAGE = 'usage: npm run -s fit:extraction -- --corpus DIR [--measured FILE] [--check] [--folds]';
const TABLE = fileURLToPath(new URL('../utils/core/extract/measure/model-table.ts', import.meta.url));

/**
 * Fits the model that extraction asks about blocks: measures every page of the corpus in Chromium, labels its blocks
 * by the truth, prints cross-validated figures and writes the table. `--measured` keeps the measures between runs,
 * `--check` prints figures only, `--folds` those of the whole extraction on sites that the model has not seen.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      measured: { type: 'string' },
      check: { type: 'boolean' },
      folds: { type: 'boolean' },
    },
  });
  const folder = values.corpus ?? process.env.LEDE_CORPUS;
  if (!folder || !existsSync(folder)) throw new Error(USAGE);
  const truths = readCorpus(folder).flatMap((set) => set.pages);
  const isArticle = ({ truth }: CorpusPage) => truth.pageType === null || truth.pageType === 'article';
  const pages = await measureAll(truths.filter(isArticle), values.measured);
  console.log(`${pages.length} pages, ${pages.reduce((sum, page) => sum + page.blocks.length, 0)} blocks`);
  const chromium = findBrowser('chromium');
  if (values.folds && chromium) return console.log(await readByFolds(pages, TABLE, chromium));
  console.log(crossValidate(pages, SETTINGS));
  if (!values.check) writeFileSync(TABLE, writeTable(trainOn(pages, SETTINGS), pages[0]?.names ?? []));
}

async function measureAll(truths: readonly CorpusPage[], file: string | undefined): Promise<MeasuredPage[]> {
  const known: Record<string, Omit<MeasuredPage, 'page'>> = file && existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const missing = truths.filter((page) => !known[`${page.set}/${page.id}`]);
  const chromium = findBrowser('chromium');
  if (missing.length && chromium) {
    const script = await bundle(fileURLToPath(new URL('./fit-extraction-page.ts', import.meta.url)));
    const progress = startProgress('measuring', missing.length);
    let loader = await PageLoader.start(chromium);
    for (const page of missing) {
      try {
        const evaluate = await loader.open(readPage(page), page.id);
        await evaluate(`${script}\n;0`);
        const url = JSON.stringify(page.truth.url ?? 'https://page.example/');
        known[`${page.set}/${page.id}`] = (await evaluate(`measurePage(${url})`)) as MeasuredPage;
      } catch (error) {
        console.error(`${page.set}/${page.id} ${error}`);
        await loader.close();
        loader = await PageLoader.start(chromium);
      }
      progress.advance();
    }
    await loader.close();
    progress.stop();
    if (file) writeJson(file, known);
  }
  return truths.flatMap((page) => {
    const measured = known[`${page.set}/${page.id}`];
    return measured && measured.blocks.length > 0 ? [{ ...measured, page }] : [];
  });
}

await main();

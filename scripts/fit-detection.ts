import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../bench/bundle';
import { PageLoader } from '../bench/chromium';
import { readCorpus, readPage } from '../bench/corpus';
import { startProgress } from '../bench/progress';
import { type Example, fitLogistic, type Model, predict } from './fit-detection/regression';
import { provideBrowser } from './setup/browsers.mjs';

/** Views of a page: as it is, without JSON-LD, without anything in its head. */
const VIEWS = ['all', 'noData', 'noHead'] as const;
type View = (typeof VIEWS)[number];

interface Measured {
  set: string;
  host: string;
  type: string;
  views: Record<View, Record<string, number>>;
}

/** For the kind of page and the front page only. */
const NOT_WEIGHED = /^(?:says\w+|hasQuery)$/;
const PENALTY = 50;
const FOLDS = 10;
/** Sets of articles only say nothing of other pages: they count less. */
const OTHER_SETS = 0.4;
const WEIGHTS = fileURLToPath(new URL('../utils/core/detect/weights.ts', import.meta.url));

async function measure(corpus: string, file: string): Promise<void> {
  const script = await bundle(fileURLToPath(new URL('./fit-detection/in-page.ts', import.meta.url)));
  const pages = readCorpus(corpus).flatMap((set) => set.pages);
  const progress = startProgress('measuring', pages.length);
  const loader = await PageLoader.start(provideBrowser('chromium'));
  for (const page of pages) {
    const url = page.truth.url ?? 'https://unknown.test/news/a-page-without-an-address';
    const evaluate = await loader.open(readPage(page), page.id);
    await evaluate(`${script}\n;0`);
    const views = (await evaluate(`inPage.views(${JSON.stringify(url)})`)) as Measured['views'];
    const host = page.truth.url ? new URL(url).hostname.split('.').slice(-2).join('.') : page.id;
    const row: Measured = { set: page.set, host, type: page.truth.pageType ?? 'article', views };
    appendFileSync(file, `${JSON.stringify(row)}\n`);
    progress.advance();
  }
  progress.stop();
  await loader.close();
}

/** One fold for all pages of a site, so that no site is learned and tested at once. */
function foldOf(host: string): number {
  let hash = 7;
  for (const char of host) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

function train(rows: readonly Measured[], names: readonly string[]): Model {
  const examples = rows.flatMap((row) =>
    VIEWS.map(
      (view): Example => ({
        x: names.map((name) => row.views[view][name] ?? 0),
        y: row.type === 'article' ? 1 : 0,
        weight: row.set === 'wcxb' ? 1 : OTHER_SETS,
      }),
    ),
  );
  return fitLogistic(examples, PENALTY);
}

/** Scores each fold by what was learned on the others. */
function crossValidate(rows: readonly Measured[], names: readonly string[]): void {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    train(
      rows.filter((row) => foldOf(row.host) !== fold),
      names,
    ),
  );
  for (const view of VIEWS) {
    const said = (row: Measured) => {
      const model = models[foldOf(row.host)];
      return (
        model !== undefined &&
        predict(
          model,
          names.map((name) => row.views[view][name] ?? 0),
        ) > 0.5
      );
    };
    const typed = rows.filter(({ set }) => set === 'wcxb');
    const share = (some: readonly Measured[]) => some.filter(said).length / Math.max(1, some.length);
    const articles = typed.filter(({ type }) => type === 'article');
    const right = articles.filter(said).length;
    const f1 = (2 * right) / (typed.filter(said).length + articles.length);
    const lists = typed.filter(({ type }) => /^(?:listing|collection|product)$/.test(type));
    const others = rows.filter(({ set }) => set !== 'wcxb');
    console.log(
      `${view.padEnd(7)} F1 ${f1.toFixed(3)}  recall ${share(articles).toFixed(3)}  lists and shops ${share(lists).toFixed(3)}  other sets' articles ${share(others).toFixed(3)}`,
    );
  }
}

const { values } = parseArgs({ options: { corpus: { type: 'string' }, measured: { type: 'string' } } });
if (!values.corpus) {
  console.error('usage: npm run -s fit:detection -- --corpus DIR [--measured FILE, made where it is not there]');
  process.exit(2);
}
const file = values.measured ?? `detection-${Date.now()}.log`;
if (!existsSync(file)) await measure(values.corpus, file);
const rows: Measured[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const names = Object.keys(rows[0]?.views.all ?? {}).filter((name) => !NOT_WEIGHED.test(name));
crossValidate(rows, names);
const { bias, weights } = train(rows, names);
const lines = names.map((name, i) => `  ${name}: ${Number((weights[i] ?? 0).toFixed(2))},`);
writeFileSync(
  WEIGHTS,
  `/** Written by scripts/fit-detection.ts: what each feature adds to the log odds of being an article. */\nexport const WEIGHTS = {\n${lines.join('\n')}\n} as const;\n\nexport const BIAS = ${bias.toFixed(2)};\n`,
);

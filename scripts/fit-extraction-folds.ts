import { fileURLToPath } from 'node:url';
import { bundle } from '../bench/bundle';
import type { CorpusPage } from '../bench/corpus';
import type { Outcome } from '../bench/extract/outcome';
import { report } from '../bench/extract/report';
import { run } from '../bench/extract/run';
import { startProgress } from '../bench/progress';
import { FOLDS, foldOf, trainOn } from './fit-extraction-check';
import { type MeasuredPage, SETTINGS } from './fit-extraction-data';
import { writeTable } from './fit-extraction-table';

const IN_PAGE = fileURLToPath(new URL('../bench/extract/in-page/index.ts', import.meta.url));

/**
 * What the whole extraction reads from sites that its model has not seen: for each fold a model fitted on the other
 * folds stands in the place of the shipped one, and the pages held back are read with it. The rules beside the model
 * have seen all of them.
 * @param table where the shipped model lies
 * @returns the report of `bench:extract` over all folds
 */
export async function readByFolds(measured: readonly MeasuredPage[], table: string, chromium: string): Promise<string> {
  const outcomes: Outcome[] = [];
  const progress = startProgress('reading by folds', measured.length);
  const events = {
    onPage(outcome: Outcome) {
      outcomes.push(outcome);
      progress.advance();
    },
    onFailure({ set, id }: CorpusPage, failure: string) {
      console.error(`${set}/${id} ${failure}`);
    },
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ page }: MeasuredPage) => foldOf(page) === fold;
    const model = trainOn(
      measured.filter((each) => !isHeld(each)),
      SETTINGS,
    );
    const script = await bundle(IN_PAGE, new Map([[table, writeTable(model, measured[0]?.names ?? [])]]));
    const pages = measured.filter(isHeld).map(({ page }) => page);
    await run(pages, chromium, { script, systems: ['lede'], timing: false }, events, new AbortController().signal);
  }
  progress.stop();
  return report(outcomes, ['lede'], 0);
}

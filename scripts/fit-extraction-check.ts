import type { CorpusPage } from '../bench/corpus';
import { scoreAebPage, sumUpAeb } from '../bench/metrics/aeb';
import { scoreSegmentsPage, sumUpSegments } from '../bench/metrics/segments';
import { scoreWcxbPage, sumUpWcxb } from '../bench/metrics/wcxb';
import { choose } from '../utils/core/extract/choose/select';
import { drawOf, type MeasuredPage, rowsOf, siteOf } from './fit-extraction-data';
import { fitTrees, type Model, predict, type Settings } from './fit-extraction-trees';

export const FOLDS = 5;

/** The fold that holds a page back from its fit, by its site, from 0. */
export const foldOf = (page: CorpusPage): number => drawOf(siteOf(page), FOLDS);

/** Fits twice: the second time on the measures alone that the first found worth most, so that few have to be taken. */
export function trainOn(pages: readonly MeasuredPage[], settings: Settings): Model {
  const rows = rowsOf(pages);
  const { gains } = fitTrees(rows, settings);
  const best = [...gains.entries()].sort((a, b) => b[1] - a[1]).slice(0, settings.measures);
  return fitTrees(rows, settings, new Set(best.map(([measure]) => measure)));
}

/** Figures of models that never saw the page's site, beside Readability's on the same blocks. */
export function crossValidate(pages: readonly MeasuredPage[], settings: Settings): string {
  const texts = new Map<MeasuredPage, string>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (measured: MeasuredPage) => foldOf(measured.page) === fold;
    const model = trainOn(
      pages.filter((page) => !isHeld(page)),
      settings,
    );
    for (const measured of pages.filter(isHeld)) texts.set(measured, storyText(measured, model));
  }
  const readability = new Map(pages.map((page) => [page, textOf(page, (i) => (page.blocks[i]?.kept ?? 0) > 0.5)]));
  return [
    `cross-validated, ${FOLDS} folds by site`,
    figures(pages, texts),
    'Readability',
    figures(pages, readability),
  ].join('\n');
}

function storyText(measured: MeasuredPage, model: Model): string {
  const keep = choose(
    measured.blocks.map((block) => {
      const score = block.values.length ? predict(model, Float32Array.from(block.values)) : Number.NEGATIVE_INFINITY;
      return { ...block, isDate: () => block.isDate, furniture: () => block.furniture, score };
    }),
  );
  return textOf(measured, (i) => keep[i] === true);
}

function textOf({ blocks }: MeasuredPage, keep: (index: number) => boolean): string {
  return blocks.flatMap(({ text }, i) => (keep(i) ? [text] : [])).join('\n\n');
}

function figures(pages: readonly MeasuredPage[], texts: ReadonlyMap<MeasuredPage, string>): string {
  const text = (measured: MeasuredPage) => texts.get(measured) ?? '';
  const whole = pages.filter(({ page }) => page.truth.articleBody !== null);
  const main = pages.filter(({ page }) => page.truth.articleBody === null && page.truth.mainContent);
  const snippets = pages.filter(({ page }) => page.truth.articleBody === null && !page.truth.mainContent);
  const aebPages = whole.map((measured) => scoreAebPage(measured.page.truth.articleBody ?? '', text(measured)));
  const wcxbPages = main.map((measured) => scoreWcxbPage(wcxbTruth(measured), text(measured)));
  const aeb = sumUpAeb(aebPages);
  const wcxb = sumUpWcxb(wcxbPages);
  const segments = sumUpSegments(snippets.map((measured) => scoreSegmentsPage(measured.page.truth, text(measured))));
  const line = (name: string, numbers: object) => {
    const cells = Object.entries(numbers).map(([key, value]) => `${key} ${Number(value).toFixed(4)}`);
    return `  ${name.padEnd(14)}${cells.join('  ')}`;
  };
  const half = (list: readonly { recall: number | null }[]) => list.filter(({ recall }) => (recall ?? 1) < 0.5).length;
  return [
    line('whole texts', { ...aeb, underHalf: half(aebPages) }),
    line('main content', { ...wcxb, underHalf: half(wcxbPages) }),
    line('segments', segments),
  ].join('\n');
}

function wcxbTruth({ page: { truth } }: MeasuredPage) {
  return { main: truth.mainContent, with: truth.with, without: truth.without };
}

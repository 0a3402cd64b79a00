import type { CorpusPage } from '../bench/corpus';
import { labelBlocks, labelBySnippets, wordsOf } from './fit-extraction-labels';
import type { MeasuredBlock } from './fit-extraction-page';
import type { Row, Settings } from './fit-extraction-trees';

export interface MeasuredPage {
  page: CorpusPage;
  names: string[];
  blocks: MeasuredBlock[];
}

/** Chosen by cross-validation: twice the steps of half the size and 100 measures for 60 gain 0.005 on segments, 0.003 on main content. */
export const SETTINGS: Settings = {
  ...{ trees: 240, leaves: 8, rate: 0.06, lambda: 20, leastHessian: 8 },
  ...{ columns: 0.3, rows: 0.7, seed: 1, measures: 100 },
};

/** A page counts by its set: whole annotated texts say more than snippets, and the small set is the one of news. */
const SET_WEIGHT: Readonly<Record<string, number>> = { aeb: 2, wcxb: 1, multilingual: 1 };
/** Every third site is shown once more without the words of its classes, so that the model does not rest on them. */
const NAMELESS_SITES = 3;
const NAMELESS_WEIGHT = 0.7;
const NOWHERE = 20;

/** The site of a page, by the last two or three parts of its host; the page's own id where it has no address. */
export function siteOf({ id, truth }: CorpusPage): string {
  const address = truth.url?.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\/(?:https?:\/\/)?/, 'https://') ?? '';
  if (!URL.canParse(address)) return id;
  const parts = new URL(address).hostname.replace(/^www\./, '').split('.');
  return parts.slice(/^(?:co|com|org|net|gov|ac)\.\w\w$/.test(parts.slice(-2).join('.')) ? -3 : -2).join('.');
}

/** A number below `count` that is always the same for a site. */
export function drawOf(site: string, count: number): number {
  let hash = 7;
  for (const letter of site) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}

/** The rows a model is trained on. Every page counts about the same, a block by the root of its words. */
export function rowsOf(pages: readonly MeasuredPage[]): Row[] {
  return pages.flatMap((measured) => {
    const rows = rowsOfPage(measured);
    if (drawOf(`${siteOf(measured.page)}x`, NAMELESS_SITES) !== 0) return rows;
    const isName = measured.names.map((name) => name.startsWith('named.'));
    const nameless = rows.map((row) => ({
      ...row,
      weight: row.weight * NAMELESS_WEIGHT,
      values: row.values.map((value, i) => (isName[i] ? NOWHERE : value)),
    }));
    return [...rows, ...nameless];
  });
}

const knownRows = new WeakMap<MeasuredPage, Row[]>();

function rowsOfPage(measured: MeasuredPage): Row[] {
  const known = knownRows.get(measured);
  if (known) return known;
  const { page, blocks } = measured;
  const body = page.truth.articleBody ?? page.truth.mainContent;
  const labels = body ? labelBlocks(blocks, body) : labelBySnippets(blocks, page.truth);
  const sizes = blocks.map(({ text }) => wordsOf(text).length);
  const story = sizes.reduce((sum, size, i) => sum + ((labels[i] ?? 0) > 0.5 ? Math.sqrt(size + 1) : 0), 0);
  const scale = SET_WEIGHT[page.set] ?? 1;
  const weight = (size: number) => {
    if (!body) return scale * Math.min(4, Math.sqrt(size + 2) / 3);
    return size > 0 ? (scale * 40 * Math.sqrt(size + 1)) / Math.max(story * 1.5, 40) : 0;
  };
  const rows = blocks.flatMap(({ values }, i) => {
    const label = labels[i] ?? 0;
    if (label < 0 || values.length === 0) return [];
    return [{ values: Float32Array.from(values), label, weight: weight(sizes[i] ?? 0) }];
  });
  knownRows.set(measured, rows);
  return rows;
}

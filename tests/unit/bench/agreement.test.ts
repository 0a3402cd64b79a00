import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../bench/corpus';
import type { Outcome } from '../../../bench/extract/outcome';
import { scoreSet, scoreTypes } from '../../../bench/extract/score';

const CORPUS = process.env.LEDE_CORPUS ?? '../shared/corpus';
const BASELINES = ['readability-0.6.0', 'defuddle-0.19.4'];
const isHere = existsSync(join(CORPUS, 'score/score.mjs'));
if (!isHere) console.log(`no corpus at ${CORPUS}: the agreement with its scorers is not tested`);

type Answers = Record<string, Record<string, { articleBody?: string; isArticle?: boolean }>>;

/** The figures the corpus' own scorer prints, in the order of their lines. */
function printedFigures(file: string): number[][] {
  const printed = execFileSync('node', [join(CORPUS, 'score/score.mjs'), file], { encoding: 'utf8' });
  return printed.split('\n').flatMap((line) => {
    const figures = [...line.matchAll(/ (?:F1|P|R|exact|with|without-rejected|acc) +([\d.]+)/g)];
    return figures.length ? [figures.map(([, figure]) => Number(figure))] : [];
  });
}

const rounded = (figures: readonly number[]) => figures.map((figure) => Number(figure.toFixed(3)));

it.skipIf(!isHere)('the corpus has what two systems said', () => {
  expect(BASELINES.filter((baseline) => !existsSync(join(CORPUS, `baselines/${baseline}.json.gz`)))).toEqual([]);
});

describe.each(isHere ? BASELINES : [])('on what %s said, the metrics', (baseline) => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-agreement-'));
  const file = join(folder, 'predictions.json');
  const text = gunzipSync(readFileSync(join(CORPUS, `baselines/${baseline}.json.gz`))).toString();
  writeFileSync(file, text);
  const answers: Answers = JSON.parse(text);
  const printed = printedFigures(file);
  rmSync(folder, { recursive: true });

  const outcomes = new Map(
    readCorpus(CORPUS).map((set) => [
      set.name,
      set.pages.map((page): Outcome => {
        const { articleBody = '', isArticle = null } = answers[set.name]?.[page.id] ?? {};
        const answer = {
          articleBody,
          isArticle,
          confidence: null,
          title: null,
          byline: null,
          published: null,
          pictures: [],
        };
        return { page, answers: { readability: answer }, timings: {}, lead: null, failures: [] };
      }),
    ]),
  );
  const rows = (set: string) => outcomes.get(set) ?? [];
  const figuresOf = (set: string) => rounded(Object.values(scoreSet(rows(set), 'readability').figures));

  it.each([
    ['aeb', 0],
    ['wcxb', 1],
    ['multilingual', 2],
  ])('agree with the corpus’ scorer on %s to three decimals', (set, line) => {
    expect(figuresOf(set)).toEqual(printed[line]);
  });

  it('agree with it on what is an article', () => {
    const score = scoreTypes([...rows('wcxb')], 'readability');
    const found = score && rounded([score.accuracy, score.precision, score.recall, score.f1]);
    expect(found ?? undefined).toEqual(printed[3]);
  });
});

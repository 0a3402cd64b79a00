import { samePicture } from '../../utils/core/extract/pictures/same-picture';
import type { CorpusPage } from '../corpus';
import { scoreAebPage, sumUpAeb } from '../metrics/aeb';
import { type DetectionScore, scoreDetection } from '../metrics/detection';
import { sameDay, sameText } from '../metrics/metadata';
import { scoreSegmentsPage, sumUpSegments } from '../metrics/segments';
import { scoreWcxbPage, sumUpWcxb } from '../metrics/wcxb';
import { wordRecall } from '../metrics/words';
import type { Outcome } from './outcome';
import type { System } from './systems';

/** How the pages of a set can be scored, told by what its truth holds. */
export type Metric = 'aeb' | 'wcxb' | 'segments' | 'none';

/** Figures of one system on one set, by column; NaN where a column has nothing to stand on. */
export interface SetScore {
  metric: Metric;
  n: number;
  figures: Record<string, number>;
  pages: { id: string; f1: number; half: boolean }[];
}

export function metricOf(pages: readonly CorpusPage[]): Metric {
  const truths = pages.map((page) => page.truth);
  if (truths.some((truth) => truth.articleBody !== null)) return 'aeb';
  const hasSnippets = truths.some((truth) => truth.with.length + truth.without.length > 0);
  if (!hasSnippets) return 'none';
  return truths.some((truth) => truth.mainContent) ? 'wcxb' : 'segments';
}

/** A page whose truth gives no type is taken for what the set is about: a story. */
function isStory(outcome: Outcome): boolean {
  return (outcome.page.truth.pageType ?? 'article') === 'article';
}

/** Scores one system's texts on the pages of one set. */
export function scoreSet(outcomes: readonly Outcome[], system: System): SetScore {
  const metric = metricOf(outcomes.map((outcome) => outcome.page));
  const textOf = (outcome: Outcome) => outcome.answers[system]?.articleBody ?? '';
  const listed = (rows: readonly Outcome[], scores: readonly { f1: number }[], truthOf: (o: Outcome) => string) =>
    rows.map((row, i) => ({
      id: row.page.id,
      f1: scores[i]?.f1 ?? 0,
      half: wordRecall(truthOf(row), textOf(row)) < 0.5,
    }));
  if (metric === 'aeb') {
    const bodyOf = (outcome: Outcome) => outcome.page.truth.articleBody ?? '';
    const rows = outcomes.filter((outcome) => outcome.page.truth.articleBody !== null);
    const scores = rows.map((row) => scoreAebPage(bodyOf(row), textOf(row)));
    const { n, f1, precision, recall, exact } = sumUpAeb(scores);
    return { metric, n, figures: { F1: f1, P: precision, R: recall, exact }, pages: listed(rows, scores, bodyOf) };
  }
  if (metric === 'wcxb') {
    const mainOf = (outcome: Outcome) => outcome.page.truth.mainContent;
    const rows = outcomes.filter(isStory);
    const scores = rows.map((row) => scoreWcxbPage({ main: mainOf(row), ...row.page.truth }, textOf(row)));
    const { n, f1, precision, recall, kept, rejected } = sumUpWcxb(scores);
    const figures = { F1: f1, P: precision, R: recall, with: kept, 'without out': rejected };
    return { metric, n, figures, pages: listed(rows, scores, mainOf) };
  }
  if (metric === 'segments') {
    const scores = outcomes.map((outcome) => scoreSegmentsPage(outcome.page.truth, textOf(outcome)));
    const { n, f1, precision, recall } = sumUpSegments(scores);
    const pages = outcomes.map((row, i) => ({ id: row.page.id, f1: scores[i]?.f1 ?? 0, half: false }));
    return { metric, n, figures: { F1: f1, P: precision, R: recall }, pages };
  }
  return { metric, n: outcomes.length, figures: {}, pages: [] };
}

/** "Article or not" where the truth gives types and the system has an opinion; null elsewhere. */
export function scoreTypes(outcomes: readonly Outcome[], system: System): DetectionScore | null {
  const rows = outcomes.flatMap(({ page, answers }) => {
    const type = page.truth.pageType;
    const said = answers[system]?.isArticle ?? null;
    return type === null || said === null ? [] : [{ type, said }];
  });
  return rows.length ? scoreDetection(rows) : null;
}

/** The pages that draw at their story the picture they name as their own, and those on which the system shows it. */
export interface LeadScore {
  n: number;
  right: number;
  missed: string[];
}

export function scoreLead(outcomes: readonly Outcome[], system: System): LeadScore {
  const rows = outcomes.filter(isStory).flatMap(({ page, lead, answers }) => {
    const named = lead?.named ?? [];
    const isNamed = (address: string) => named.some((one) => samePicture(one, address));
    const shown = (lead?.drawn ?? []).filter((addresses) => addresses.some(isNamed)).flat();
    const pictures = answers[system]?.pictures ?? [];
    const isShown = () => pictures.some((one) => isNamed(one) || shown.includes(one));
    return shown.length ? [{ id: page.id, isRight: isShown() }] : [];
  });
  const missed = rows.filter((row) => !row.isRight).map(({ id }) => id);
  return { n: rows.length, right: rows.length - missed.length, missed };
}

/** Title, byline and date: how many the truth of a story gives, and how many the system says alike. */
export interface FieldScore {
  field: 'title' | 'byline' | 'published';
  n: number;
  right: number;
}

export function scoreFields(outcomes: readonly Outcome[], system: System): FieldScore[] {
  return (['title', 'byline', 'published'] as const).map((field) => {
    const rows = outcomes.filter((outcome) => isStory(outcome) && outcome.page.truth[field] !== null);
    const same = field === 'published' ? sameDay : sameText;
    const right = rows.filter((row) => same(row.page.truth[field] ?? '', row.answers[system]?.[field] ?? null));
    return { field, n: rows.length, right: right.length };
  });
}

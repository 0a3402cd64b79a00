import { harmonic, mean } from './numbers';
import { overlap, tally, words } from './words';

/** One page by the metric of WCXB; `kept` and `rejected` are null where the truth names no snippets. */
export interface WcxbPage {
  f1: number;
  precision: number;
  recall: number;
  kept: number | null;
  rejected: number | null;
}

export interface WcxbScore {
  n: number;
  f1: number;
  precision: number;
  recall: number;
  kept: number;
  rejected: number;
}

export interface WcxbTruth {
  main: string;
  with: readonly string[];
  without: readonly string[];
}

function bagOfWords(truth: string, text: string): { f1: number; precision: number; recall: number } {
  const wanted = words(truth.toLowerCase());
  const given = words(text.toLowerCase());
  if (!wanted.length) {
    const all = given.length ? 0 : 1;
    return { f1: all, precision: all, recall: all };
  }
  if (!given.length) return { f1: 0, precision: 0, recall: 0 };
  const shared = overlap(tally(wanted), tally(given));
  const precision = shared / given.length;
  const recall = shared / wanted.length;
  return { f1: harmonic(precision, recall), precision, recall };
}

function shareFound(text: string, snippets: readonly string[]): number | null {
  if (!snippets.length) return null;
  const lower = text.toLowerCase();
  return snippets.filter((snippet) => lower.includes(snippet.toLowerCase())).length / snippets.length;
}

/** Lower-cased bag of words, and the shares of snippets kept and kept out, as evaluate.py of WCXB counts them. */
export function scoreWcxbPage(truth: WcxbTruth, text: string): WcxbPage {
  const found = shareFound(text, truth.without);
  return {
    ...bagOfWords(truth.main, text),
    kept: shareFound(text, truth.with),
    rejected: found === null ? null : 1 - found,
  };
}

/** Every figure is a mean over pages. */
export function sumUpWcxb(pages: readonly WcxbPage[]): WcxbScore {
  return {
    n: pages.length,
    f1: mean(pages.map((page) => page.f1)),
    precision: mean(pages.map((page) => page.precision)),
    recall: mean(pages.map((page) => page.recall)),
    kept: mean(pages.map((page) => page.kept)),
    rejected: mean(pages.map((page) => page.rejected)),
  };
}

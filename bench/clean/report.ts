import type { CorpusPage } from '../corpus';
import { mean } from '../metrics/numbers';
import { scoreWcxbPage } from '../metrics/wcxb';
import type { Cleaned } from './measure';

export interface CleanOutcome {
  page: CorpusPage;
  cleaned: Cleaned;
}

/** Names the kind of clutter of a snippet, null for furniture of the site; from the corpus's own scorers. */
export type KindOf = (snippet: string) => string | null;

/** Kinds that may go from a page that is no article. */
const ANYWHERE = new Set(['consent', 'sign-in', 'newsletter', 'notification', 'app-banner']);

/** What Readability gives of a page, null where that is not known; the corpus brings it. */
export type ReadabilityText = (page: CorpusPage) => string | null;

/** The table of one run. */
export function report(
  outcomes: readonly CleanOutcome[],
  level: string,
  kindOf: KindOf | null,
  readability: ReadabilityText,
): string {
  const articles = outcomes.filter(({ page }) => page.truth.pageType === null || page.truth.pageType === 'article');
  const others = outcomes.filter((outcome) => !articles.includes(outcome));
  const sum = (list: readonly CleanOutcome[], count: (cleaned: Cleaned) => number) =>
    list.reduce((total, { cleaned }) => total + count(cleaned), 0);
  const known = (list: string[]) => (kindOf ? list.filter((snippet) => kindOf(snippet) !== null) : []);
  const lines = [
    line(
      'of the story kept: snippets `with` still visible',
      sum(articles, (c) => c.withAfter.length),
      sum(articles, (c) => c.withBefore.length),
    ),
    line(
      'of the story kept: characters still visible',
      sum(articles, (c) => c.storyAfter),
      sum(articles, (c) => c.storyBefore),
    ),
    line(
      'of the rest gone: snippets `without` now hidden',
      sum(
        articles,
        gone((c) => [c.withoutBefore, c.withoutAfter]),
      ),
      sum(articles, (c) => c.withoutBefore.length),
    ),
  ];
  if (kindOf) {
    lines.push(
      line(
        'of them named as a kind of clutter, now hidden',
        sum(
          articles,
          gone((c) => [known(c.withoutBefore), known(c.withoutAfter)]),
        ),
        sum(articles, (c) => known(c.withoutBefore).length),
      ),
    );
  }
  if (level === 'focus') lines.push(...agreement(articles, readability));
  const touched = others.filter(({ cleaned }) => cleaned.hidden.some(({ kind }) => !ANYWHERE.has(kind)));
  lines.push(line('other pages on which more than consent and pop-ups was hidden', touched.length, others.length));
  const lost = articles.filter(
    ({ cleaned: c }) => c.withAfter.length < c.withBefore.length || c.storyAfter < c.storyBefore,
  );
  return [
    `${level}: ${articles.length} articles, ${others.length} other pages`,
    ...lines,
    ...lost.map(({ page, cleaned: c }) => {
      const missing = c.withBefore.filter((snippet) => !c.withAfter.includes(snippet)).map((text) => text.slice(0, 60));
      return `  lost some of the story: ${page.set}/${page.id} ${missing.join(' | ')} ${c.storyBefore - c.storyAfter} characters`;
    }),
  ].join('\n');
}

/** Word F1 of what stays in sight against the truth, and Readability's text on the same pages. */
function agreement(articles: readonly CleanOutcome[], readability: ReadabilityText): string[] {
  const pages = articles.flatMap(({ page, cleaned }) => {
    const main = page.truth.articleBody ?? page.truth.mainContent;
    const other = readability(page);
    if (!main) return [];
    const f1 = (text: string) => scoreWcxbPage({ main, with: [], without: [] }, text).f1;
    return [{ own: f1(cleaned.visibleText), other: other === null ? null : f1(other) }];
  });
  const others = pages.flatMap(({ other }) => (other === null ? [] : [other]));
  const both = pages.filter(({ other }) => other !== null).map(({ own }) => own);
  return [
    `  ${'word F1 of what is visible, mean over pages'.padEnd(62)} ${mean(pages.map(({ own }) => own))
      .toFixed(3)
      .padStart(9)}  ${pages.length} pages`,
    `  ${'  on the pages Readability was asked about'.padEnd(62)} ${mean(both).toFixed(3).padStart(9)}  Readability ${mean(others).toFixed(3)}`,
  ];
}

function gone(lists: (cleaned: Cleaned) => [string[], string[]]): (cleaned: Cleaned) => number {
  return (cleaned) => {
    const [before, after] = lists(cleaned);
    return before.length - after.length;
  };
}

function line(what: string, part: number, whole: number): string {
  const share = whole ? `${((part / whole) * 100).toFixed(2)} %` : '–';
  return `  ${what.padEnd(62)} ${share.padStart(9)}  ${part} of ${whole}`;
}

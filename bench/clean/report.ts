import type { CorpusPage } from '../corpus';
import type { Cleaned } from './measure';

export interface CleanOutcome {
  page: CorpusPage;
  cleaned: Cleaned;
}

/** Names the kind of clutter of a snippet, null for furniture of the site; from the corpus's own scorers. */
export type KindOf = (snippet: string) => string | null;

/** Kinds that may go from a page that is no article. */
const ANYWHERE = new Set(['consent', 'sign-in', 'newsletter', 'notification', 'app-banner']);

/** The table of one run. */
export function report(outcomes: readonly CleanOutcome[], level: string, kindOf: KindOf | null): string {
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

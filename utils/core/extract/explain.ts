import { toEnd } from '../steps';
import type { Lexicons } from '../words/lexicon';
import { candidate, isWorthAsking } from './choose/select';
import { judgeInSteps } from './judged';
import type { Block, Box } from './layout/layout';
import { judge } from './measure/model';

/** So many letters of a block say which one it is. */
const BEGINNING = 90;

/**
 * What extraction decides of each block of a page and why, a line a block, in the page's order: kept or not, its element,
 * the model's log-odds, Readability's share, the step that decided, its text. For those who work on extraction.
 */
export function explain(doc: Document, url: string, lexicons: Lexicons): string {
  const reasons: string[] = [];
  let before: readonly boolean[] = [];
  const note = (why: string, keep: readonly boolean[]) => {
    for (const [i, kept] of keep.entries()) if (before.length === 0 || kept !== before[i]) reasons[i] = why;
    before = [...keep];
  };
  const judged = toEnd(judgeInSteps(doc, url, lexicons, undefined, 0, note));
  if (typeof judged === 'string') return `no story: ${judged}\n`;
  const { page, keep, metadata } = judged;
  const { title, byline, published, image } = metadata;
  const head = Object.entries({ title, byline, published, image }).map(([name, value]) => `${name}: ${value ?? '–'}`);
  const lines = page.blocks.map((block) => {
    const { level, isTitle } = candidate(block, page, 0);
    const isAsked = isWorthAsking(block, level);
    const score = isAsked ? judge(block, page).toFixed(1) : '–';
    const why = unasked(block, isAsked) ?? (isTitle ? 'it is the headline' : (reasons[block.index] ?? 'by its score'));
    return [
      ...[String(block.index).padStart(4), keep[block.index] ? 'keep' : 'out ', block.box.tag.padEnd(10)],
      ...[score.padStart(5), block.kept.toFixed(1), why.padEnd(42), block.text.slice(0, BEGINNING)],
    ].join('  ');
  });
  return `${[...head, '', 'block, kept, element, log-odds, Readability, why, text', ...lines].join('\n')}\n`;
}

/** Why nobody asked the model about a block, null where it was asked. */
function unasked(block: Block, isAsked: boolean): string | null {
  if (isAsked) return null;
  for (let box: Box | null = block.inner; box; box = box.parent) if (box.leftOut) return `left out: ${box.leftOut}`;
  return block.box.hidden ? 'the page does not show it' : 'a link or a few words';
}

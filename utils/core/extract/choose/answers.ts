import type { Block } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import { judge } from '../measure/model';
import { isHeading, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';

/** What the model must say of an answer at least. */
const LEAST = -3;
/** "2 Answers", "3 respuestas": a count and its noun. */
const COUNT = /^\p{N}{1,4}\s+\p{L}+$|^\p{L}+\s*\(\p{N}{1,4}\)$/u;
const ASKS = /[?？؟]\s*$/;

/**
 * Keeps the answers on a page whose headline asks: under a heading that counts them, paragraphs that stand in boxes of
 * the same name as the question's own. Under a label of comments stand comments, whatever the headline asks.
 */
export function keepAnswers(page: PageView, keep: boolean[]): void {
  const { blocks, heading } = page;
  const title = blocks[heading];
  if (!title || !ASKS.test(title.text)) return;
  const count = blocks.find((block) => block.index > heading && isHeading(block) && COUNT.test(block.text));
  if (!count || keep[count.index] || labelsOf(page, count.index).length > 0) return;
  const asked = blocks.slice(heading, count.index).filter(({ index, isProse }) => keep[index] && isProse);
  const looks = new Set(asked.map(lookOf));
  looks.delete(-1);
  const answers = blocks.filter((block) => block.index > count.index && looks.has(lookOf(block)) && mayAnswer(block));
  if (!answers.some((block) => judge(block, page) > LEAST)) return;
  for (const { index } of [count, ...answers]) keep[index] = true;
}

/** The look of the named box a paragraph stands in, -1 where nothing names it. */
const lookOf = ({ box }: Block): number => (box.parent && box.parent.name !== '' ? box.parent.look : -1);

function mayAnswer({ box }: Block): boolean {
  for (let at = box.parent; at?.parent; at = at.parent)
    if (namedKinds(at.name).some((kind) => NAME_LIST[kind] === 'comment')) return false;
  return !box.hidden && !box.element.closest('aside,nav,footer');
}

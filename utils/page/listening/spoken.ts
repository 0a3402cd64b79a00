import { sentencesOf } from '../../core/reading/sentences';
import { blocksOf } from '../reading/blocks';

/** One sentence of a story that is read out. */
export interface Spoken {
  block: HTMLElement;
  text: string;
  /** The characters between two offsets of `text`, on the page. */
  rangeOf(start: number, end: number): Range;
}

/** What is looked at rather than listened to. */
const SILENT = 'pre, table, figure, sup, [hidden], [aria-hidden=true]';

/** The story sentence by sentence, in order, without code, tables, captions and note marks. */
export function spokenIn(content: Element, lang: string | null): Spoken[] {
  return blocksOf(content)
    .filter((block) => !block.closest(SILENT))
    .flatMap((block) => {
      const nodes = textsOf(block);
      const text = nodes.map(({ data }) => data).join('');
      return sentencesOf(text, block.closest('[lang]')?.getAttribute('lang') || lang).map(({ start, end }) => ({
        block,
        text: text.slice(start, end),
        rangeOf: (from: number, to: number) => rangeIn(nodes, start + from, Math.min(end, start + to)),
      }));
    });
}

function textsOf(block: Element): Text[] {
  const texts: Text[] = [];
  const walker = block.ownerDocument.createTreeWalker(block, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.parentElement?.closest(SILENT)) texts.push(node);
  }
  return texts;
}

function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = (nodes[0]?.ownerDocument ?? document).createRange();
  let at = 0;
  for (const node of nodes) {
    const next = at + node.length;
    if (start >= at && start <= next) range.setStart(node, start - at);
    if (end >= at && end <= next) {
      range.setEnd(node, end - at);
      break;
    }
    at = next;
  }
  return range;
}

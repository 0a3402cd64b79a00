import { textKey } from '../../text/key';
import { isAnchorMark } from '../layout/anchors';
import type { Block, Layout } from '../layout/layout';
import { titleMatch } from '../measure/page-view';
import type { NearLines } from '../metadata';

/** How many lines after the title, and before it, may hold its byline and date. */
const LINES_AFTER = 14;
const LINES_BEFORE = 3;
/** And after the story's last paragraph. */
const LINES_CLOSING = 3;
const PROSE_WORDS = 12;

export interface NearTitle extends NearLines {
  /** Block of the page's main heading, -1 where it has none. */
  main: number;
}

/** Finds the page's main heading and the short lines around it. */
export function nearTitle(layout: Layout, doc: Document): NearTitle {
  const named = [
    doc.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    doc.querySelector('title')?.textContent,
  ];
  const words = new Set(
    named.flatMap((title) =>
      textKey(title ?? '')
        .split(' ')
        .filter((word) => word.length > 2),
    ),
  );
  const headings = layout.blocks
    .filter((block) => !block.box.hidden && block.text.length < 300 && mayBeMain(block, named))
    .map((block) => ({ block, score: titleMatch(block.text, words) + (block.box.tag === 'H1' ? 0.3 : 0) }))
    .sort((a, b) => b.score - a.score);
  const main = headings[0]?.block.index ?? -1;
  const lines: string[] = [];
  const over: string[] = [];
  if (main >= 0) {
    let prose = 0;
    for (const block of layout.blocks.slice(main + 1, main + 1 + LINES_AFTER)) {
      if (block.isProse && block.words > 30 && ++prose > 1) break;
      if (block.text.length < 250) lines.push(spaced(block));
    }
    for (const block of layout.blocks.slice(Math.max(0, main - LINES_BEFORE), main))
      if (block.text.length < 150) over.push(spaced(block));
  }
  return {
    main,
    lines: [...lines, ...over],
    over,
    closing: main < 0 ? [] : closingLines(layout, main),
    headings: headings.slice(0, 6).map(({ block }) => withoutAnchor(block, withoutBadge(block, named))),
  };
}

/** What stands right after the last paragraph of the box that holds the headline and most of the prose. */
function closingLines({ blocks, root }: Layout, main: number): string[] {
  let box = blocks[main]?.box.parent;
  while (box?.parent && box.proseWords < root.proseWords / 2) box = box.parent;
  if (!box) return [];
  const own = blocks.slice(main, box.end);
  const last = own.findLastIndex(({ isProse, words, box: at }) => isProse && words >= PROSE_WORDS && !at.hidden);
  return own
    .slice(last + 1, last + 1 + LINES_CLOSING)
    .filter(({ box: at, text }) => !at.hidden && text.length < 120)
    .map(spaced);
}

/** Weblogs of old set an entry's title as a heading of the third level: then the page's title begins with it. */
function mayBeMain({ box, text }: Block, named: readonly (string | null | undefined)[]): boolean {
  if (/^H[12]$/.test(box.tag)) return true;
  const key = box.tag === 'H3' ? textKey(text) : '';
  return key.length > 8 && named.some((title) => title && textKey(title).startsWith(key));
}

/** A heading without the mark by which it is linked to; "C#" has none. */
function withoutAnchor({ nodes }: Block, text: string): string {
  const last = nodes.findLast(({ data }) => data.trim() !== '');
  const mark = last?.data.trim() ?? '';
  if (!isAnchorMark(mark) || !last?.parentElement?.closest('a[href^="#"]') || !text.endsWith(mark)) return text;
  return text.slice(0, -mark.length).trimEnd();
}

/** A heading without a label or a reading time that stands in it as an element of its own, where the page's title lacks it. */
function withoutBadge({ nodes, box, text }: Block, named: readonly (string | null | undefined)[]): string {
  const own = nodes.filter((node) => node.parentNode === box.element);
  if (own.length === 0 || own.length === nodes.length) return text;
  const bare = own
    .map(({ data }) => data)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const key = textKey(bare);
  const isTitle = key.length > 8 && named.some((title) => title && textKey(title).startsWith(key));
  return isTitle && !named.some((title) => title && textKey(title).startsWith(textKey(text))) ? bare : text;
}

/** A name, a date and a reading time side by side are parted by style alone: a space between them parts their texts. */
function spaced({ nodes }: Block): string {
  return nodes
    .map(({ data }) => data.trim())
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ');
}

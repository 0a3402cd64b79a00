import type { Box, Layout } from './layout';

/** A cell of more words holds text laid out, not data. */
const CELL_WORDS = 40;
/** More links than this share of its letters make a table a menu. */
const LINKS = 0.5;

/**
 * Keeps code that stands under a paragraph of the story, and every cell of a table that is kept in part: short lines look
 * like furniture one by one, and a row without its figures says something else.
 */
export function keepWholes({ boxes, blocks }: Layout, keep: boolean[]): void {
  for (const box of boxes) {
    if (box.hidden || box.first === box.end) continue;
    const isPart = () => keep.slice(box.first, box.end).includes(true);
    const isWhole = box.tag === 'PRE' ? isPart() || isUnderStory(box) : box.tag === 'TABLE' && isPart() && isData(box);
    if (isWhole) keep.fill(true, box.first, box.end);
  }

  /** Right behind a kept block of the same container, wrappers that hold nothing else aside. */
  function isUnderStory(box: Box): boolean {
    const before = box.first - 1;
    let outer = box;
    while (outer.parent && outer.parent.first === box.first && outer.parent.end === box.end) outer = outer.parent;
    return keep[before] === true && outer.parent !== null && isIn(blocks[before]?.box ?? null, outer.parent);
  }

  function isData(table: Box): boolean {
    if (table.linkChars > table.chars * LINKS || table.element.querySelector('table, p + p, h2, h3')) return false;
    const rows = table.element.querySelectorAll('tr');
    const isWide = [...rows].some(({ children }) => children.length > 1);
    return rows.length > 1 && isWide && blocks.slice(table.first, table.end).every(({ words }) => words <= CELL_WORDS);
  }
}

function isIn(inner: Box | null, outer: Box): boolean {
  let box = inner;
  while (box && box !== outer) box = box.parent;
  return box === outer;
}

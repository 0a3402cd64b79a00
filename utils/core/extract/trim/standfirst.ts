import { isDateLine } from '../choose/select';
import type { Block, Box } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import { isHeading, isTitleText, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';
import { cleanName } from '../metadata/byline';
import { isCall } from './calls';
import { isService } from './service-lines';

/** A line under the headline that says what the story is about. */
const LEAST_WORDS = 5;
const MOST_WORDS = 45;
/** Between the headline and it may stand a byline and a date, between it and the story those, a share bar, a caption. */
const AFTER_TITLE = 3;
const BEFORE_STORY = 8;
const BYLINE = /^(?:by|von|par|por|di|da|door|av|af|text|foto|photo|words|story)\P{L}/iu;
const OTHERS = new Set(['byline', 'bio', 'date', 'meta', 'share', 'related', 'nav', 'tag', 'newsletter', 'ad', 'toc']);

/** Points in short: so many, each a line of so many words. */
const POINTS = 2;
const LEAST_POINT = 3;
const MOST_POINT = 40;

/** Keeps what tells the story in short under its headline: a line in the headline's own box, a list of points without links. */
export function keepStandfirst(page: PageView, keep: boolean[], byline: string | null): void {
  keepPoints(page, keep);
  const { blocks, heading } = page;
  const title = blocks[heading];
  const first = keep.indexOf(true);
  if (!title || first <= heading) return;
  for (const block of blocks.slice(heading + 1, Math.min(first, heading + 1 + AFTER_TITLE))) {
    if (block.box.hidden) continue;
    if (isStandfirst(block, title, page, keep, byline)) {
      const between = blocks.slice(block.index + 1, first);
      const isOver = between.length <= BEFORE_STORY && !between.some((other) => isHeading(other) || other.isProse);
      if (isOver) keep[block.index] = true;
      return;
    }
    if (isHeading(block) || block.words > MOST_WORDS) return;
  }
}

function isStandfirst(
  block: Block,
  title: Block,
  page: PageView,
  keep: readonly boolean[],
  byline: string | null,
): boolean {
  const { text, words, links, box, index } = block;
  if (words < LEAST_WORDS || words > MOST_WORDS || links > 0 || isTitleText(text, page)) return false;
  // Beside the headline itself, as a lesser heading or under a name that says so: a loose line there is a tool of the page.
  if (box.parent !== title.box.parent || !isSetApart(box)) return false;
  // What describes the page to others is judged as any other block.
  if (page.description.includes(text)) return false;
  if (namedKinds(box.name).some((kind) => OTHERS.has(NAME_LIST[kind] ?? ''))) return false;
  if (BYLINE.test(text) || isDateLine(text, words) || labelsOf(page, index).length > 0) return false;
  if (isCall(block) || isService(block, page, keep)) return false;
  return !byline || !cleanName(text)?.toLowerCase().includes(byline.toLowerCase());
}

const isSetApart = ({ tag, name }: Box): boolean =>
  /^H[234]$/.test(tag) || (tag === 'P' && namedKinds(name).some((kind) => NAME_LIST[kind] === 'lead'));

function keepPoints(page: PageView, keep: boolean[]): void {
  const { blocks, boxes, heading } = page;
  const first = keep.indexOf(true);
  if (heading < 0 || first <= heading) return;
  for (const list of boxes) {
    if (list.first > first) break;
    if (list.first <= heading || list.end > first || !isPoints(list, page)) continue;
    keep.fill(true, list.first, list.end);
    const over = blocks[list.first - 1];
    const isOver = over && over.index > heading && isHeading(over) && over.box.parent === list.parent;
    if (isOver && labelsOf(page, over.index).length === 0) keep[over.index] = true;
    return;
  }
}

function isPoints({ tag, hidden, first, end, links, name, element }: Box, page: PageView): boolean {
  if (!/^[UO]L$/.test(tag) || hidden || links > 0 || end - first < POINTS) return false;
  if (namedKinds(name).some((kind) => OTHERS.has(NAME_LIST[kind] ?? ''))) return false;
  if (element.closest('nav,aside,footer,form') || element.querySelector('button,input,svg')) return false;
  return page.blocks.slice(first, end).every((block) => {
    const { words, text, index } = block;
    if (words < LEAST_POINT || words > MOST_POINT || isDateLine(text, words) || BYLINE.test(text)) return false;
    return labelsOf(page, index).length === 0 && !isCall(block);
  });
}

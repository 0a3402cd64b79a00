import { textKey } from '../../text/key';
import type { Block, Box } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import { judge } from '../measure/model';
import { isHeading, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';

/** What the model must say at least: it knows such a paragraph for a stranger, not for an intruder. */
const LEAST = -2;
/** Steps up that are compared: farther up everything stands in the same few boxes. */
const STEPS = 6;
/** Boxes named for these hold others' words, or the site's. */
const OTHERS = new Set([
  'comment',
  'bio',
  'related',
  'footer',
  'newsletter',
  'promo',
  'ad',
  'paywall',
  'sidebar',
  'nav',
]);

/**
 * Keeps paragraphs in boxes built as those of the story around or before them: a story that is split over cousins. Such
 * a box holds prose and headings and nothing else; a name, a date or a label in it makes it something of its own.
 */
export function keepCousins(page: PageView, keep: boolean[], byline: string | null): void {
  const { blocks } = page;
  const writer = byline ? textKey(byline) : null;
  const first = keep.indexOf(true);
  let kin: Block | null = null;
  for (const block of blocks.slice(Math.max(0, first))) {
    const { index } = block;
    if (keep[index]) {
      if (block.isProse) kin = block;
      continue;
    }
    if (!kin) continue;
    // What stands under a label ("Comments", "Read next") is no more of the story.
    if (isHeading(block) && (labelsOf(page, index).length > 0 || !mayHead(page, block, kin))) return;
    if (!block.isProse || block.links > 0) continue;
    const cousin = cousinOf(block, kin);
    if (!cousin || !isAllProse(page, cousin) || (writer && textKey(block.text).startsWith(writer))) continue;
    if (judge(block, page) < LEAST) continue;
    keep[index] = true;
  }
}

/** A heading that stands in a cousin heads more of the story; any other heads something else. */
const mayHead = (page: PageView, heading: Block, kin: Block): boolean => {
  const next = page.blocks[heading.index + 1];
  return next?.isProse === true && cousinOf(next, kin) !== null;
};

/** The box that holds a block and not its kin, where both are built alike up to the box that holds both; null else. */
function cousinOf(block: Block, kin: Block): Box | null {
  let one = block.box;
  let other = kin.box;
  for (let steps = 0; steps < STEPS; steps++) {
    if (one.look !== other.look || !one.parent || !other.parent) return null;
    if (namedKinds(one.name).some((kind) => OTHERS.has(NAME_LIST[kind] ?? ''))) return null;
    // Side by side in one box, each was judged for itself.
    if (one.parent === other.parent) return steps > 0 ? one : null;
    one = one.parent;
    other = other.parent;
  }
  return null;
}

function isAllProse({ blocks }: PageView, { first, end }: Box): boolean {
  return blocks.slice(first, end).every((block) => block.isProse || isHeading(block));
}

import type { LabelGroup } from '../words/match';
import { normalise } from '../words/match';
import type { Block } from './layout';
import { isHeading, type PageView } from './page-view';

/** A lead-in opens with so many words: "In case you missed it: …". */
const OPENING_WORDS = 5;
const LINKED = 0.5;

/** Whether a line leads to another story: "See also …", or a link after "Related:"; over a card its picture may be the link. */
export function isLeadIn(block: Block, page: PageView): boolean {
  const { text, chars, linkChars } = block;
  const says = (opening: string, group: LabelGroup) => page.words.groupsOf(normalise(opening)).includes(group);
  const [before = ''] = text.split(/[:：]/, 1);
  const isColon = before.length < text.length;
  if (linkChars < chars * LINKED) {
    // "See also:" in a paragraph may name a book.
    const isCard = isHeading(block) && block.box.element.closest('aside') !== null;
    return isColon && isCard && says(before, 'leadIn');
  }
  if (isColon && (says(before, 'leadIn') || says(before, 'related'))) return true;
  const words = text.split(' ', OPENING_WORDS);
  return words.some((_, i) => says(words.slice(0, i + 1).join(' '), 'leadIn'));
}

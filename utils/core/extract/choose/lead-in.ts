import type { LabelGroup } from '../../words/match';
import { normalise } from '../../words/match';
import type { Block } from '../layout/layout';
import { isHeading, type PageView } from '../measure/page-view';

/** A lead-in opens with so many words: "In case you missed it: …". */
const OPENING_WORDS = 5;
const LINKED = 0.5;

/** What may stand before a colon and a link: "Related: …"; and before nothing but links: "Topics: …", "Share: …". */
const LEADING: readonly LabelGroup[] = ['leadIn', 'related'];
const LABELLED: readonly LabelGroup[] = ['tags', 'share'];
const ALL_LINKS = 0.7;

/** Whether a line leads to another story: "See also …", or a link after "Related:"; over a card its picture may be the link. */
export function isLeadIn(block: Block, page: PageView): boolean {
  const { text, chars, linkChars } = block;
  const says = (opening: string, group: LabelGroup) => page.words.groupsOf(normalise(opening)).includes(group);
  const [before = ''] = text.split(/[:：]/, 1);
  const isColon = before.length < text.length;
  const after = text.length - before.length - 1;
  if (isColon && linkChars >= after * ALL_LINKS && LABELLED.some((group) => says(before, group))) return true;
  if (linkChars < chars * LINKED) {
    // "See also:" in a paragraph may name a book.
    const isCard = isHeading(block) && block.box.element.closest('aside') !== null;
    return isColon && isCard && says(before, 'leadIn');
  }
  if (isColon && LEADING.some((group) => says(before, group))) return true;
  const words = text.split(' ', OPENING_WORDS);
  return words.some((_, i) => says(words.slice(0, i + 1).join(' '), 'leadIn'));
}

import { LABEL_LIMIT, type LabelGroup, normalise } from '../words/match';
import type { Block, Box } from './blocks';
import { NAME_LIST } from './names';
import type { PageView } from './page-view';

/** Steps that mean "nowhere above". */
export const FAR = 20;
/** Tags that tell by standing around a block. */
export const AROUND = 'ASIDE FOOTER HEADER NAV FIGURE UL OL TABLE FORM ARTICLE MAIN SECTION A LI'.split(' ');
/** How far up a block is looked at the boxes around it. */
export const LEVELS = [1, 2, 3, 5];

/** What the measures of one block share, worked out once a block. */
export interface Sight {
  block: Block;
  page: PageView;
  /** Steps from the block up to the nearest element of each AROUND tag and each kind of name. */
  tags: number[];
  names: number[];
  /** The boxes 1, 2, 3 and 5 levels up. */
  up: Box[];
  branch: Box;
  like: Likes[];
  says: readonly LabelGroup[];
  aboveSays: readonly LabelGroup[];
}

export const linkShare = (b: { linkChars: number; chars: number }) => (b.chars ? b.linkChars / b.chars : 0);

/** Siblings built alike, by tag and class: cards and lists repeat. */
interface Likes {
  count: number;
  words: number;
  linkShare: number;
}

const likesCache = new WeakMap<Box, Map<string, Likes>>();

export function likeSiblings(box: Box): Likes {
  if (!box.parent) return { count: 1, words: box.words, linkShare: linkShare(box) };
  let groups = likesCache.get(box.parent);
  if (!groups) {
    groups = new Map();
    const sums = new Map<string, { count: number; words: number; chars: number; linkChars: number }>();
    for (const child of box.parent.children) {
      const sum = sums.get(kin(child)) ?? { count: 0, words: 0, chars: 0, linkChars: 0 };
      sum.count++;
      sum.words += child.words;
      sum.chars += child.chars;
      sum.linkChars += child.linkChars;
      sums.set(kin(child), sum);
    }
    for (const [key, sum] of sums) {
      groups.set(key, { count: sum.count, words: sum.words / sum.count, linkShare: linkShare(sum) });
    }
    likesCache.set(box.parent, groups);
  }
  return groups.get(kin(box)) ?? { count: 1, words: box.words, linkShare: linkShare(box) };
}

const kin = (box: Box) => `${box.tag}.${box.name}`;

function labelsOf(page: PageView, block: Block | undefined): readonly LabelGroup[] {
  return block && block.chars <= LABEL_LIMIT ? page.words.groupsOf(normalise(block.text)) : [];
}

/** What the measures of a block look at. */
export function look(block: Block, page: PageView): Sight {
  const tags = AROUND.map(() => FAR);
  const names = NAME_LIST.map(() => FAR);
  const chain: Box[] = [];
  let steps = 0;
  for (let at: Box = block.inner; at.parent; at = at.parent, steps++) {
    const tag = AROUND.indexOf(at.tag);
    if (tag >= 0 && tags[tag] === FAR) tags[tag] = Math.min(FAR, steps);
    for (const kind of at.kinds) if (names[kind] === FAR) names[kind] = Math.min(FAR, steps);
  }
  for (let at: Box | null = block.box; at && chain.length < 6; at = at.parent) chain.push(at);
  const upper = (level: number) => chain[level] ?? page.root;
  return {
    block,
    page,
    tags,
    names,
    up: LEVELS.map(upper),
    branch: page.branch[block.box.index] ?? block.box,
    like: [likeSiblings(block.box), likeSiblings(upper(1)), likeSiblings(upper(2))],
    says: labelsOf(page, block),
    aboveSays: labelsOf(page, page.blocks[page.headingAbove[block.index] ?? -1]),
  };
}

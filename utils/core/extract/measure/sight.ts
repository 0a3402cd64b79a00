import { LABEL_LIMIT, type LabelGroup, normalise } from '../../words/match';
import type { Block, Box } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import type { PageView } from './page-view';
import { shapeOf, type TextShape } from './text-shape';

/** Steps that mean "nowhere above". */
export const FAR = 20;
/** Tags that tell by standing around a block. */
export const AROUND = 'ASIDE FOOTER HEADER NAV FIGURE UL OL TABLE FORM ARTICLE MAIN SECTION A LI'.split(' ');
/** How far up a block is looked at the boxes around it. */
export const LEVELS = [1, 2, 3, 5];

export const linkShare = (b: { linkChars: number; chars: number }) => (b.chars ? b.linkChars / b.chars : 0);

/** Siblings built alike, by tag and class: cards and lists repeat. */
interface Likes {
  count: number;
  words: number;
  linkShare: number;
}

const likesCache = new WeakMap<Box, Map<number, Likes>>();

export function likeSiblings(box: Box): Likes {
  if (!box.parent) return { count: 1, words: box.words, linkShare: linkShare(box) };
  let groups = likesCache.get(box.parent);
  if (!groups) {
    groups = groupChildren(box.parent);
    likesCache.set(box.parent, groups);
  }
  return groups.get(box.look) ?? { count: 1, words: box.words, linkShare: linkShare(box) };
}

function groupChildren(parent: Box): Map<number, Likes> {
  const sums = new Map<number, { count: number; words: number; chars: number; linkChars: number }>();
  for (const child of parent.children) {
    const sum = sums.get(child.look) ?? { count: 0, words: 0, chars: 0, linkChars: 0 };
    sum.count++;
    sum.words += child.words;
    sum.chars += child.chars;
    sum.linkChars += child.linkChars;
    sums.set(child.look, sum);
  }
  const groups = new Map<number, Likes>();
  for (const [look, sum] of sums) {
    groups.set(look, { count: sum.count, words: sum.words / sum.count, linkShare: linkShare(sum) });
  }
  return groups;
}

const TAG_INDEX = new Map(AROUND.map((tag, index) => [tag, index]));
const NOT_A_LABEL: readonly LabelGroup[] = [];

/** What the measures of one block share. What few measures ask for is worked out when the first does. */
export class Sight {
  readonly block: Block;
  readonly page: PageView;
  /** Steps from the block up to the nearest element of each AROUND tag and each kind of name. */
  readonly tags: number[] = new Array(AROUND.length).fill(FAR);
  readonly names: number[] = new Array(NAME_LIST.length).fill(FAR);
  /** The block's own box and the five above it. */
  readonly #chain: Box[] = [];
  #like: (Likes | undefined)[] = [];
  #shape: TextShape | undefined;

  constructor(block: Block, page: PageView) {
    this.block = block;
    this.page = page;
    let steps = 0;
    for (let at = block.inner; at.parent; at = at.parent, steps++) {
      const tag = TAG_INDEX.get(at.tag);
      if (tag !== undefined && this.tags[tag] === FAR) this.tags[tag] = Math.min(FAR, steps);
      for (const kind of namedKinds(at.name)) if (this.names[kind] === FAR) this.names[kind] = Math.min(FAR, steps);
    }
    for (let at: Box | null = block.box; at && this.#chain.length < 6; at = at.parent) this.#chain.push(at);
  }

  /** The box so many levels up, the page's body where there is none. */
  up(level: number): Box {
    return this.#chain[level] ?? this.page.root;
  }

  get branch(): Box {
    return this.page.branch[this.block.box.index] ?? this.block.box;
  }

  like(level: number): Likes {
    this.#like[level] ??= likeSiblings(this.up(level));
    return this.#like[level];
  }

  get shape(): TextShape {
    this.#shape ??= shapeOf(this.block.text);
    return this.#shape;
  }

  get says(): readonly LabelGroup[] {
    return labelsOf(this.page, this.block.index);
  }

  get aboveSays(): readonly LabelGroup[] {
    return labelsOf(this.page, this.page.headingAbove[this.block.index] ?? -1);
  }
}

/** What a short block says as a label: "Share", "Read more". */
export function labelsOf(page: PageView, index: number): readonly LabelGroup[] {
  const block = page.blocks[index];
  if (!block || block.chars > LABEL_LIMIT) return NOT_A_LABEL;
  let groups = page.labels.get(index);
  if (!groups) {
    groups = page.words.groupsOf(normalise(block.text));
    page.labels.set(index, groups);
  }
  return groups;
}

import type { LabelGroup } from '../../words/match';
import type { Block, Box } from '../layout/layout';
import { NAME_LIST } from '../layout/names';
import { isHeading, isTitleText, type PageView, titleMatch } from './page-view';
import { AROUND, FAR, LEVELS, likeSiblings, linkShare, type Sight } from './sight';

const TAGS = 'P LI DIV SPAN TD BLOCKQUOTE FIGCAPTION PRE DD ADDRESS BUTTON A SECTION'.split(' ');
const LABELS: readonly LabelGroup[] = ['share', 'related', 'leadIn', 'newsletter', 'signIn', 'comments', 'ads', 'tags'];

type Measure = (sight: Sight) => number;

const proseShare = (box: Box) => box.proseWords / Math.max(1, box.words);
const keptShare = (box: Box) => box.kept / Math.max(1, box.words);
const flag = (value: unknown) => (value ? 1 : 0);
const upTo = (limit: number, value: number) => Math.max(-limit, Math.min(limit, value));

function isInside(box: Box, outer: Box): boolean {
  return box.first >= outer.first && box.end <= outer.end && box.depth >= outer.depth;
}

const TEXT: [string, Measure][] = [
  ['words', ({ block }) => upTo(60, block.words)],
  ['linkShare', ({ block }) => linkShare(block)],
  ['links', ({ block }) => upTo(6, block.links)],
  ['strongShare', ({ block }) => block.strongChars / block.chars],
  ['emShare', ({ block }) => block.emChars / block.chars],
  ['isProse', ({ block }) => flag(block.isProse)],
  ['ends', ({ block: { text } }) => endOf(text)],
  ['sentences', ({ shape }) => upTo(4, shape.sentences)],
  ['commas', ({ shape }) => shape.commas],
  ['digits', ({ shape }) => shape.digits],
  ['capitals', ({ shape }) => shape.capitals],
  ['shortWords', ({ block, shape }) => shape.shortWords / Math.max(3, Math.min(100, block.words))],
  ['meanWord', ({ block }) => block.chars / Math.max(1, block.words)],
  ['hasYear', ({ block: { text } }) => flag(/\b(?:19|20)\d\d\b/.test(text))],
  ['hasTime', ({ block: { text } }) => flag(/\d[:.]\d\d\b/.test(text))],
  ['hasBar', ({ block: { text } }) => flag(/[|•·›»→©]/.test(text))],
  ['hasAt', ({ block: { text } }) => flag(/@|https?:|www\./.test(text))],
  ['hasQuote', ({ block: { text } }) => flag(/["“”„«»]/.test(text))],
  ['asks', ({ block: { text } }) => flag(/[?？]/.test(text))],
  ['titleMatch', ({ block, page }) => titleMatch(block.text, page.titleWords)],
  ['isTitle', ({ block, page }) => flag(isTitleText(block.text, page))],
  ['inDescription', ({ block, page }) => flag(block.words >= 5 && page.description.includes(block.text.slice(0, 60)))],
  ['repeats', ({ block, page }) => upTo(3, page.repeats.get(block.text) ?? 1)],
  ...LABELS.map((group): [string, Measure] => [`says.${group}`, ({ says }) => flag(says.includes(group))]),
  ...LABELS.map((group): [string, Measure] => [
    `above.says.${group}`,
    ({ aboveSays }) => flag(aboveSays.includes(group)),
  ]),
];

/** How a text ends: 2 as a sentence, 1 in the middle of one, 3 cut short, 0 as a label. */
function endOf(text: string): number {
  const last = /(.)["'”’»)\]]*$/u.exec(text.slice(-6))?.[1] ?? '';
  if (/(?:…|\.\.\.)\W*$/.test(text.slice(-8))) return 3;
  if ('.!?。！？'.includes(last)) return 2;
  return ':;,'.includes(last) ? 1 : 0;
}

const MARKUP: [string, Measure][] = [
  ['tag', ({ block }) => (isHeading(block) ? -1 : TAGS.indexOf(block.box.tag))],
  ['headingLevel', ({ block }) => (isHeading(block) ? Number(block.box.tag.slice(1)) : 0)],
  ['hidden', ({ block }) => flag(block.box.hidden || block.inner.hidden)],
  ['isInner', ({ block }) => flag(block.inner !== block.box)],
  ...AROUND.map((tag, i): [string, Measure] => [`in.${tag.toLowerCase()}`, ({ tags }) => tags[i] ?? FAR]),
  ...NAME_LIST.map((kind, i): [string, Measure] => [`named.${kind}`, ({ names }) => names[i] ?? FAR]),
];

const PLACE: [string, Measure][] = [
  ['at', ({ block, page }) => block.index / page.blocks.length],
  ['proseBefore', ({ block, page }) => upTo(150, page.proseBefore[block.index] ?? 0)],
  ['proseSinceHeading', ({ block, page }) => sinceHeading(block, page)],
  ['inCore', ({ block, page }) => flag(isInside(block.box, page.core))],
  [
    'coreDepth',
    ({ block, page }) => (isInside(block.box, page.core) ? upTo(6, block.box.depth - page.core.depth) : -1),
  ],
  ['coreEnd', ({ block, page }) => upTo(12, page.core.end - block.index)],
  ['inFound', ({ block, page }) => flag(isInside(block.box, page.found))],
  [
    'foundDepth',
    ({ block, page }) => (isInside(block.box, page.found) ? upTo(6, block.box.depth - page.found.depth) : -1),
  ],
  ['kept', ({ block }) => block.kept],
  ['keptShare', ({ page }) => page.keptWords / Math.max(1, page.root.proseWords)],
  ['keptBefore', ({ block, page }) => upTo(150, page.keptBefore[block.index] ?? 0)],
  ['fromFirstKept', ({ block, page }) => (page.firstKept < 0 ? -12 : upTo(12, block.index - page.firstKept))],
  ['fromLastKept', ({ block, page }) => (page.firstKept < 0 ? 12 : upTo(12, block.index - page.lastKept))],
  ['placeFromEnd', ({ block: { box } }) => (box.parent ? upTo(8, box.parent.children.length - box.place) : 0)],
];

function sinceHeading(block: Block, page: PageView): number {
  if (page.heading < 0 || block.index < page.heading) return -1;
  return upTo(150, (page.proseBefore[block.index] ?? 0) - (page.proseBefore[page.heading] ?? 0));
}

const GROUP: [string, Measure][] = [
  ...LEVELS.flatMap((level): [string, Measure][] => {
    const of = (measure: (box: Box, page: PageView) => number): Measure => {
      return (sight) => measure(sight.up(level), sight.page);
    };
    return [
      [`up${level}.words`, of((box) => upTo(300, box.words))],
      [`up${level}.linkShare`, of(linkShare)],
      [`up${level}.proseShare`, of(proseShare)],
      [`up${level}.keptShare`, of(keptShare)],
      [`up${level}.blocks`, of((box) => upTo(20, box.end - box.first))],
      [`up${level}.pictures`, of((box) => upTo(4, box.pictures))],
      [`up${level}.pageShare`, of((box, page) => box.proseWords / Math.max(1, page.root.proseWords))],
    ];
  }),
  ...[0, 1, 2].flatMap((level): [string, Measure][] => [
    [`like${level}.count`, (sight) => upTo(20, sight.like(level).count)],
    [`like${level}.words`, (sight) => upTo(100, sight.like(level).words)],
    [`like${level}.linkShare`, (sight) => sight.like(level).linkShare],
  ]),
];

const BRANCH: [string, Measure][] = [
  ['spineSteps', ({ block, page }) => page.spineSteps[block.box.index] ?? 0],
  ['spineDepth', ({ block, page }) => upTo(6, page.spineSize - (page.spineDepth[block.box.index] ?? 0))],
  ['branch.words', ({ branch }) => upTo(400, branch.words)],
  ['branch.linkShare', ({ branch }) => linkShare(branch)],
  ['branch.proseShare', ({ branch }) => proseShare(branch)],
  ['branch.pageShare', ({ branch, page }) => branch.proseWords / Math.max(1, page.root.proseWords)],
  ['branch.keptShare', ({ branch }) => keptShare(branch)],
  ['branch.pictures', ({ branch }) => upTo(4, branch.pictures)],
  ['branch.headings', ({ branch }) => upTo(4, branch.headings)],
  ['branch.place', ({ branch }) => upTo(8, branch.place)],
  ['branch.placeFromEnd', ({ branch }) => (branch.parent ? upTo(8, branch.parent.children.length - branch.place) : 0)],
  [
    'branch.proseBefore',
    ({ branch, page }) => upTo(150, proseFrom(page, (branch.parent ?? branch).first, branch.first)),
  ],
  ['branch.proseAfter', ({ branch, page }) => upTo(150, proseFrom(page, branch.end, (branch.parent ?? branch).end))],
  ['branch.like', ({ branch }) => upTo(12, likeSiblings(branch).count)],
];

const proseFrom = (page: PageView, from: number, to: number) =>
  (page.proseBefore[to] ?? 0) - (page.proseBefore[from] ?? 0);

function keptWithin(page: PageView, from: number, to: number): number {
  const end = Math.min(page.blocks.length, to);
  return upTo(200, (page.keptBefore[end] ?? 0) - (page.keptBefore[Math.max(0, from)] ?? 0));
}

const near = (offset: number, measure: (other: Block | undefined, block: Block) => number): Measure => {
  return ({ block, page }) => measure(page.blocks[block.index + offset], block);
};
const above = ({ block, page }: Sight) => page.blocks[page.headingAbove[block.index] ?? -1];

const NEAR: [string, Measure][] = [
  ...[-3, -2, -1, 1, 2, 3].flatMap((offset): [string, Measure][] => [
    [`near${offset}.words`, near(offset, (other) => upTo(60, other?.words ?? -1))],
    [`near${offset}.linkShare`, near(offset, (other) => (other ? linkShare(other) : 0))],
    [`near${offset}.kept`, near(offset, (other) => other?.kept ?? -1)],
    [
      `near${offset}.sameBox`,
      near(offset, (other, { box }) => flag(other?.box.tag === box.tag && other.box.depth === box.depth)),
    ],
  ]),
  [
    'window.prose',
    ({ block: { index }, page }) =>
      upTo(200, proseFrom(page, Math.max(0, index - 5), Math.min(page.blocks.length, index + 6))),
  ],
  ['window.kept', ({ block: { index }, page }) => keptWithin(page, index - 5, index + 6)],
  ['window.keptAfter', ({ block: { index }, page }) => keptWithin(page, index + 1, index + 11)],
  ['window.keptBefore', ({ block: { index }, page }) => keptWithin(page, index - 10, index)],
  ['above.level', (sight) => Number(above(sight)?.box.tag.slice(1) ?? 0)],
  ['above.kept', (sight) => above(sight)?.kept ?? -1],
  ['above.sameParent', (sight) => flag(above(sight)?.box.parent === sight.block.box.parent)],
];

/** Every measure by its name. None looks at a number a page could drive without end: counts are capped, shares are not. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ...TEXT,
  ...MARKUP,
  ...PLACE,
  ...GROUP,
  ...BRANCH,
  ...NEAR,
]);

import type { NoArticle } from '../article';
import { type Steps, toEnd } from '../steps';
import type { Lexicons } from '../words/lexicon';
import type { Words } from '../words/match';
import { keepAnswers } from './choose/answers';
import { keepCousins } from './choose/cousins';
import { keepGallery } from './choose/galleries';
import { dropNoStory } from './choose/no-story';
import { keepNotes } from './choose/notes';
import { type Note, selectBlocks } from './choose/select';
import { cutOut, cutsIn } from './choose/story-cuts';
import { keepPointed, leaveOutAround, storyPlaceIn } from './choose/story-place';
import { dropTeasers } from './choose/teasers';
import { keepWholes } from './choose/wholes';
import { layOut } from './layout/lay-out';
import type { Box } from './layout/layout';
import { isHeading, type PageView, viewPage } from './measure/page-view';
import { pageWords } from './measure/page-words';
import { type Metadata, readMetadata } from './metadata';
import { isDrowned, leaveOutOthers, silence } from './others';
import { askReadability } from './readable';
import { prepare } from './reshape/prepare';
import { dropCalls } from './trim/calls';
import { dropEdges } from './trim/edges';
import { dropByline } from './trim/own-byline';
import { keepStandfirst } from './trim/standfirst';

/** A page with every block judged: what the reader is put together from, and what focus leaves in place. */
export interface JudgedPage {
  /** The copy that was judged. */
  clone: Document;
  page: PageView;
  /** By block: whether it belongs to the story. */
  keep: boolean[];
  metadata: Metadata;
}

/**
 * Judges a copy of the page block by block.
 * @param lexicons the words of English, and of the page's own language where they are to be had
 * @param originals is filled with the node of `doc` that each node of the copy stands for, where it is given
 * @param lenience lowers what a block needs to stay, in log-odds
 * @param places selectors of where the reader said that the story stands
 * @param cuts selectors of what the reader took out of the site's stories
 */
export function judgePage(
  doc: Document,
  url: string,
  lexicons: Lexicons,
  originals?: Map<Node, Node>,
  lenience = 0,
  places: readonly string[] = [],
  cuts: readonly string[] = [],
): JudgedPage | NoArticle {
  return toEnd(judgeInSteps(doc, url, lexicons, originals, lenience, undefined, places, cuts));
}

/**
 * The same in steps; after the first `doc` is not looked at again.
 * @param places selectors of where the reader said that the story stands; where none of them tells, the page is judged as any
 * @param cuts selectors of what the reader took out of the site's stories
 */
export function* judgeInSteps(
  doc: Document,
  url: string,
  lexicons: Lexicons,
  originals?: Map<Node, Node>,
  lenience = 0,
  note: Note = () => {},
  places: readonly string[] = [],
  cuts: readonly string[] = [],
): Steps<JudgedPage | NoArticle> {
  const place = storyPlaceIn(doc, places);
  const pieces = cutsIn(doc, cuts);
  const pairs = originals ?? (place || pieces.length > 0 ? new Map<Node, Node>() : undefined);
  const clone = prepare(doc, url, pairs);
  if (!clone) return 'too-large';
  if (!clone.body) return 'no-story';
  yield;
  const words = pageWords(clone, lexicons);
  const pointed = [...(place ? (pairs ?? []) : [])].find(([, original]) => original === place)?.[0];
  let judged = pointed && (yield* judgeCopy(clone, url, words, lenience, note, pointed as Element));
  if (!judged?.keep.includes(true)) judged = yield* judgeCopy(clone, url, words, lenience, note, null);
  if (pieces.length > 0) cutOut(judged.page, judged.keep, copiesOf(pieces, pairs));
  note('the reader took it out', judged.keep);
  return judged;
}

/** The elements of the copy that stand for those of the page. */
function copiesOf(pieces: readonly Element[][], pairs: ReadonlyMap<Node, Node> = new Map()): Element[][] {
  const copies = new Map([...pairs].map(([copy, original]) => [original, copy as Element]));
  return pieces.map((elements) => elements.flatMap((element) => copies.get(element) ?? []));
}

/** @param pointed the element that the story is asked for within */
function* judgeCopy(
  clone: Document,
  url: string,
  words: Words,
  lenience: number,
  note: Note,
  pointed: Element | null,
): Steps<JudgedPage> {
  let layout = layOut(clone.body);
  yield;
  const others = leaveOutOthers(layout, clone, url, words);
  const isOthers = (element: Element) => others.stories.some((other) => other.contains(element));
  const metadata = readMetadata(clone, url, others.near, isOthers);
  yield;
  let box = (pointed && layout.boxOf.get(pointed)) ?? null;
  // What the reader pointed at is no other story, and no talk as a whole.
  if (box && isLeftOut(box)) {
    layout = layOut(clone.body);
    box = layout.boxOf.get(box.element) ?? null;
  }
  const talk = box && others.talk && others.talk.first <= box.first ? null : others.talk;
  if (box) leaveOutAround(layout, box);
  const choose = function* (): Steps<{ page: PageView; keep: boolean[] }> {
    askReadability(layout, metadata.title);
    yield;
    const page = viewPage(layout, metadata.title, metadata.description, words);
    return { page, keep: selectBlocks(page, lenience, note) };
  };
  let { page, keep } = yield* choose();
  if (box) {
    keepPointed(page, keep, box);
    note('the reader pointed at it', keep);
  }
  if (talk && isDrowned(page, keep, { first: others.near.main + 1, end: talk.first })) {
    silence(layout, talk);
    yield;
    ({ page, keep } = yield* choose());
    if (box) keepPointed(page, keep, box);
  } else if (talk) {
    keep.fill(false, talk.first, talk.end);
    // What heads only that: "8 thoughts on …".
    for (let i = talk.first - 1; i >= 0 && (!keep[i] || isHeadingAt(page, i)); i--) keep[i] = false;
  }
  note('it is what readers say', keep);
  for (const [why, step] of STEPS) {
    // A short story that the reader pointed at is neither the foot of the site nor a notice.
    if (box && step === dropNoStory) continue;
    step(page, keep, metadata);
    note(why, keep);
  }
  if (box) {
    keep.fill(false, 0, box.first).fill(false, box.end);
    note('it stands outside of what the reader pointed at', keep);
  }
  return { clone, page, keep, metadata };
}

const isHeadingAt = ({ blocks }: PageView, index: number): boolean => {
  const block = blocks[index];
  return block !== undefined && isHeading(block);
};

function isLeftOut(box: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at.leftOut) return true;
  return false;
}

/** What is done with the blocks that the model chose, each with what a block is kept or dropped for. */
const STEPS: readonly [why: string, step: (page: PageView, keep: boolean[], metadata: Metadata) => void][] = [
  ['it says who wrote the story', (page, keep, { byline }) => dropByline(page, keep, byline)],
  ['it leads to another story', dropTeasers],
  ['it asks something of its readers', dropCalls],
  ['it says how long the reading takes, or who owns the words', dropEdges],
  // Before the notes: one that the story leads to stays, wherever it stands.
  ['it is the foot of the site, or a notice', dropNoStory],
  ['it is a note of the story', keepNotes],
  ['it goes on in a box built as the story’s', (page, keep, { byline }) => keepCousins(page, keep, byline)],
  ['it answers the headline’s question', keepAnswers],
  ['it is part of a whole', keepWholes],
  // After the wholes: the list below it may be a byline, a date and a share bar.
  ['it tells the story in short under the headline', (page, keep, { byline }) => keepStandfirst(page, keep, byline)],
  ['it is a picture that ends the story', keepGallery],
];

import type { Box, Layout } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import { isSmall, isTiny, pictureAddress } from '../pictures/images';
import { pictureName, pictureNameOf, samePicture } from '../pictures/same-picture';
import type { Work } from './assembly';
import { isCaptioned } from './frames';
import { captionIn, ELSEWHERE, isBeside, leadsAway, makePicture } from './media';

/** A picture that stands over the headline is at least this wide, or says so nowhere and is the page's own picture. */
const WIDE = 500;
/** How many times as wide the one of two pictures is that leads. */
const MUCH_WIDER = 2;
/** Blocks between such a picture and the headline. */
const ABOVE = 8;
/** A caption has no more words. */
const CAPTION_WORDS = 80;

/** What a picture of the page's own is named for where it is the writer's, or another story's. */
const OTHERS = new Set(['bio', 'byline', 'related', 'comment']);
const OTHER_LEVELS = 5;

/** Notes the picture that the page names as its own, before the story is copied. */
export function findLead(work: Work, layout: Layout, image: string | null): void {
  work.named = image === null ? null : namedPicture(work, layout, image);
  work.namedName = work.named ? pictureNameOf(work.named, pictureAddress(work.named) ?? '') : '';
}

/**
 * The picture that a page names as its own (`og:image`), where it is drawn between its headline and the end of its story
 * or right above: what its box is called does not matter then.
 */
function namedPicture(work: Work, layout: Layout, image: string): Element | null {
  const end = layout.blocks[work.lastKept]?.nodes[0];
  const heading = headingBefore(layout, work.firstKept);
  const named = pictureName(image);
  if (!end || !heading || !named) return null;
  for (const picture of layout.root.element.querySelectorAll('img')) {
    if (!(picture.compareDocumentPosition(end) & 4)) return null;
    const address = pictureAddress(picture);
    if (!address || pictureNameOf(picture, address) !== named || leadsAway(work, picture) || picture.closest(ELSEWHERE))
      continue;
    if (isNamedForOthers(work, picture) || isSmall(picture)) continue;
    const isUnder = (heading.compareDocumentPosition(picture) & 4) !== 0;
    if (isUnder || blocksBetween(layout, picture, heading) <= ABOVE) return picture;
  }
  return null;
}

function isNamedForOthers(work: Work, picture: Element): boolean {
  for (let at = picture.parentElement, i = 0; at && i < OTHER_LEVELS; at = at.parentElement, i++) {
    const box = work.boxes.get(at);
    if (!box || (box.first <= work.firstKept && box.end > work.firstKept)) return false;
    if (box.hidden || namedKinds(box.name).some((kind) => OTHERS.has(NAME_LIST[kind] ?? ''))) return true;
  }
  return false;
}

/** Puts the picture at the headline on top of the story where it stands outside the story's own box. */
export function leadPicture(work: Work, layout: Layout, root: Element): void {
  const isKnown = (picture: Element) => {
    const address = pictureAddress(picture) ?? '';
    return [...work.pictures].some((known) => known === address || samePicture(known, address));
  };
  if (work.named && !isKnown(work.named)) {
    prependPicture(work, layout, root, work.named);
    return;
  }
  const first = root.querySelector('img');
  const isOnTop = first !== null && !hasTextBefore(root, first);
  if (isOnTop) return;
  const start = layout.blocks[work.firstKept]?.nodes[0];
  const heading = headingBefore(layout, work.firstKept);
  if (!start) return;
  const leads = [...layout.root.element.querySelectorAll('img')].filter(
    (picture) => picture.compareDocumentPosition(start) & 4 && isLead(work, picture, heading, layout),
  );
  const [lead] = leads;
  if (!lead) return;
  // Where sizes are known, the writer's portrait is the smaller of two.
  const larger = leads.find((picture) => widthOf(picture) >= widthOf(lead) * MUCH_WIDER);
  for (const picture of larger ? [larger, ...leads] : leads)
    if (isKnown(picture) || prependPicture(work, layout, root, picture)) return;
}

const widthOf = (picture: Element): number => Number.parseInt(picture.getAttribute('width') ?? '', 10);

function prependPicture(work: Work, layout: Layout, root: Element, picture: Element): boolean {
  const copy = makePicture(work, picture);
  if (!copy) return false;
  const figure = work.out.createElement('figure');
  figure.append(copy);
  const frame = picture.closest('figure') ?? frameAround(work, picture);
  const said = frame && captionIn(frame);
  const box = said ? work.boxes.get(said) : undefined;
  const caption = box && box.words <= CAPTION_WORDS ? captionOf(layout, box) : '';
  if (caption) {
    const label = work.out.createElement('figcaption');
    label.append(caption);
    figure.append(label);
  }
  work.media.push(frame ?? picture);
  root.prepend(figure);
  return true;
}

/** A box of the picture and its caption alone. */
function frameAround(work: Work, picture: Element): Element | null {
  let frame = picture.parentElement;
  while (frame && !work.boxes.get(frame)?.words) frame = frame.parentElement;
  const box = frame ? work.boxes.get(frame) : undefined;
  return frame && box && isCaptioned(work, frame, box) ? frame : null;
}

function hasTextBefore(root: Element, image: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node.compareDocumentPosition(image) & 4)) return false;
    if ((node.nodeValue?.trim().length ?? 0) > 0 && !node.parentElement?.closest('figcaption')) return true;
  }
  return false;
}

/** The nearest heading of the first level over the story, else of the second. */
function headingBefore({ blocks }: Layout, first: number): Text | null {
  for (const tag of ['H1', 'H2']) {
    const heading = blocks.slice(0, first + 1).findLast(({ box }) => box.tag === tag && !box.hidden);
    if (heading) return heading.nodes[0] ?? null;
  }
  return null;
}

function isLead(work: Work, picture: Element, heading: Text | null, layout: Layout): boolean {
  if (!heading || isTiny(picture) || !pictureAddress(picture)) return false;
  const isUnder = (heading.compareDocumentPosition(picture) & 4) !== 0;
  const width = widthOf(picture);
  if (!isUnder && !isOver(picture, width, heading)) return false;
  if (isBeside(work, picture)) return false;
  return isUnder || blocksBetween(layout, picture, heading) <= ABOVE;
}

/** A wide picture over the headline; a header that holds both is the story's own and not the site's. */
function isOver(picture: Element, width: number, heading: Text): boolean {
  const header = picture.closest('header');
  if (picture.closest('figure')?.contains(heading)) return true;
  return width >= WIDE && (!header || header.contains(heading)) && !picture.closest('a[href]');
}

const blocksBetween = ({ blocks }: Layout, picture: Element, heading: Text): number =>
  blocks.filter(
    ({ nodes: [node] }) =>
      node && picture.compareDocumentPosition(node) & 4 && node.compareDocumentPosition(heading) & 4,
  ).length;

function captionOf({ blocks }: Layout, box: Box): string {
  return blocks
    .slice(box.first, box.end)
    .map(({ text }) => text)
    .join(' ');
}

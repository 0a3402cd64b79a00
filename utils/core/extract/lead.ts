import type { Work } from './assembly';
import { isTiny, pictureAddress } from './images';
import type { Box, Layout } from './layout';
import { isBeside, makePicture } from './media';

/** A picture that stands over the headline is at least this wide, or says so nowhere and is the page's own picture. */
const WIDE = 500;
/** Blocks between such a picture and the headline. */
const ABOVE = 8;
/** A caption has no more words. */
const CAPTION_WORDS = 80;

/** Puts the picture at the headline on top of the story where it stands outside the story's own box. */
export function leadPicture(work: Work, layout: Layout, root: Element): void {
  const first = root.querySelector('img');
  const isOnTop = first !== null && !hasTextBefore(root, first);
  if (isOnTop) return;
  const start = layout.blocks[work.firstKept]?.nodes[0];
  const heading = headingBefore(layout, work.firstKept);
  if (!start) return;
  for (const picture of layout.root.element.querySelectorAll('img')) {
    const place = picture.compareDocumentPosition(start);
    if (!(place & 4)) break;
    if (!isLead(work, picture, heading, layout)) continue;
    const known = [...work.pictures].map(pictureKey);
    if (known.includes(pictureKey(pictureAddress(picture) ?? ''))) return;
    const copy = makePicture(work, picture);
    if (!copy) continue;
    const figure = work.out.createElement('figure');
    figure.append(copy);
    const frame = picture.closest('figure');
    const box = frame ? work.boxes.get(frame) : undefined;
    const caption = box && box.words <= CAPTION_WORDS ? captionOf(layout, box) : '';
    if (caption) {
      const label = work.out.createElement('figcaption');
      label.append(caption);
      figure.append(label);
    }
    work.media.push(frame ?? picture);
    root.prepend(figure);
    return;
  }
}

/** One picture at many sizes has one name. */
const pictureKey = (address: string) =>
  address.replace(/[?#].*$/, '').replace(/[-_]\d{2,4}(?:x\d{2,4})?(?=\.\w+$)/, '');

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
  const width = Number.parseInt(picture.getAttribute('width') ?? '', 10);
  if (!isUnder && (!(width >= WIDE) || picture.closest('header,a[href]'))) return false;
  if (isBeside(work, picture)) return false;
  if (isUnder) return true;
  const blocksBetween = layout.blocks.filter(
    ({ nodes: [node] }) =>
      node && picture.compareDocumentPosition(node) & 4 && node.compareDocumentPosition(heading) & 4,
  );
  return blocksBetween.length <= ABOVE;
}

function captionOf({ blocks }: Layout, box: Box): string {
  return blocks
    .slice(box.first, box.end)
    .map(({ text }) => text)
    .join(' ');
}

import { saysSomething } from '../choose/select';
import type { Box } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import { isSmall, pictureAddress } from '../pictures/images';
import { hasKept, type Work } from './assembly';
import { isBeside } from './media';

/** A labelled frame around a picture is a figure; with more words than this it is a section. */
const NAMED_WORDS = 80;
/** One without a name for it holds no more words, in so many lines: a caption and a credit. */
const WORDS = 40;
const LINES = 2;
const CAPTION = NAME_LIST.indexOf('caption');

/** A box of one picture with its caption, whatever its element: named so, or built so in the middle of the story. */
export function isFrame(work: Work, element: Element, box: Box): boolean {
  if (element.nodeName === 'FIGURE') return true;
  if (namedKinds(box.name).includes(CAPTION) && box.pictures > 0 && box.words < NAMED_WORDS) return true;
  return work.at >= work.firstKept && work.at < work.lastKept && !hasKept(work, box) && isCaptioned(work, element, box);
}

/** One picture of some size, and under it a line or two without links or buttons. */
export function isCaptioned(work: Work, element: Element, { pictures, words, links, first, end }: Box): boolean {
  if (pictures !== 1 || links > 0 || words === 0 || words > WORDS || end - first > LINES) return false;
  const picture = element.querySelector('img');
  if (
    !picture ||
    !pictureAddress(picture) ||
    isSmall(picture) ||
    element.querySelector('button,form,h1,h2,h3,h4,ul,ol')
  )
    return false;
  const after = element.ownerDocument.createTreeWalker(element, 4);
  for (let text = after.nextNode(); text; text = after.nextNode())
    if (saysSomething(text.nodeValue?.trim() ?? ''))
      return (picture.compareDocumentPosition(text) & 4) !== 0 && !isBeside(work, picture);
  return false;
}

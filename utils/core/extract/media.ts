import { appendBlock, hasKept, takesText, type Work } from './assembly';
import { embedLink } from './embeds';
import { isTiny, pictureAddress } from './images';
import type { Box } from './layout';

/** True where a picture stands in the story rather than in a card, a list of links or a bar beside it. */
function belongs(work: Work, picture: Element): boolean {
  if (isTiny(picture) || work.at < work.firstKept - 6 || work.at >= work.lastKept + 1) return false;
  for (let at = picture.parentElement; at; at = at.parentElement) {
    const box = work.boxes.get(at);
    if (!box || box.end === box.first) continue;
    return hasKept(work, box);
  }
  return false;
}

function makePicture(work: Work, picture: Element): Element | null {
  const address = pictureAddress(picture);
  if (!address || work.pictures.has(address)) return null;
  work.pictures.add(address);
  const image = picture.nodeName === 'IMG' ? picture : picture.querySelector('img');
  const copy = work.out.createElement('img');
  copy.setAttribute('src', address);
  for (const name of ['alt', 'width', 'height']) {
    const value = image?.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  return copy;
}

export function copyPicture(work: Work, picture: Element, target: Element): void {
  if (!belongs(work, picture)) return;
  const copy = makePicture(work, picture);
  if (!copy) return;
  work.media.push(picture);
  takesText(work, target).append(copy);
}

/** Copies a picture with its caption; false where the figure holds no picture, so that its content is copied as usual. */
export function copyFigure(work: Work, element: Element, box: Box, target: Element): boolean {
  if (element.querySelector('table,pre,blockquote') || (box.pictures === 0 && !element.querySelector('img')))
    return false;
  const inStory = work.at >= work.firstKept - 4 && work.at < work.lastKept;
  const figure = work.out.createElement('figure');
  if (inStory) {
    for (const picture of element.querySelectorAll('img')) {
      const copy = isTiny(picture) ? null : makePicture(work, picture);
      if (copy) figure.append(copy);
    }
  }
  const lines: string[] = [];
  for (
    let node = element.ownerDocument.createTreeWalker(element, 4), text = node.nextNode();
    text;
    text = node.nextNode()
  ) {
    if (work.texts.has(text)) lines.push(text.nodeValue ?? '');
  }
  work.at = Math.max(work.at, box.end - 1);
  const caption = lines
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (figure.firstChild) {
    work.media.push(element);
    if (caption) {
      const label = work.out.createElement('figcaption');
      label.append(caption);
      figure.append(label);
    }
    appendBlock(work, figure, target);
  }
  return true;
}

export function copyEmbed(work: Work, element: Element, target: Element): void {
  if (work.at < work.firstKept || work.at >= work.lastKept) return;
  const embed = embedLink(element, work.base);
  if (!embed) return;
  work.media.push(element);
  const figure = work.out.createElement('figure');
  const label = work.out.createElement('figcaption');
  const link = work.out.createElement('a');
  link.setAttribute('href', embed.href);
  link.append(embed.label);
  label.append(link);
  figure.append(label);
  appendBlock(work, figure, target);
}

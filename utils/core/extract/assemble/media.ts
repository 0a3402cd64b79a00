import { saysSomething } from '../choose/select';
import type { Box } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import { webAddress } from '../metadata/page-links';
import { embedLink } from '../pictures/embeds';
import { isTiny, isWritten, pictureAddress } from '../pictures/images';
import { pictureNameOf } from '../pictures/same-picture';
import { appendBlock, closeParagraph, hasKept, takesText, type Work } from './assembly';

/** What is around a picture that leads no story. */
export const ELSEWHERE = 'nav,aside,footer,form,[role="navigation"],[role="complementary"],[role="banner"] nav';
const BESIDE = new Set([
  'bio',
  'byline',
  'related',
  'ad',
  'promo',
  'share',
  'comment',
  'nav',
  'newsletter',
  'consent',
  'sidebar',
]);

/** True for a picture before the story that is not its lead: a card of another story, the author's, one of a menu. */
export function isBeside(work: Work, picture: Element): boolean {
  // A picture in a link to another page is the card of that page.
  if (picture.closest(ELSEWHERE) || leadsAway(work, picture)) return true;
  for (let at = picture.parentElement, i = 0; at && i < 5; at = at.parentElement, i++) {
    const box = work.boxes.get(at);
    if (!box) continue;
    if (!box.parent || (box.first <= work.firstKept && box.end > work.firstKept)) break;
    if (box.hidden || namedKinds(box.name).some((kind) => BESIDE.has(NAME_LIST[kind] ?? ''))) return true;
  }
  return false;
}

/** True where a picture stands in the story rather than in a card, a list of links or a bar beside it. */
function belongs(work: Work, picture: Element): boolean {
  if (picture === work.named) return work.at <= work.lastKept;
  if (isTiny(picture) || work.at < work.firstKept - 6 || work.at >= work.lastKept + 1) return false;
  if (work.at < work.firstKept && isBeside(work, picture)) return false;
  for (let at = picture.parentElement; at; at = at.parentElement) {
    const box = work.boxes.get(at);
    if (!box || box.end === box.first || isLabelled(work, box)) continue;
    return hasKept(work, box);
  }
  return false;
}

/** A box of a picture and a few words on it: its name, its size, its caption. */
const isLabelled = (work: Work, box: Box) =>
  !hasKept(work, box) && box.pictures > 0 && box.words <= LABEL_WORDS && !leadsAway(work, box.element);
const LABEL_WORDS = 12;

/** In a link to another page, rather than to the picture itself, to this page or to a place of it. */
export function leadsAway({ base }: Work, element: Element): boolean {
  const href = element.closest('a[href]')?.getAttribute('href');
  if (href === null || href === undefined || /^#|\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i.test(href)) return false;
  // On many sites the query names the story.
  return webAddress(href, base)?.replace(/#.*/, '') !== base.replace(/#.*/, '');
}

/** Letters of all pictures that are written out in one story: a body of more than five million is not kept. */
const ALL_WRITTEN = 3_000_000;

export function makePicture(work: Work, picture: Element): Element | null {
  const address = pictureAddress(picture);
  if (!address || work.pictures.has(address)) return null;
  // The lead stands once, where the page draws it first.
  if (work.named && picture !== work.named && pictureNameOf(picture, address) === work.namedName) return null;
  if (isWritten(address)) {
    if (work.written + address.length > ALL_WRITTEN) return null;
    work.written += address.length;
  }
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
  if (element.querySelector('table,pre,blockquote,figure')) return false;
  const isNamed = work.named !== null && element.contains(work.named) && work.at <= work.lastKept;
  const inStory = isNamed || (work.at >= work.firstKept - 4 && (work.at < work.lastKept || isAtEnd(work, element)));
  const pictures = element.querySelectorAll('img');
  if (pictures.length === 0) return copyDrawing(work, element, box, target);
  const figure = work.out.createElement('figure');
  if (inStory) {
    for (const picture of pictures) {
      const copy = isTiny(picture) && picture !== work.named ? null : makePicture(work, picture);
      if (copy) figure.append(copy);
    }
  }
  const caption = makeCaption(work, element);
  work.at = Math.max(work.at, box.end - 1);
  if (figure.firstChild) {
    work.media.push(element);
    if (caption) figure.append(caption);
    appendBlock(work, figure, target);
  }
  return true;
}

/** The last thing in the story's own box, and no way to another page. */
function isAtEnd(work: Work, element: Element): boolean {
  const outer = element.parentElement && work.boxes.get(element.parentElement);
  const holdsLast = outer !== null && outer !== undefined && outer.first <= work.lastKept && work.lastKept < outer.end;
  return work.at === work.lastKept && holdsLast && outer.tag !== 'BODY' && !element.querySelector('a[href]');
}

/** A player, a chart: its caption, or else its name, as a link to where it can be seen. */
function copyDrawing(work: Work, element: Element, box: Box, target: Element): boolean {
  const frame = element.querySelector('iframe,video,audio,embed');
  const drawing = element.querySelector('svg[role="img"],svg[aria-label],svg[width],canvas');
  if (!frame && !drawing) return false;
  const inStory = work.at >= work.firstKept - 1 - LEAD_LINES && work.at <= work.lastKept;
  const caption = makeCaption(work, element)?.textContent ?? '';
  const embed = frame && embedLink(frame, work.base);
  const name = caption || (drawing?.getAttribute('aria-label') ?? '').trim();
  work.at = Math.max(work.at, box.end - 1);
  if (!inStory) return true;
  if (embed) appendLink(work, embed.href, caption ? `▶ ${caption}` : embed.label, target);
  else if (drawing && name) appendLink(work, work.base, name, target);
  else return true;
  work.media.push(element);
  return true;
}

function appendLink(work: Work, href: string, text: string, target: Element): void {
  const figure = work.out.createElement('figure');
  const label = work.out.createElement('figcaption');
  const link = work.out.createElement('a');
  link.setAttribute('href', href);
  link.append(text);
  label.append(link);
  figure.append(label);
  appendBlock(work, figure, target);
}

/** What says what a picture shows; a figure drawn behind the headline holds more than that. */
export const captionIn = (figure: Element): Element | null =>
  figure.querySelector('h1') ? figure.querySelector('figcaption') : figure;

const STRESSED = new Set('A EM I B STRONG Q CITE MARK ABBR SUB SUP'.split(' '));

/** The words of a figure, its links and stressed words as they are; an arrow or a cross in a box of its own is a button's. */
function makeCaption(work: Work, figure: Element): Element | null {
  const element = captionIn(figure);
  if (!element) return null;
  const caption = work.out.createElement('figcaption');
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!work.texts.has(node)) continue;
    const text = (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
    const parent = node.parentElement;
    if (!caption.firstChild && parent && !saysSomething(parent.textContent.trim())) continue;
    const around = parent?.closest('a[href],em,i');
    const isShown = around && around !== element && element.contains(around) && text.trim() !== '';
    if (!isShown) caption.append(text);
    else {
      const copy = work.out.createElement(around.localName);
      if (around.nodeName === 'A') copy.setAttribute('href', around.getAttribute('href') ?? '');
      copy.append(text);
      caption.append(copy);
    }
    // Words of different boxes are parted on the page, stressed ones and what follows them are not.
    const goesOn = parent?.nextSibling?.nodeType === 3 && STRESSED.has(parent.nodeName);
    if (!node.nextSibling && parent !== element && !goesOn) caption.append(' ');
  }
  const first = caption.firstChild;
  if (first?.nodeType === 3) first.nodeValue = (first.nodeValue ?? '').trimStart();
  const last = caption.lastChild;
  if (last?.nodeType === 3) last.nodeValue = (last.nodeValue ?? '').trimEnd();
  for (const text of [...caption.childNodes])
    if (text.nodeType === 3) text.nodeValue = text.nodeValue?.replace(/ +(?=[,.;:])/, '') ?? '';
  caption.normalize();
  return caption.textContent?.trim() ? caption : null;
}

/** A line that says what the picture before it says, or is named its caption, stands under it. */
export function isCaptionOfPicture(work: Work, element: Element, box: Box, target: Element): boolean {
  if (box.pictures > 0 || box.words === 0 || box.words > CAPTION_WORDS || box.end - box.first > 2) return false;
  const image = pictureBefore(element);
  if (!image) return false;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const isNamed = namedKinds(box.name).includes(CAPTION);
  if (!isNamed && text !== image.getAttribute('alt')?.replace(/\s+/g, ' ').trim()) return false;
  work.at = Math.max(work.at, box.end - 1);
  closeParagraph(work, target);
  const last = target.lastElementChild;
  const picture = last?.matches('img,p:has(> img:only-child)') && !last.textContent?.trim() ? last : null;
  const caption = picture && makeCaption(work, element);
  if (!picture || !caption) return true;
  const figure = work.out.createElement('figure');
  picture.replaceWith(figure);
  figure.append(picture.nodeName === 'IMG' ? picture : (picture.firstElementChild ?? picture), caption);
  return true;
}
const CAPTION = NAME_LIST.indexOf('caption');
const CAPTION_WORDS = 80;

/** The picture that stands right before an element, alone or at the end of its box. */
function pictureBefore(element: Element): Element | null {
  const before = element.previousElementSibling;
  if (!before) return null;
  if (before.nodeName === 'IMG' || before.nodeName === 'PICTURE') return before.querySelector('img') ?? before;
  return before.textContent?.trim() ? null : before.querySelector('img');
}

export function copyEmbed(work: Work, element: Element, target: Element): void {
  if (work.at < work.firstKept - 1 - LEAD_LINES || work.at > work.lastKept) return;
  const embed = embedLink(element, work.base);
  if (!embed) return;
  work.media.push(element);
  appendLink(work, embed.href, embed.label, target);
}
/** A player under the headline has the byline and the date between itself and the story. */
const LEAD_LINES = 4;

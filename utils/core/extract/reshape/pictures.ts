import { isTiny, pictureAddress } from '../pictures/images';

const BACKGROUND = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)["']?\s*\)/i;

/** What a figure shows: a background beside it is an ornament. */
const DRAWN = 'img,picture,video,audio,iframe,svg,canvas,table,pre,blockquote,math';

/** Pictures that a page draws by other means than `img`, written as one. */
export function reshapePictures(copy: Document): void {
  for (const element of copy.querySelectorAll('amp-img,amp-anim')) replace(element, element);
  for (const element of copy.querySelectorAll('[role="img"][style*="background"],figure [style*="background-image"]')) {
    if (element.closest('figure')?.querySelector(DRAWN)) continue;
    const address = element.getAttribute('style')?.match(BACKGROUND)?.[1];
    if (!address || element.textContent?.trim()) continue;
    const image = copy.createElement('img');
    image.setAttribute('src', address);
    image.setAttribute('alt', element.getAttribute('aria-label') ?? '');
    element.replaceWith(image);
  }
  for (const noscript of copy.querySelectorAll('noscript')) openNoscript(copy, noscript);
  for (const image of copy.querySelectorAll('p > img:first-child[alt],p > :first-child > img:only-child[alt]'))
    openDropCap(copy, image);
  joinDropCaps(copy);
}

function replace(element: Element, source: Element): void {
  const image = element.ownerDocument.createElement('img');
  for (const name of ['src', 'srcset', 'data-src', 'alt', 'width', 'height', 'class']) {
    const value = source.getAttribute(name);
    if (value) image.setAttribute(name, value);
  }
  element.replaceWith(image);
}

/** With scripts on, a browser reads the content of `noscript` as text: the picture in it stands nowhere else. */
function openNoscript(copy: Document, noscript: Element): void {
  const source = noscript.textContent?.includes('<img') ? noscript.textContent : noscript.innerHTML;
  if (!source.includes('<img')) return;
  const inner = copy.implementation.createHTMLDocument('');
  inner.body.innerHTML = source;
  const image = inner.querySelector('img');
  if (!image || isTiny(image) || !pictureAddress(image)) return;
  const frame = noscript.closest('figure,picture') ?? noscript.parentElement;
  if (!frame || frame.querySelector('img')) return;
  replace(noscript, image);
}

/** A first letter drawn as a picture: its description is the letter. */
function openDropCap(copy: Document, image: Element): void {
  const letter = image.getAttribute('alt')?.trim() ?? '';
  const paragraph = image.closest('p');
  if (!/^\p{Lu}$/u.test(letter) || !paragraph || !/^\p{Ll}/u.test(paragraph.textContent?.trim() ?? '')) return;
  image.replaceWith(copy.createTextNode(letter));
}

const MAY_HOLD_CAP = new Set(['DIV', 'SPAN', 'P']);

/** Most of what stands before a paragraph is one more, which its first text tells. */
function isLong(element: Element): boolean {
  const { firstChild } = element;
  // A comment is no text.
  if (firstChild?.nodeType === 3 && (firstChild.nodeValue?.length ?? 0) > 8) return true;
  return (element.textContent?.length ?? 9) > 8;
}

/** A first letter in a box of its own belongs to the word that goes on in the next. */
function joinDropCaps(copy: Document): void {
  for (const next of copy.querySelectorAll('p')) {
    const cap = next.previousElementSibling;
    if (!cap || !MAY_HOLD_CAP.has(cap.nodeName) || isLong(cap)) continue;
    const letter = cap.textContent?.trim() ?? '';
    if (!/^["“„«‘']?\p{Lu}$/u.test(letter) || !/^\p{Ll}/u.test(next.textContent?.trimStart() ?? '')) continue;
    const first = next.firstChild;
    if (first?.nodeType === 3) first.nodeValue = first.nodeValue?.trimStart() ?? '';
    const text = copy.createTreeWalker(cap, 4).nextNode();
    if (text) next.prepend(text);
    cap.remove();
  }
}

import { native, selectAll } from '../../dom';
import { isSmall, isWritten } from '../pictures/images';

/**
 * Writes the sizes of pictures that stand in the page itself onto their copies: they have no name that would tell an icon
 * from a photograph, and a copy does not know how large it is.
 * @param copy as it was copied, nothing moved yet
 */
export function noteSizes(doc: Document, copy: Document): void {
  const copies = selectAll(copy, WRITTEN);
  if (copies.length === 0) return;
  const originals = selectAll<HTMLImageElement>(doc, WRITTEN);
  for (const [i, image] of copies.entries()) {
    const original = originals[i];
    if (!original || !isWritten(image.getAttribute('src') ?? '')) continue;
    const { width, height, naturalWidth, naturalHeight } = native(original);
    note(image, width, height);
    if (isSmall(image) || !naturalWidth) continue;
    // A few pixels that are drawn large are a preview, and the picture stands elsewhere.
    if (Math.min(naturalWidth, naturalHeight) < PREVIEW) image.removeAttribute('src');
    // How wide it is drawn says how wide the window is.
    else note(image, naturalWidth, naturalHeight);
  }
}

/** In CSS pixels. */
const PREVIEW = 64;
const WRITTEN = 'img[src^="data:image/"]';

function note(image: Element, width: number, height: number): void {
  if (!width || !height) return;
  image.setAttribute('width', String(width));
  image.setAttribute('height', String(height));
}

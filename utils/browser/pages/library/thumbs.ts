import { LIMITS } from '../../../core/library/record/limits';
import { parsePictures } from '../../../core/library/record/pictures';
import { BITMAP } from '../../../core/sanitise/allowed';
import { picturesKey, thumbKey } from '../../library/keys';
import type { LibraryWrites } from '../../library/writes';
import { redraw } from '../../saving/draw-picture';
import { browser } from '../../wire/browser';

/** Shorter side of a row's picture, in px: sharp at twice its size on the page. */
const SIDE = 144;

/**
 * The pictures of rows, from storage alone: what is kept with an article is drawn small once, and that is kept too, for
 * a row need not read all of an article's pictures each time.
 * @param give called with all there are so far
 */
export function createThumbs(
  library: Pick<LibraryWrites, 'keepThumb'>,
  give: (thumbs: ReadonlyMap<string, string>) => void,
) {
  const thumbs = new Map<string, string>();
  const asked = new Set<string>();
  const add = (id: string, thumb: unknown): boolean => {
    if (!isThumb(thumb)) return false;
    thumbs.set(id, thumb);
    return true;
  };
  /** @param ids articles that have pictures kept with them */
  return async (ids: readonly string[]): Promise<void> => {
    const wanted = ids.filter((id) => !asked.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) asked.add(id);
    const stored = await browser.storage.local.get(wanted.map(thumbKey));
    const missing = wanted.filter((id) => !add(id, stored[thumbKey(id)]));
    if (missing.length < wanted.length) give(new Map(thumbs));
    // One after the other: the pictures of an article may be many megabytes.
    for (const id of missing) {
      const thumb = await draw(id).catch(() => null);
      if (thumb === null || !add(id, thumb)) continue;
      give(new Map(thumbs));
      await library.keepThumb(id, thumb).catch((error) => console.error('lede: row’s picture not kept', error));
    }
  };
}

const isThumb = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LIMITS.dataAddress && BITMAP.test(value);

async function draw(id: string): Promise<string | null> {
  const key = picturesKey(id);
  const [address] = Object.values(parsePictures((await browser.storage.local.get(key))[key]));
  if (address === undefined) return null;
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return redraw(picture, Math.min(1, SIDE / Math.min(picture.width, picture.height)));
}

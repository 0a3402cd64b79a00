import { BITMAP } from '../../core/sanitise/allowed';

/** Pictures fetched at the same time. */
const AT_ONCE = 4;
/** How long one picture may take, in milliseconds. */
const TIME = 20_000;
/** Largest file taken, in bytes. */
const LIMIT = 20_000_000;
/** Longest side of a picture that is kept smaller, in px: sharp on the reader's widest column. */
const SIDE = 1600;
const QUALITY = 0.82;

/**
 * Fetches pictures from the web, telling their hosts neither who asks nor from where.
 * @param areScaled large ones are made smaller
 * @returns data addresses by address; what could not be had, or is no bitmap, is left out
 */
export async function fetchPictures(addresses: readonly string[], areScaled: boolean): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  const waiting = [...addresses];
  const fetchNext = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const picture = await fetchPicture(address, areScaled).catch(() => null);
      if (picture !== null) pictures[address] = picture;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  return pictures;
}

async function fetchPicture(address: string, areScaled: boolean): Promise<string | null> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(TIME),
  });
  if (!response.ok || Number(response.headers.get('content-length')) > LIMIT) return null;
  const file = await response.blob();
  if (file.size > LIMIT) return null;
  // What cannot be decoded is no picture, whatever its server calls it.
  const bitmap = await createImageBitmap(file);
  const asItIs = await toDataAddress(file);
  const scale = SIDE / Math.max(bitmap.width, bitmap.height);
  // A drawing would lose the movement of a GIF.
  const isFitting = !areScaled || scale >= 1 || file.type === 'image/gif';
  const picture = isFitting && BITMAP.test(asItIs) ? asItIs : await redraw(bitmap, Math.min(1, areScaled ? scale : 1));
  bitmap.close();
  if (!BITMAP.test(picture)) return null;
  return BITMAP.test(asItIs) && asItIs.length < picture.length ? asItIs : picture;
}

async function redraw(bitmap: ImageBitmap, scale: number): Promise<string> {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return toDataAddress(await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }));
}

function toDataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:([\w/.+-]+)[^,]*;base64,/, 'data:$1;base64,'));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

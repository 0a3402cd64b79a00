import { mayFetchFor } from '../../core/library/record/private-hosts';
import { BITMAP } from '../../core/sanitise/allowed';
import { redraw, toDataAddress } from './draw-picture';

/** Pictures fetched at the same time. */
const AT_ONCE = 4;
/** How long one picture may take, in milliseconds. */
const TIME = 20_000;
/** Largest file taken, and all of one article's together, in bytes. */
const LIMIT = 10_000_000;
const ALL = 30_000_000;
/** Longest side of a picture that is kept smaller, in px: sharp on the reader's widest column. */
const SIDE = 1600;

/**
 * Fetches pictures from the web, telling their hosts neither who asks nor from where.
 * @param page the address of the story: one of the web gets nothing from the reader's own network
 * @param areScaled large ones are made smaller
 * @returns data addresses by address, in the order they were asked for; what could not be had, is too much or no bitmap, is left out
 */
export async function fetchPictures(
  addresses: readonly string[],
  page: string,
  areScaled: boolean,
): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  const waiting = addresses.filter((address) => mayFetchFor(address, page));
  let taken = 0;
  const fetchNext = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined && taken < ALL; address = waiting.shift()) {
      const file = await fetchFile(address, page).catch(() => null);
      taken += file?.size ?? 0;
      const picture = file && taken <= ALL ? await pictureOf(file, areScaled).catch(() => null) : null;
      if (picture !== null) pictures[address] = picture;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  return Object.fromEntries(addresses.flatMap((address) => entryOf(pictures, address)));
}

function entryOf(pictures: Readonly<Record<string, string>>, address: string): [string, string][] {
  const picture = pictures[address];
  return picture === undefined ? [] : [[address, picture]];
}

/** @returns null where there is none, or more than is taken: what comes without its length is counted as it comes */
async function fetchFile(address: string, page: string): Promise<Blob | null> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(TIME),
  });
  const isAllowed = response.ok && mayFetchFor(response.url, page);
  if (!isAllowed || !response.body || Number(response.headers.get('content-length')) > LIMIT) {
    await response.body?.cancel();
    return null;
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > LIMIT) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

async function pictureOf(file: Blob, areScaled: boolean): Promise<string | null> {
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

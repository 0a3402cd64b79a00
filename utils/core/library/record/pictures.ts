import { Fields } from '../../fields';
import { BITMAP } from '../../sanitise/allowed';
import type { WantedPictures } from '../../settings/keeping';
import { LIMITS, webAddressIn } from './limits';

/** Pictures kept with an article: the address each has in the story → the picture itself as a data address. */
export type KeptPictures = Readonly<Record<string, string>>;

/** Sanitised markup is written in one way, with quotes inside values escaped: it can be read without a parser. */
const IMAGE = /<img\b(?:[^>"]|"[^"]*")*?\ssrc="(https?:[^"]*)"/g;

/**
 * The addresses of the pictures to keep with a story: the one on top first, the others in the story's order.
 * @param html as the sanitiser writes it
 * @param leadImage address of the picture on top, where it is known; else the first one counts
 */
export function picturesIn(html: string, leadImage: string | null, wanted: WantedPictures): string[] {
  const addresses = [...html.matchAll(IMAGE)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  const lead = addresses.find((address) => address === leadImage) ?? addresses[0];
  if (wanted === 'none' || lead === undefined) return [];
  return wanted === 'lead' ? [lead] : [...new Set([lead, ...addresses])].slice(0, LIMITS.pictures);
}

/** Reads kept pictures from storage or a file: what is no bitmap, stands under no web address or is too much is left out. */
export function parsePictures(value: unknown): KeptPictures {
  const fields = new Fields(value);
  const pictures: Record<string, string> = {};
  let [count, letters] = [0, 0];
  for (const name of fields.names()) {
    const picture = fields.text(name) ?? '';
    if (count === LIMITS.pictures || picture.length > LIMITS.picture) continue;
    if (letters + picture.length > LIMITS.allPictures || webAddressIn(name) === null || !BITMAP.test(picture)) continue;
    pictures[name] = picture;
    letters += picture.length;
    count++;
  }
  return pictures;
}

/** Bytes that kept pictures take in storage. */
export function sizeOfPictures(pictures: KeptPictures = {}): number {
  return Object.entries(pictures).reduce((sum, [address, data]) => sum + address.length + data.length, 0);
}

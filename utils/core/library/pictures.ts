import { BITMAP } from '../sanitise/allowed';
import type { WantedPictures } from '../settings/keeping';
import { Fields } from './fields';

/** Pictures kept with an article: the address each has in the story → the picture itself as a data address. */
export type KeptPictures = Readonly<Record<string, string>>;

/** Most pictures kept with one article. */
const MOST = 100;
/** Sanitised markup is written in one way, with quotes inside values escaped: it can be read without a parser. */
const IMAGE = /<img\b(?:[^>"]|"[^"]*")*?\ssrc="(https?:[^"]*)"/g;

/**
 * The addresses of the pictures to keep with a story, in its order.
 * @param html as the sanitiser writes it
 * @param leadImage address of the picture on top, where it is known; else the first one counts
 */
export function picturesIn(html: string, leadImage: string | null, wanted: WantedPictures): string[] {
  const addresses = [...html.matchAll(IMAGE)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  if (wanted === 'all') return [...new Set(addresses)].slice(0, MOST);
  const lead = addresses.find((address) => address === leadImage) ?? addresses[0];
  return wanted === 'lead' && lead !== undefined ? [lead] : [];
}

/** Reads kept pictures from storage or a file: what is no bitmap, or stands under no web address, is left out. */
export function parsePictures(value: unknown): KeptPictures {
  const fields = new Fields(value);
  const sound = fields.names().filter((name) => /^https?:/.test(name) && BITMAP.test(fields.text(name) ?? ''));
  return Object.fromEntries(sound.map((name) => [name, fields.text(name) ?? '']));
}

/** Bytes that kept pictures take in storage. */
export function sizeOfPictures(pictures: KeptPictures = {}): number {
  return Object.entries(pictures).reduce((sum, [address, data]) => sum + address.length + data.length, 0);
}

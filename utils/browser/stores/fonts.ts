import { isFont, LARGEST_FONT, OWN_FONT } from '../../core/reading/fonts';
import { fromBase64, toBase64 } from '../../core/text/base64';
import { browser } from '../wire/browser';

/** The storage key of the reader's own font. */
export const OWN_FONT_KEY = 'reader-font';

/** Keeps a font that the reader brought; false where it is none, too large, or could not be stored. */
export async function keepFont(file: File): Promise<boolean> {
  if (file.size > LARGEST_FONT) return false;
  const bytes = await file.arrayBuffer();
  if (!isFont(new Uint8Array(bytes))) return false;
  return browser.storage.local.set({ [OWN_FONT_KEY]: toBase64(new Uint8Array(bytes)) }).then(
    () => true,
    () => false,
  );
}

/** Reads a font that comes with Lede, or the reader's own, from an own page or the background; null where it is not there. */
export async function readFont(file: string): Promise<ArrayBuffer | null> {
  try {
    if (file === OWN_FONT) {
      const kept = (await browser.storage.local.get(OWN_FONT_KEY))[OWN_FONT_KEY];
      return typeof kept === 'string' ? (fromBase64(kept)?.buffer ?? null) : null;
    }
    return await (await fetch(browser.runtime.getURL(`/fonts/${file}`))).arrayBuffer();
  } catch {
    return null;
  }
}

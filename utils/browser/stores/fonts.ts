import { browser } from '../wire/browser';

/** Reads a font that comes with Lede, from an own page or the background; null where it is not there. */
export async function readFont(file: string): Promise<ArrayBuffer | null> {
  try {
    return await (await fetch(browser.runtime.getURL(`/fonts/${file}`))).arrayBuffer();
  } catch {
    return null;
  }
}

/** Bytes as text: messages between scripts carry JSON. */
export function toBase64(bytes: ArrayBuffer | null): string | null {
  if (!bytes) return null;
  const PART = 0x8000;
  const view = new Uint8Array(bytes);
  let text = '';
  for (let at = 0; at < view.length; at += PART) text += String.fromCharCode(...view.subarray(at, at + PART));
  return btoa(text);
}

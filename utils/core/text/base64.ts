/** Letters taken at once: more arguments than a function may have break it. */
const STEP = 8192;

/** Bytes as text, for what carries text alone: JSON, storage, headers. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}

/** @returns null where the text is none of base64; white space in it counts for nothing */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

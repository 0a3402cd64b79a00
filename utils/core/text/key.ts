/** Letters and digits only, lower case: two texts that differ in marks alone are the same. */
export function textKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

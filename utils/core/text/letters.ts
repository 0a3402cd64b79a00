/** The texts of an element without their white space, one after the other. */
export interface Letters {
  parts: readonly { node: Text; start: number; letters: string }[];
  all: string;
}

/** Where something stands among the letters: from the first up to before the last. */
export interface Stretch {
  from: number;
  to: number;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/**
 * Readies a text for looking for quotations: programs wrote down as they liked where its lines and paragraphs end.
 * @param leftOut selector of elements in it whose text is none of the text's
 */
export function lettersIn(content: Element, leftOut?: string): Letters {
  const parts: { node: Text; start: number; letters: string }[] = [];
  const walker = content.ownerDocument.createTreeWalker(content, 4);
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (leftOut && node.parentElement?.closest(leftOut)) continue;
    const letters = withoutSpace(node.data);
    if (letters) parts.push({ node, start: length, letters });
    length += letters.length;
  }
  return { parts, all: parts.map(({ letters }) => letters).join('') };
}

/** Where a quotation stands; null where it does not. White space counts for nothing. */
export function stretchOf({ all }: Letters, quote: string): Stretch | null {
  const wanted = withoutSpace(quote);
  const from = wanted ? all.indexOf(wanted) : -1;
  return from < 0 ? null : { from, to: from + wanted.length };
}

/** Where the letter of that number stands in a text, white space not counted. */
export function offsetOf(text: string, letter: number): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at] ?? '')) continue;
    if (count === letter) return at;
    count++;
  }
  return text.length;
}

/** Looks for a quotation in a text; null where it does not stand in it. */
export type FindText = (quote: string) => Range | null;

/**
 * Readies a text for looking for quotations. White space counts for nothing: programs wrote down as they liked where lines
 * and paragraphs end.
 */
export function textFinder(content: Element): FindText {
  const parts: { node: Text; start: number; letters: string }[] = [];
  const walker = content.ownerDocument.createTreeWalker(content, 4);
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const letters = lettersOf(node.data);
    if (letters) parts.push({ node, start: length, letters });
    length += letters.length;
  }
  const text = parts.map(({ letters }) => letters).join('');

  return (quote) => {
    const wanted = lettersOf(quote);
    const at = wanted ? text.indexOf(wanted) : -1;
    if (at < 0) return null;
    const holding = (letter: number) => parts.findLast(({ start }) => start <= letter);
    const [first, last] = [holding(at), holding(at + wanted.length - 1)];
    if (!first || !last) return null;
    const range = content.ownerDocument.createRange();
    range.setStart(first.node, offsetOf(first.node.data, at - first.start));
    range.setEnd(last.node, offsetOf(last.node.data, at + wanted.length - 1 - last.start) + 1);
    return range;
  };
}

const lettersOf = (text: string): string => text.replace(/\s+/g, '');

/** Where the letter of that number stands in a text, white space not counted. */
function offsetOf(text: string, letter: number): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at] ?? '')) continue;
    if (count === letter) return at;
    count++;
  }
  return text.length;
}

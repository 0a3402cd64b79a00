import { lettersIn, offsetOf, stretchOf } from '../../core/text/letters';

/** Looks for a quotation in a text; null where it does not stand in it. */
export type FindText = (quote: string) => Range | null;

/**
 * Readies a text for looking for quotations. White space counts for nothing: programs wrote down as they liked where lines
 * and paragraphs end.
 * @param leftOut selector of elements in it whose text is none of the text's
 */
export function textFinder(content: Element, leftOut?: string): FindText {
  const letters = lettersIn(content, leftOut);
  return (quote) => {
    const stretch = stretchOf(letters, quote);
    if (!stretch) return null;
    const holding = (letter: number) => letters.parts.findLast(({ start }) => start <= letter);
    const [first, last] = [holding(stretch.from), holding(stretch.to - 1)];
    if (!first || !last) return null;
    const range = content.ownerDocument.createRange();
    range.setStart(first.node, offsetOf(first.node.data, stretch.from - first.start));
    range.setEnd(last.node, offsetOf(last.node.data, stretch.to - 1 - last.start) + 1);
    return range;
  };
}

import { selectAll } from '../../dom';

/** The element of the page behind one of its copy; nothing where it is not known. */
export type Twin = (element: Element) => Element | undefined;

const LINES = 'p,li,h1,h2,h3,h4,td,dd,figcaption,a';

/**
 * Elements of a kind that stand in lines, in document order. Asked line by line: as one selector, every element of that
 * kind on the page would be followed up to the root.
 */
export function piecesOf(doc: Document, selector: string): Element[] {
  const pieces: Element[] = [];
  let outer: Element | null = null;
  for (const line of selectAll(doc, LINES)) {
    if (!line.firstElementChild || outer?.contains(line)) continue;
    outer = line;
    pieces.push(...line.querySelectorAll(selector));
  }
  return pieces;
}

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../../utils/core/library/record/limits';
import { keptColor, type MarkColor, markColorIn } from '../../../utils/core/reading/mark-colors';
import type { SafeHtml } from '../../../utils/core/sanitise/safe-html';
import { drawMarks, linesOf } from '../../../utils/page/marks/drawn-marks';
import { textFinder } from '../../../utils/page/marks/find-text';
import { type Marked, markKept } from '../../../utils/page/marks/marks';
import { wholeWords } from '../../../utils/page/marks/whole-words';
import { bringIntoView } from '../../../utils/page/reading/bring';
import { selectedText, textOf } from './copying';

/** A passage of the story that is selected, and where in what scrolls it begins and ends, px. */
export interface SelectedPassage {
  quote: string;
  range: Range;
  top: number;
  bottom: number;
  /** Where its last line ends. */
  left: number;
}

interface HighlightOptions {
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  /** Where marks are drawn out of a page's reach; empty where they need not be. */
  marks: RefObject<HTMLElement | null>;
  html: SafeHtml;
  lang: string | null;
  highlights: readonly Highlight[];
  /** The colour new ones come in. */
  color: MarkColor;
  /** Undefined where passages cannot be marked. */
  onHighlights: ((highlights: Highlight[]) => void) | undefined;
}

/** The reader's own, such as the one that copies code: what is marked across them does not hold their words. */
const ADDED = 'button';
/** Longest passage that can be marked, in characters, as imports have it. */
const LONGEST_PASSAGE = 20_000;

/** Marks the passages of a saved article in its text, and makes new ones of what is selected. */
export function useHighlights(options: HighlightOptions) {
  const { scroller, content, marks, html, highlights, onHighlights } = options;
  const [passage, setPassage] = useState<SelectedPassage | null>(null);
  const drawn = useRef<readonly (Marked & { quote: string })[]>([]);
  useEffect(() => {
    const view = content.current?.ownerDocument.defaultView;
    drawn.current = [];
    if (!content.current || !view || highlights.length === 0) return undefined;
    const find = textFinder(content.current, ADDED);
    drawn.current = highlights.flatMap(({ quote, color }) => {
      const range = find(quote);
      return range ? [{ quote, range, color: markColorIn(color) }] : [];
    });
    return marks.current ? drawMarks(marks.current, content.current, drawn.current).end : markKept(view, drawn.current);
  }, [html, highlights]);

  const canMark = onHighlights !== undefined;
  useEffect(() => {
    const document = content.current?.ownerDocument;
    if (!document || !canMark) return undefined;
    const look = () => setPassage(selectedPassage(scroller.current, content.current));
    const end = new AbortController();
    document.addEventListener('selectionchange', look, { signal: end.signal });
    document.defaultView?.addEventListener('resize', look, { signal: end.signal });
    return () => end.abort();
  }, [html, canMark]);

  return {
    passage,
    /** Brings a passage into view; does nothing where the text does not hold it. */
    go(quote: string): void {
      const range = content.current && textFinder(content.current, ADDED)(quote);
      if (range && scroller.current) bringIntoView(scroller.current, range, 'middle');
    },
    /** The passage that is marked at a place of the window, px. */
    at: (x: number, y: number): string | null =>
      drawn.current.find(({ range }) =>
        linesOf(range).some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
      )?.quote ?? null,
    /** The passage that follows one in the text; the first one from its end on. */
    after(quote: string | null): string | null {
      const order = drawn.current.toSorted((one, other) =>
        one.range.compareBoundaryPoints(Range.START_TO_START, other.range),
      );
      const at = order.findIndex((mark) => mark.quote === quote);
      return order[(at + 1) % order.length]?.quote ?? null;
    },
    /** Marks what is selected, whole words of it. @returns the passage, or null where nothing is selected */
    add(): string | null {
      if (!passage || !onHighlights) return null;
      const quote = textOf(wholeWords(passage.range, options.lang));
      content.current?.ownerDocument.getSelection()?.removeAllRanges();
      setPassage(null);
      if (!highlights.some((highlight) => highlight.quote === quote))
        onHighlights([...highlights, { quote, note: '', ...keptColor(options.color) }]);
      return quote;
    },
  };
}

function selectedPassage(scroller: HTMLElement | null, content: HTMLElement | null): SelectedPassage | null {
  const selected = content && selectedText(content);
  if (!scroller || !selected || selected.text.length > LONGEST_PASSAGE) return null;
  const lines = [...selected.range.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const view = scroller.getBoundingClientRect();
  return {
    quote: selected.text,
    range: selected.range,
    top: first.top - view.top + scroller.scrollTop,
    bottom: last.bottom - view.top + scroller.scrollTop,
    left: last.right - view.left + scroller.scrollLeft,
  };
}

import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Highlight } from '../../utils/core/library/limits';
import type { SafeHtml } from '../../utils/core/sanitise/safe-html';
import { drawMarks } from '../../utils/page/drawn-marks';
import { textFinder } from '../../utils/page/find-text';
import { markKept } from '../../utils/page/marks';
import { selectedText } from './copying';

/** A passage of the story that is selected, and where in what scrolls a button for it stands, px. */
export interface SelectedPassage {
  quote: string;
  top: number;
  left: number;
}

interface HighlightOptions {
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  /** Where marks are drawn out of a page's reach; empty where they need not be. */
  marks: RefObject<HTMLElement | null>;
  html: SafeHtml;
  highlights: readonly Highlight[];
  /** Undefined where passages cannot be marked. */
  onHighlights: ((highlights: Highlight[]) => void) | undefined;
}

/** Space between a selection and its button, and the button's width at most, px. */
const GAP = 8;
const BAR = 140;
/** Longest passage that can be marked, in characters, as imports have it. */
const LONGEST = 20_000;

/** Marks the passages of a saved article in its text, and makes new ones of what is selected. */
export function useHighlights({ scroller, content, marks, html, highlights, onHighlights }: HighlightOptions) {
  const [passage, setPassage] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    const view = content.current?.ownerDocument.defaultView;
    if (!content.current || !view || highlights.length === 0) return undefined;
    const find = textFinder(content.current);
    const ranges = highlights.map(({ quote }) => find(quote)).filter((range) => range !== null);
    return marks.current ? drawMarks(marks.current, content.current, ranges) : markKept(view, ranges);
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
      const range = content.current && textFinder(content.current)(quote);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    /** Marks what is selected. @returns false where nothing is */
    add(): boolean {
      const { quote } = passage ?? {};
      if (!quote || !onHighlights) return false;
      content.current?.ownerDocument.getSelection()?.removeAllRanges();
      setPassage(null);
      if (!highlights.some((highlight) => highlight.quote === quote))
        onHighlights([...highlights, { quote, note: '' }]);
      return true;
    },
  };
}

function selectedPassage(scroller: HTMLElement | null, content: HTMLElement | null): SelectedPassage | null {
  const selected = content && selectedText(content);
  if (!scroller || !selected || selected.text.length > LONGEST) return null;
  const last = [...selected.range.getClientRects()].at(-1);
  if (!last) return null;
  const view = scroller.getBoundingClientRect();
  const left = Math.min(last.right - view.left, scroller.clientWidth - BAR);
  return {
    quote: selected.text,
    top: last.bottom - view.top + scroller.scrollTop + GAP,
    left: Math.max(GAP, left) + scroller.scrollLeft,
  };
}

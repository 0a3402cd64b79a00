import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Highlight } from '../../utils/core/library/saved-article';
import type { SafeHtml } from '../../utils/core/sanitise/safe-html';
import { textFinder } from '../../utils/page/find-text';
import { markKept } from '../../utils/page/marks';

/**
 * Marks the passages of a saved article in its text.
 * @returns brings a passage into view; does nothing where the text does not hold it
 */
export function useHighlights(
  content: RefObject<HTMLElement | null>,
  html: SafeHtml,
  highlights: readonly Highlight[],
): (quote: string) => void {
  useEffect(() => {
    const view = content.current?.ownerDocument.defaultView;
    if (!content.current || !view || highlights.length === 0) return undefined;
    const find = textFinder(content.current);
    return markKept(
      view,
      highlights.map(({ quote }) => find(quote)).filter((range) => range !== null),
    );
  }, [html, highlights]);
  return (quote) => {
    const range = content.current && textFinder(content.current)(quote);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  };
}

import type { Highlight } from '../library/record/limits';
import { type MarkColor, markColorIn } from '../reading/mark-colors';
import { lettersIn, offsetOf, type Stretch, stretchOf } from '../text/letters';

/** Colours of marked passages in a file, on its white. */
export const FILE_COLORS: Record<MarkColor, string> = {
  yellow: '#ffe88f',
  green: '#ace3b6',
  blue: '#b1d5fa',
  pink: '#fdbed6',
  purple: '#dcc5fa',
};
/** The rules for them in a file's style. */
export const MARK_STYLE = Object.entries(FILE_COLORS)
  .map(([name, color]) => `mark.${name}{background:${color};color:#000}`)
  .join('');

/**
 * Marks passages in a story that is on its way into a file.
 * @param body holds the story, and is changed
 * @returns what the text cannot show by itself: passages with notes, and those it does not hold
 */
export function markPassages(body: Element, highlights: readonly Highlight[]): Highlight[] {
  if (highlights.length === 0) return [];
  const letters = lettersIn(body);
  const marked: (Stretch & { color: MarkColor })[] = [];
  const rest = highlights.filter((highlight) => {
    const stretch = stretchOf(letters, highlight.quote);
    if (stretch) marked.push({ ...stretch, color: markColorIn(highlight.color) });
    return !stretch || highlight.note !== '';
  });
  marked.sort((one, other) => one.from - other.from);
  let next = 0;
  for (const { node, start, letters: own } of letters.parts) {
    const end = start + own.length;
    while (next < marked.length && (marked[next]?.to ?? 0) <= start) next++;
    // Formulas hold nothing but their own elements.
    if (node.parentElement?.closest('math')) continue;
    let from = start;
    let text = node;
    for (let at = next; at < marked.length && (marked[at]?.from ?? end) < end; at++) {
      const mark = marked[at];
      const first = Math.max(mark?.from ?? end, from);
      const last = Math.min(mark?.to ?? 0, end);
      if (!mark || first >= last) continue;
      const inside = text.splitText(offsetOf(text.data, first - from));
      text = inside.splitText(offsetOf(inside.data, last - first - 1) + 1);
      const element = body.ownerDocument.createElement('mark');
      element.className = mark.color;
      inside.replaceWith(element);
      element.append(inside);
      from = last;
    }
  }
  return rest;
}

/** Passages and notes under a story, as HTML. @param asHtml makes text of text */
export function notesAsHtml(rest: readonly Highlight[], asHtml: (text: string) => string): string {
  if (rest.length === 0) return '';
  const paragraphs = (text: string) =>
    text
      .split(/\n\s*\n/)
      .filter((part) => part.trim())
      .map((part) => `<p>${asHtml(part.trim())}</p>`)
      .join('');
  const parts = rest.map(({ quote, note, color }) => {
    const quoted =
      quote && `<blockquote><p><mark class="${markColorIn(color)}">${asHtml(quote)}</mark></p></blockquote>`;
    return `${quoted}${paragraphs(note)}`;
  });
  return `<hr/>\n${parts.join('\n')}\n`;
}

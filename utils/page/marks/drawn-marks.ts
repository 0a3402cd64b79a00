import { MARK_COLORS } from '../../core/reading/mark-colors';
import type { Marked } from './marks';

/** Kinds of lines, in the order of the colours, for who sees no colours. */
const LINES = ['2px solid', '2px dashed', '3px dotted', '4px double', '5px solid'];

/** Style of the boxes. On a screen of forced colours a line alone, since a box would cover the text. */
const CSS_TEXT = `div{position:absolute;pointer-events:none}
${MARK_COLORS.map((color) => `.${color}{background:var(--mark-${color})}`).join('\n')}
@media (forced-colors:active),(prefers-contrast:more){${MARK_COLORS.map((color, at) => `.${color}{border-block-end:${LINES[at]} currentcolor}`).join('')}}
@media (forced-colors:active){div[class]{background:none;color:Highlight}}
@media print{div{display:none}}`;

/**
 * Draws marks over passages of a text, in a closed shadow root: a page could read those in the registry of highlights.
 * They follow the text as its size changes.
 * @param layer an empty element at a corner of what scrolls, without a size
 * @param content what holds the passages
 * @param isSeen whether a box of the window is to be drawn
 * @returns draws them anew, and takes them away again
 */
export function drawMarks(
  layer: HTMLElement,
  content: Element,
  marked: readonly Marked[],
  isSeen: (box: DOMRect, range: Range) => boolean = () => true,
): { draw(): void; end(): void } {
  const { ownerDocument: document } = layer;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CSS_TEXT;
  const draw = () => {
    const from = host.getBoundingClientRect();
    const boxes = marked.flatMap(({ range, color }) =>
      linesOf(range)
        .filter((box) => isSeen(box, range))
        .map(({ left, top, width, height }) => {
          const box = document.createElement('div');
          box.className = color;
          const place = { left: left - from.left, top: top - from.top, width, height };
          for (const [name, value] of Object.entries(place)) box.style.setProperty(name, `${value}px`);
          return box;
        }),
    );
    root.replaceChildren(style, ...boxes);
  };
  layer.append(host);
  // Calls at once for the size there is.
  const sizes = new ResizeObserver(draw);
  sizes.observe(content);
  return {
    draw,
    end() {
      sizes.disconnect();
      host.remove();
    },
  };
}

/** The boxes of a range's lines, those of its texts alone: a range has a box for each whole paragraph in it too. */
export function linesOf(range: Range): DOMRect[] {
  const { commonAncestorContainer: top, startContainer, endContainer, startOffset, endOffset } = range;
  const document = top.ownerDocument;
  if (!document) return [];
  const lines: DOMRect[] = [];
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let text: Node | null = top.nodeType === 3 ? top : texts.nextNode(); text; text = texts.nextNode()) {
    if (!range.intersectsNode(text)) continue;
    const part = document.createRange();
    part.selectNodeContents(text);
    if (text === startContainer) part.setStart(text, startOffset);
    if (text === endContainer) part.setEnd(text, endOffset);
    lines.push(...part.getClientRects());
  }
  return lines.filter(({ width, height }) => width > 0 && height > 0);
}

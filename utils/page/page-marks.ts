import { native } from '../core/dom';
import { FILE_COLORS } from '../core/formats/marked-passages';
import { MARK_COLORS, type MarkColor } from '../core/library/mark-colors';
import { findStory } from '../core/story';
import { drawMarks } from './drawn-marks';
import { textFinder } from './find-text';

/** A passage of a story, as it is found again by its text. */
export interface PageMark {
  quote: string;
  color: MarkColor;
}

/** On a page whose letters are light: its ground is lightened to these. */
const DARK: Record<MarkColor, string> = {
  yellow: '#5a4a08',
  green: '#1c4a28',
  blue: '#1d3d63',
  pink: '#5e2340',
  purple: '#402d63',
};

/**
 * Marks passages in the story of a page itself, in a layer of Lede's that the page cannot look into; its own elements stay
 * as they are. A passage that is not found, or over which something else lies, is not marked.
 * @returns takes the marks away again; null where none of the passages is there
 */
export function markPage(window: Window, marks: readonly PageMark[]): (() => void) | null {
  const document = native(window.document);
  const content = findStory(window.document)?.root ?? document.body;
  if (!content || marks.length === 0) return null;
  const find = textFinder(content);
  const marked = marks.flatMap(({ quote, color }) => {
    const range = find(quote);
    return range ? [{ range, color }] : [];
  });
  const [first] = marked;
  if (!first) return null;
  const isLight = hasLightLetters(window, first.range.startContainer.parentElement ?? content);
  const layer = document.createElement('div');
  layer.dataset.place = 'marks';
  layer.setAttribute('aria-hidden', 'true');
  layer.style.cssText = `all:initial;position:absolute;top:0;left:0;width:0;height:0;z-index:${levelOf(window, content)};pointer-events:none;mix-blend-mode:${isLight ? 'screen' : 'multiply'}`;
  for (const color of MARK_COLORS)
    layer.style.setProperty(`--mark-${color}`, isLight ? DARK[color] : FILE_COLORS[color]);
  document.documentElement.append(layer);
  /** Whether the story itself is what is seen there: a header that sticks, or a dialog, may lie over it. */
  const isSeen = ({ left, right, top, bottom }: DOMRect) => {
    if (bottom < 0 || top > window.innerHeight) return true;
    const x = (left + right) / 2;
    return [top + 2, bottom - 2].every((y) => {
      if (y < 0 || y > window.innerHeight) return true;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && content.contains(hit);
    });
  };
  const drawn = drawMarks(layer, content, marked, isSeen);
  // What lies above the story may grow, and what lies over it moves as the page is scrolled.
  let frame = 0;
  const again = () => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      drawn.draw();
    });
  };
  const sizes = new ResizeObserver(again);
  // A layer that lay over all of the page is gone, or came.
  const layers = new MutationObserver(again);
  layers.observe(document.documentElement, { childList: true });
  if (document.body) sizes.observe(document.body);
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener('scroll', again, { capture: true, passive: true, signal });
  document.addEventListener('click', again, { capture: true, passive: true, signal });
  window.addEventListener('resize', again, { passive: true, signal });
  return () => {
    ending.abort();
    sizes.disconnect();
    layers.disconnect();
    window.cancelAnimationFrame(frame);
    drawn.end();
    layer.remove();
  };
}

/** The level at which the page stacks its story, so that what it stacks higher lies over the marks as well. */
function levelOf(window: Window, content: Element): number {
  let level = 0;
  for (let at: Element | null = content; at; at = at.parentElement) {
    const own = Number(window.getComputedStyle(at).zIndex);
    if (Number.isInteger(own)) level = own;
  }
  return level;
}

/** Whether an element's letters are lighter than its ground is likely to be. */
function hasLightLetters(window: Window, element: Element): boolean {
  const parts = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(window.getComputedStyle(element).color);
  const [r = 0, g = 0, b = 0] = parts?.slice(1).map(Number) ?? [];
  return 0.299 * r + 0.587 * g + 0.114 * b > 140;
}

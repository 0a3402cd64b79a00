import { native } from '../../core/dom';
import { FILE_COLORS } from '../../core/formats/marked-passages';
import { MARK_COLORS, type MarkColor } from '../../core/reading/mark-colors';
import { findStory } from '../../core/story';
import { styleOf } from '../style';
import { drawMarks } from './drawn-marks';
import { textFinder } from './find-text';

/** A passage of a story, as it is found again by its text. */
export interface PageMark {
  quote: string;
  color: MarkColor;
}

/** Shorter passages are looked for in the story alone. */
const SURE = 25;
/** How long a page must rest before marks are drawn anew, in milliseconds. */
const REST = 120;

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
  const { body } = document;
  if (!body || marks.length === 0) return null;
  const content = findStory(window.document)?.root ?? body;
  const [find, findAnywhere] = [textFinder(content), textFinder(body)];
  const marked = marks.flatMap(({ quote, color }) => {
    // What is short may stand in a menu, too.
    const range = find(quote) ?? (quote.length >= SURE ? findAnywhere(quote) : null);
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
  /** Whether the passage itself is what is seen there: a header that sticks, or a dialog, may lie over it. */
  const isSeen = ({ left, right, top, bottom }: DOMRect, { commonAncestorContainer: text }: Range) => {
    if (bottom < 0 || top > window.innerHeight) return true;
    const x = (left + right) / 2;
    return [top + 2, bottom - 2].every((y) => {
      if (y < 0 || y > window.innerHeight) return true;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (hit.contains(text) || text.contains(hit));
    });
  };
  const drawn = drawMarks(layer, content, marked, isSeen);
  // What lies above the story may grow, and what lies over it moves as the page is scrolled: they are drawn anew once that rests.
  let timer = 0;
  const again = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(drawn.draw, REST);
  };
  const sizes = new ResizeObserver(again);
  // A layer that lay over all of the page is gone, or came.
  const layers = new MutationObserver(again);
  layers.observe(document.documentElement, { childList: true });
  sizes.observe(body);
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener('scroll', again, { capture: true, passive: true, signal });
  document.addEventListener('click', again, { capture: true, passive: true, signal });
  window.addEventListener('resize', again, { passive: true, signal });
  return () => {
    ending.abort();
    sizes.disconnect();
    layers.disconnect();
    window.clearTimeout(timer);
    drawn.end();
    layer.remove();
  };
}

/** The level at which the page stacks its story, so that what it stacks higher lies over the marks as well. */
function levelOf(window: Window, content: Element): number {
  let level = 0;
  for (let at: Element | null = content; at; at = at.parentElement) {
    const own = Number(styleOf(window, at).zIndex);
    if (Number.isInteger(own)) level = own;
  }
  return level;
}

/** Whether an element's letters are lighter than its ground is likely to be. */
function hasLightLetters(window: Window, element: Element): boolean {
  const parts = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(styleOf(window, element).color);
  const [r = 0, g = 0, b = 0] = parts?.slice(1).map(Number) ?? [];
  return 0.299 * r + 0.587 * g + 0.114 * b > 140;
}

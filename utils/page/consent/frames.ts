import { attributeOf, matches, native, parentOf, selectAll, typeOf } from '../../core/dom';
import { restoreStyle } from '../hiding/inline-style';
import { MARK } from '../hiding/mark';
import { shadowOf } from '../shadow';
import { styleOf } from '../style';
import { bannersOf } from './banners';

/** A frame this small is no question that a reader could have read, px. */
const WIDTH = 120;
const HEIGHT = 40;
/** What is this faint is not seen. */
const FAINT = 0.6;

/** Where a frame lies: its place among the frames of each page around it, from the top. */
export type FramePath = readonly number[];

/** The path of this frame; null where a page around it cannot be asked. */
export function pathOf(window: Window): FramePath | null {
  const path: number[] = [];
  for (let inner: Window = window; inner !== inner.parent; inner = inner.parent) {
    const at = placeIn(inner.parent, inner);
    if (at < 0) return null;
    path.unshift(at);
  }
  return path;
}

function placeIn(around: Window, frame: Window | null): number {
  for (let at = 0; at < around.length; at++) if (around[at] === frame) return at;
  return -1;
}

/**
 * Whether the frame at a path lies in a banner that Lede has put out of sight, where the reader would have seen it. A page
 * that lays a frame out so that nobody can read it wants something pressed that is none of the reader's business.
 */
export function isSeenFrame(window: Window, path: FramePath): boolean {
  // Deeper frames belong to another site, of which this page knows nothing.
  if (path.length !== 1) return false;
  const wanted = window[path[0] as number];
  for (const banner of bannersOf(window)) {
    const frame = framesIn(banner).find(({ contentWindow }) => contentWindow !== null && contentWindow === wanted);
    if (frame) return isInSight(window, banner, frame);
  }
  return false;
}

function framesIn(root: Element | ShadowRoot): HTMLIFrameElement[] {
  const frames: HTMLIFrameElement[] = [];
  if (typeOf(root) === 1) {
    if (matches(root as Element, 'iframe')) frames.push(root as HTMLIFrameElement);
    const shadow = shadowOf(root as Element);
    if (shadow) frames.push(...framesIn(shadow));
  }
  frames.push(...selectAll<HTMLIFrameElement>(root, 'iframe'));
  return frames;
}

/** Measures without our own veil, which is put back before anything is painted. */
function isInSight(window: Window, banner: Element, frame: HTMLIFrameElement): boolean {
  const mark = attributeOf(banner, MARK);
  const style = attributeOf(banner, 'style');
  native(banner).removeAttribute(MARK);
  for (const property of ['transition', 'animation'])
    native(banner as HTMLElement).style.setProperty(property, 'none', 'important');
  if (native(banner as HTMLElement).style.getPropertyPriority('opacity'))
    native(banner as HTMLElement).style.removeProperty('opacity');
  try {
    return isPlain(window, frame) && isOnTop(frame);
  } finally {
    restoreStyle(banner, style);
    if (mark !== null) native(banner).setAttribute(MARK, mark);
  }
}

function isPlain(window: Window, frame: Element): boolean {
  let opacity = 1;
  for (let box: Element | null = frame; box; box = parentOf(box) ?? shadowHostOf(box)) {
    const style = styleOf(window, box);
    opacity *= Number(style.opacity);
    if (style.visibility !== 'visible' || /opacity|brightness|blur/.test(style.filter) || style.clipPath !== 'none')
      return false;
  }
  return opacity >= FAINT;
}

const shadowHostOf = (element: Element): Element | null => {
  const root = native(element).getRootNode();
  return 'host' in root ? (root.host as Element) : null;
};

function isOnTop(frame: Element): boolean {
  const { left, top, width, height } = native(frame).getBoundingClientRect();
  if (width < WIDTH || height < HEIGHT) return false;
  const root = native(frame).getRootNode() as Document | ShadowRoot;
  return [0.2, 0.5, 0.8].every(
    (share) => native(root).elementFromPoint(left + width * share, top + height / 2) === frame,
  );
}

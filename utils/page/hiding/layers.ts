import { closest, holds, matches, native, parentOf, select, selectAll, textOf } from '../../core/dom';
import type { Story } from '../../core/story';
import { styleOf } from '../style';
import { MARK } from './mark';

/** A backdrop covers this share of the window, in width and in height. */
const COVERS = 0.9;
/** It says no more than that something loads, in characters. */
const SAYS = 80;
/** So many layers lie over each other at most. */
const MOST = 6;
/** Where the window is asked what lies there, in shares of it. */
const POINTS = /* @__PURE__ */ [0.08, 0.5, 0.92].flatMap((x) => [0.08, 0.5, 0.92].map((y) => [x, y] as const));
/** A layer lies over nearly all of the points: a page's own background lies under its text. */
const ENOUGH = 8;

/** Empty boxes that lie over the whole window and take the clicks: backdrops of pop-ups that are gone, wherever they hang. */
export function deadLayers(window: Window, story: Story | null): Element[] {
  const { document } = window;
  const layers = new Set<Element>();
  const canAsk = 'elementsFromPoint' in native(document);
  const stacks = POINTS.map(([x, y]) =>
    canAsk ? native(document).elementsFromPoint(window.innerWidth * x, window.innerHeight * y) : [],
  );
  // What lies over nothing is the page's own ground: a map, a picture behind the text, the application itself.
  const liesOver = (layer: Element): boolean =>
    !canAsk ||
    stacks.some((stack) => {
      const at = stack.indexOf(layer);
      return at >= 0 && stack.slice(at).some((below) => !holds(below, layer));
    });
  for (const layer of selectAll(native(document).body, ':scope > *, :scope > * > *')) {
    if (!textOf(layer).trim() && isDead(window, layer, story) && liesOver(layer)) layers.add(layer);
  }
  for (let round = 0; round < MOST; round++) {
    const tops = stacks.map((stack) => stack.find((element) => !isIn(layers, element)));
    const over = tops.map((top) => coveringBox(window, top ?? null));
    const layer = over.find((box) => box && over.filter((other) => other === box).length >= ENOUGH);
    if (!layer || !isDead(window, layer, story) || !liesOver(layer)) break;
    layers.add(layer);
  }
  return [...layers];
}

function isIn(layers: ReadonlySet<Element>, element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box)) if (layers.has(box)) return true;
  return false;
}

/** The box around an element that is laid over the window. */
function coveringBox(window: Window, element: Element | null): Element | null {
  for (let box = element; box && box !== native(window.document).body; box = parentOf(box)) {
    if (/fixed|absolute/.test(styleOf(window, box).position) && covers(window, box)) return box;
  }
  return null;
}

const covers = (window: Window, box: Element): boolean => {
  const { width, height } = native(box).getBoundingClientRect();
  return width >= window.innerWidth * COVERS && height >= window.innerHeight * COVERS;
};

function isDead(window: Window, layer: Element, story: Story | null): boolean {
  if (closest(layer, `[${MARK}]`) || holds(layer, story?.root ?? null)) return false;
  if (matches(layer, 'main,[role=main]') || select(layer, `[${MARK}],main,article,h1`)) return false;
  if (textOf(layer).trim().length > SAYS) return false;
  const style = styleOf(window, layer);
  if (!/fixed|absolute/.test(style.position) || style.display === 'none' || style.pointerEvents === 'none')
    return false;
  if (select(layer, 'img,video,iframe,canvas,input,button,a,form,svg')) return false;
  return covers(window, layer);
}

/** Whether a box paints a layer over the whole window as a part of itself. */
export function hasDarkPart(window: Window, box: Element): boolean {
  return ['::before', '::after'].some((part) => {
    const { content, position, width, height, pointerEvents, opacity, backgroundColor } = styleOf(window, box, part);
    if (!content || content === 'none' || content === 'normal' || !/fixed|absolute/.test(position)) return false;
    if (pointerEvents === 'none' || opacity === '0' || /transparent|, 0\)$/.test(backgroundColor)) return false;
    return (
      Number.parseFloat(width) >= window.innerWidth * COVERS && Number.parseFloat(height) >= window.innerHeight * COVERS
    );
  });
}

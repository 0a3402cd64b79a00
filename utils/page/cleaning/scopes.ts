import { outermost } from '../../core/clutter/look/inside';
import { holds, nameOf, native, nextOf, parentOf } from '../../core/dom';
import type { Story } from '../../core/story';

/** A list that grows is looked at whole while it is as small as this, in characters. */
const GROWING = 2500;

/** New parts with the small boxes around them: a label that was there may have got its list. The story's own box stays out. */
export function widened(
  parts: readonly Element[],
  story: Story | null,
  measure: (element: Element, limit?: number) => object | null,
): Element[] {
  const scopes = new Set<Element>();
  /** By what is around parts: the outermost small box there, null where even that is too large. */
  const boxes = new Map<Element | null, Element | null>();
  const boxAt = (around: Element | null): Element | null => {
    if (!around || nameOf(around) === 'BODY' || around === story?.root || boxes.get(around) === null) return null;
    if (story && !holds(story.root, around) && holds(around, story.root)) return null;
    if (!measure(around, GROWING)) return null;
    return boxAt(parentOf(around)) ?? around;
  };
  for (const part of parts) {
    if (!native(part).isConnected) continue;
    const around = parentOf(part);
    let box = boxes.get(around);
    if (box === undefined) {
      box = boxAt(around);
      boxes.set(around, box);
    }
    const scope = box ?? part;
    if (scopes.has(scope)) continue;
    scopes.add(scope);
    // Heading and list may lie side by side in a box that is too large.
    const before = native(scope).previousElementSibling;
    if (before && !scopes.has(before) && measure(before, GROWING)) scopes.add(before);
  }
  return outermost(scopes);
}

/** Whether the parser has left an element behind; one that is still growing may turn out to hold the story. */
export function isWhole(element: Element): boolean {
  if (native(native(element).ownerDocument).readyState !== 'loading') return true;
  for (let box: Element | null = element; box; box = parentOf(box)) if (nextOf(box)) return true;
  return false;
}

import { native } from '../core/dom';

/**
 * What the browser draws an element with. Firefox has no style for a page that is going away, where observers may still
 * speak: what the element itself says stands in for it there.
 * @param part of the element, as `::before`
 */
export function styleOf(window: Window, element: Element, part?: string): CSSStyleDeclaration {
  return window.getComputedStyle(element, part) ?? (native(element) as HTMLElement).style;
}

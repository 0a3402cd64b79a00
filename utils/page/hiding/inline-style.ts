import { attributeOf, native } from '../../core/dom';
/**
 * Puts an element's inline style back as it was.
 * @param before its `style` attribute from before; null where it had none
 */
export function restoreStyle(element: Element, before: string | null): void {
  // Chromium writes the attribute out when it is read: taken away before that, an empty one stays.
  attributeOf(element, 'style');
  if (before === null) native(element).removeAttribute('style');
  else native(element).setAttribute('style', before);
}

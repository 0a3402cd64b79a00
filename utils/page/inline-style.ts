/**
 * Puts an element's inline style back as it was.
 * @param before its `style` attribute from before; null where it had none
 */
export function restoreStyle(element: Element, before: string | null): void {
  // Chromium writes the attribute out when it is read: taken away before that, an empty one stays.
  element.getAttribute('style');
  if (before === null) element.removeAttribute('style');
  else element.setAttribute('style', before);
}

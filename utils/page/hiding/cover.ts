import { attributeOf, nameOf, native, parentOf } from '../../core/dom';
import { styleOf } from '../style';
import { restoreStyle } from './inline-style';
import { MARK, PLACE, VEIL } from './mark';

/** Puts elements out of sight by the mark, and by their inline style where a page's own `!important` beats the mark. */
export interface Cover {
  /** @param veiled whether they stay laid out */
  cover(elements: readonly Element[], veiled: boolean): void;
  uncover(element: Element): void;
}

export function createCover(window: Window): Cover {
  /** Inline styles as they were, of elements whose own `!important` beat the mark. */
  const inline = new Map<Element, string | null>();

  const inlined = (element: Element, property: string, value: string) => {
    if (!inline.has(element)) inline.set(element, attributeOf(element, 'style'));
    native(element as HTMLElement).style.setProperty(property, value, 'important');
  };
  /** Reads, writes, reads: the styles of the page are worked out twice, not once an element. */
  const cover = (elements: readonly Element[], veiled: boolean) => {
    if (veiled) {
      for (const element of elements) native(element).setAttribute(MARK, VEIL);
      for (const element of elements) {
        if (styleOf(window, element).opacity !== '0') inlined(element, 'opacity', '0');
      }
      return;
    }
    const places = elements.map((element) => holdsTrack(window, element));
    for (const [i, element] of elements.entries()) native(element).setAttribute(MARK, places[i] ? PLACE : '');
    const seen = elements.filter((element, i) => {
      const { display, visibility } = styleOf(window, element);
      return places[i] ? visibility !== 'hidden' : display !== 'none';
    });
    for (const element of seen) {
      if (attributeOf(element, MARK) === PLACE) inlined(element, 'visibility', 'hidden');
      else inlined(element, 'display', 'none');
    }
  };
  const uncover = (element: Element) => {
    native(element).removeAttribute(MARK);
    const before = inline.get(element);
    if (before === undefined) return;
    inline.delete(element);
    restoreStyle(element, before);
  };
  return { cover, uncover };
}

/** Whether an element holds a column or row that its neighbours would fall into: the story would end up in a sidebar's width. */
function holdsTrack(window: Window, element: Element): boolean {
  const parentElement = parentOf(element);
  if (!parentElement || native(parentElement).childElementCount < 2) return false;
  if (nameOf(parentElement) === 'TR') return true;
  const isPlaced = /fixed|absolute/.test(styleOf(window, element).position);
  return !isPlaced && styleOf(window, parentElement).display.endsWith('grid');
}

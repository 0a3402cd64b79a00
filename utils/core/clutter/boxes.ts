import { LABEL_LIMIT } from '../words/match';
import type { Measure } from './measure';
import type { Page } from './page';

/**
 * Whether an element may ever be hidden: never the page's own bones, the story, its headline, or whatever holds them.
 * Unguarded words cost real pages whole articles; with this guard none.
 */
export function mayHide(element: Element, page: Page): boolean {
  if (/^(?:HTML|HEAD|BODY|MAIN|H1)$/.test(element.nodeName)) return false;
  const { story } = page;
  return !(story && (element.contains(story.root) || element.contains(story.heading)));
}

/**
 * The smallest box around a label that holds more than the label and passes `accept`, widened over bare wrappers.
 * @param accept judges a box; false goes on upwards, until the guard or the limit of text stops the search
 */
export function boxAround(
  label: Element,
  page: Page,
  accept: (counted: Measure, box: Element) => boolean,
): Element | null {
  for (let box: Element | null = label; box && mayHide(box, page); box = box.parentElement) {
    const counted = page.measure(box);
    if (!counted || (counted.paragraphs > 0 && counted.headlines === 0)) return null;
    if (accept(counted, box)) return overWrappers(box, page, counted.chars);
  }
  return null;
}

/** Whether an element stands outside the story, as far as there is one. */
export const isApart = (element: Element, { story }: Page): boolean => story !== null && !story.root.contains(element);

/** The outermost box that holds nothing else: a wrapper without a word of its own goes with what it wraps. */
export function overWrappers(box: Element, page: Page, chars = page.measure(box)?.chars ?? 0): Element {
  let outer = box;
  for (let above = box.parentElement; above && mayHide(above, page); above = above.parentElement) {
    if (above.nodeName === 'ARTICLE' || page.measure(above)?.chars !== chars || above.childElementCount > 3) break;
    outer = above;
  }
  return outer;
}

/** The link or button that says a label and nothing else, with the list entry around it; null inside a line of text. */
export function controlOf(label: Element, page: Page): Element | null {
  const control = label.closest('a[href],button');
  const says = control?.textContent?.trim().length ?? 0;
  if (!control || !mayHide(control, page) || control.closest('form') || says > LABEL_LIMIT) return null;
  const line = control.closest('p');
  if (line && !(isApart(control, page) && isAllLinks(line, page))) return null;
  const entry = control.parentElement;
  return entry?.nodeName === 'LI' && entry.textContent?.trim().length === says ? entry : control;
}

/** Whether a line says nothing outside its links but what stands between them. */
function isAllLinks(line: Element, page: Page): boolean {
  const counted = page.measure(line);
  return counted !== null && counted.chars - counted.linkChars <= 6;
}

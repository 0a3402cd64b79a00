import { closest, holds, nameOf, native, parentOf, textOf } from '../../dom';
import { LABEL_LIMIT } from '../../words/match';
import type { Measure } from '../look/measure';
import type { Page } from '../look/page';
import { linksOf } from './links';

/** Counted as far as anything is, in characters. */
const MOST = 20_000;
/** A heading says this much at the most, in characters. */
const HEADING = 90;
/** So many empty neighbours are stepped over. */
const NEIGHBOURS = 5;

/**
 * Whether an element may ever be hidden: never the page's own bones, the story, its headline, or whatever holds them.
 * Unguarded words cost real pages whole articles; with this guard none.
 */
export function mayHide(element: Element, page: Page): boolean {
  if (/^(?:HTML|HEAD|BODY|MAIN|H1)$/.test(nameOf(element))) return false;
  const { story } = page;
  return !(story && (holds(element, story.root) || holds(element, story.heading)));
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
  for (let box: Element | null = label; box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box);
    if (!counted || (counted.paragraphs > 0 && counted.headlines === 0)) return null;
    if (accept(counted, box)) return overWrappers(box, page, counted.chars);
  }
  return null;
}

/** Whether an element stands outside the story, as far as there is one. */
export const isApart = (element: Element, { story }: Page): boolean => story !== null && !holds(story.root, element);

/**
 * The outermost box that holds nothing else: a wrapper without a word or picture of its own goes with what it wraps, and so do
 * the dots and arrows of a row that turns.
 */
export function overWrappers(box: Element, page: Page, chars = page.measure(box)?.chars ?? 0): Element {
  let outer = box;
  for (let above = parentOf(box); above && mayHide(above, page); above = parentOf(above)) {
    if (nameOf(above) === 'ARTICLE' || page.measure(above, MOST)?.chars !== chars) break;
    if (native(above).childElementCount > 1 && hasMore(above, outer, page)) break;
    outer = above;
  }
  return outer;
}

/** Whether a box shows or asks for something beside what one of its children does. */
function hasMore(box: Element, child: Element, page: Page): boolean {
  const [all, own] = [linksOf(box, page), linksOf(child, page)];
  return all.pictures > own.pictures || all.fields > own.fields || all.frames > own.frames;
}

/**
 * A piece with the heading that stands before it and speaks of nothing else: a heading goes with its list.
 * @returns siblings, or the box around them where that holds nothing more
 */
export function withHeading(piece: Element, page: Page): Element[] {
  const head = siblingOf(piece, page, 'previousElementSibling');
  if (!head || !isHeading(head, page) || !mayHide(head, page)) return [piece];
  const next = siblingOf(piece, page, 'nextElementSibling');
  if (next && !isHeading(next, page) && native(page.story?.root)?.contains(piece)) return [piece];
  const above = parentOf(piece);
  const both = (page.measure(head)?.chars ?? 0) + (page.measure(piece, MOST)?.chars ?? 0);
  const isAll =
    above && mayHide(above, page) && page.measure(above, MOST)?.chars === both && nameOf(above) !== 'ARTICLE';
  return isAll && !hasMore(above, piece, page) ? [overWrappers(above, page, both)] : [head, piece];
}

/** The box of a heading outside the story whose list never came: nothing else is in it. */
export function lonelyHeading(label: Element, page: Page): Element | null {
  const heading = closest(label, 'h2,h3,h4,h5,h6');
  if (!heading || !isApart(heading, page) || linksOf(heading, page).stories > 0) return null;
  const box = overWrappers(heading, page);
  return box === heading ? null : box;
}

/** A heading with no more in its box than it says. */
function isHeading(element: Element, page: Page): boolean {
  const counted = page.measure(element, HEADING);
  if (!counted || counted.chars === 0) return false;
  if (/^H[2-6]$/.test(nameOf(element))) return true;
  return linksOf(element, page).headings === 1 && counted.longest <= HEADING && linksOf(element, page).stories < 2;
}

/** The next sibling that holds anything. */
function siblingOf(
  element: Element,
  page: Page,
  side: 'previousElementSibling' | 'nextElementSibling',
): Element | null {
  let sibling = element[side];
  for (let count = 0; sibling && count < NEIGHBOURS; count++, sibling = sibling[side]) {
    if (page.measure(sibling, MOST)?.chars !== 0 || linksOf(sibling, page).pictures > 0) return sibling;
  }
  return null;
}

/** The link or button that says a label and nothing else; null inside a line of text, and for an entry of a list. */
export function controlOf(label: Element, page: Page): Element | null {
  const control = closest(label, 'a[href],button');
  if (!control || !mayHide(control, page) || closest(control, 'form,p,li')) return null;
  return textOf(control).trim().length > LABEL_LIMIT ? null : control;
}

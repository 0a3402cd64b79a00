import { nameOf, native, parentOf, select, selectAll, textOf, typeOf } from '../../../dom';
import { PARAGRAPH } from '../../../story';
import { normalise } from '../../../words/match';
import type { Label, Page } from '../../look/page';
import { isApart, mayHide, overWrappers } from '../../signs/boxes';
import { linksOf, wayOf } from '../../signs/links';

/** An inline pointer to another story is short, in characters. */
const POINTER_LIMIT = 320;
/** What a run of other stories says outside its links inside the story, at the most. */
const TOLD = 0.05;
const TOLD_APART = 0.4;

/** A line inside the story that starts with a known lead-in and otherwise holds only links. */
export function pointerOf(label: Label, page: Page): Element | null {
  if (!native(page.story?.root)?.contains(label.element)) return null;
  for (let box: Element | null = label.element; box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, POINTER_LIMIT * 2);
    if (!counted) return null;
    const text = normalise(textOf(box).slice(0, POINTER_LIMIT + 1));
    if (text.length > POINTER_LIMIT || !text.startsWith(label.text)) return null;
    if (select(box, 'h1,h2,figure,video,table')) return null;
    // What leads to other sites, or to a file, is what the story rests on.
    const isOurs = [...selectAll(box, 'a[href]')].some((link) => wayOf(link) === 'story');
    const aside = counted.chars - counted.linkChars;
    if (isOurs && text.length > label.text.length + 8 && aside <= label.text.length + 12 && isBlock(box))
      return overWrappers(box, page, counted.chars);
  }
  return null;
}

/** A line of its own: what stands beside it in its parent is not text. */
export function isBlock(box: Element): boolean {
  for (const sibling of native(native(box).parentNode)?.childNodes ?? []) {
    if (typeOf(sibling) === 3 && textOf(sibling).trim().length > 0) return false;
  }
  return !/^(?:A|SPAN|STRONG|B|EM|I)$/.test(nameOf(box)) || native(parentOf(box))?.childElementCount === 1;
}

/** Heading and links lie flat among the story's own blocks: the heading and the run of link blocks after it. */
export function runAfter(label: Element, page: Page): Element[] | null {
  let head: Element = label;
  for (let above = parentOf(head); above && native(above).childElementCount === 1; above = parentOf(head)) {
    if (!mayHide(above, page)) break;
    head = above;
  }
  if ((page.measure(head)?.chars ?? 0) > textOf(label).trim().length + 3) return null;
  const told = isApart(head, page) ? TOLD_APART : TOLD;
  const run: Element[] = [head];
  let stories = 0;
  for (let next = native(head).nextElementSibling; next; next = native(next).nextElementSibling) {
    const counted = page.measure(next);
    if (!counted || /^H[1-6]$/.test(nameOf(next)) || counted.longest >= PARAGRAPH || !mayHide(next, page)) break;
    const links = linksOf(next, page);
    if (counted.chars === 0 && links.pictures + links.frames + links.fields > 0) break;
    if (counted.chars > 0 && (links.stories === 0 || counted.chars - counted.linkChars > counted.chars * told)) break;
    if (counted.chars > 0) run.push(next);
    stories += links.stories;
  }
  return stories > 0 ? run : null;
}

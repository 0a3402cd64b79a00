import { closest, native, parentOf } from '../../../dom';
import { PARAGRAPH } from '../../../story';
import type { Page } from '../../look/page';
import { mayHide } from '../../signs/boxes';
import { isFurniture } from '../../signs/furniture-guard';
import { linksOf } from '../../signs/links';
import { isNamed } from '../../signs/tokens';

/** With a heading that names it a list may be as long as this, in characters. */
const LIMIT = 20_000;
/** What an entry says outside its links: a date, a section, who wrote it; and with how the other story begins. In characters. */
const AROUND = 110;
const TEASER = 350;
/** An entry's line, and the least a bare link says, in characters. */
const LINE = 95;
const SENTENCE = 60;
const BARE = 32;
/** So many headlines make a list by their number alone. */
export const LIST = 3;

/** Names of boxes whose paragraphs are how other stories begin. */
const OTHERS: ReadonlySet<string> = new Set(
  'related recommended recommendations recommendation recirc recirculation promo promos popular trending teaser teasers upnext yarpp'.split(
    ' ',
  ),
);

/**
 * Whether a box is a list of other stories: headlines that lead to pages of this site, what is said of each, and no prose
 * of its own.
 * @param least headlines it must hold; one is enough under a heading that names it
 */
export function isStoryList(box: Element, page: Page, least = LIST): boolean {
  const { stories, short, out, within, fields, frames, covers, pictures, headings } = linksOf(box, page);
  if (stories < least || fields > 0 || frames > 0 || within > stories || out > stories || short > stories * 3 + 3)
    return false;
  const counted = page.measure(box, LIMIT);
  if (!counted || counted.paragraphs > stories) return false;
  const long = counted.paragraphs > 0 ? PARAGRAPH : LINE;
  if (counted.longest >= long && !saysWhoseProse(box)) return false;
  // A few bare links may be what the story rests on.
  if (least >= LIST && pictures + headings < stories / 2 && counted.linkChars < stories * BARE) return false;
  const around = counted.chars - counted.linkChars;
  const each = counted.paragraphs > 0 || covers >= stories / 2 ? TEASER : AROUND;
  return around <= stories * each + AROUND;
}

/** Paragraphs that stand in entries, or in a box that says what it is, are how other stories begin. */
function saysWhoseProse(box: Element): boolean {
  if (closest(box, 'aside')) return true;
  let around: Element | null = box;
  for (let level = 0; around && level < 3; level++, around = parentOf(around)) if (isNamed(around, OTHERS)) return true;
  const texts = native(native(box).ownerDocument).createTreeWalker(box, 4);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (
      text.data.trim().length >= SENTENCE &&
      !native(text.parentElement)?.closest('a,li,aside,h2,h3,h4,h5,h6,script,style')
    )
      return false;
  }
  return true;
}

/** The largest box around an element that is still a list of other stories; null where none is. */
export function listAround(start: Element, page: Page, least = LIST, seen?: Set<Element>): Element | null {
  let list: Element | null = null;
  for (let box: Element | null = start; box && mayHide(box, page) && !seen?.has(box); box = parentOf(box)) {
    seen?.add(box);
    if (isStoryList(box, page, list ? 1 : least) && !isFurniture(box, page, 'related')) list = box;
    else if (list || !page.measure(box, LIMIT)) break;
  }
  return list;
}

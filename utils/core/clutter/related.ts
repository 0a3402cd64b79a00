import { PARAGRAPH } from '../story';
import { normalise } from '../words/match';
import { boxAround, isApart, mayHide, overWrappers } from './boxes';
import type { Measure } from './measure';
import type { Label, Page } from './page';
import type { Rule } from './rule';

/** Widgets that fill a page with other sites' stories: exact names their vendors use. */
const VENDORS =
  '[id^=taboola],[class*=trc_rbox],.OUTBRAIN,[id^=outbrain_widget],.ob-widget,[class^=zergnet],[id^=zergnet],[data-zergnet-id],[class*=revcontent],[id^=rcjsload],[id*=dianomi],[class*=dianomi],.mgbox,[id*=ScriptRoot],.plista_widget,[class*=strossle],[data-spark-widget],.jp-relatedposts,.yarpp-related';

/** Lists that sites name after what they hold. */
const NAMED =
  '[class*=related i],[id*=related i],[class*=recommend i],[id*=recommend i],[class*=recirc i],[class*=read-next i],[class*=popular i],[class*=trending i],[class*=most-read i],[class*=recent i],[class*=more-]';
/** With such a name and a heading that says the same a list may be this long, in characters. */
const NAMED_LIMIT = 20_000;

/** An inline pointer to another story is short, in characters. */
const POINTER_LIMIT = 320;
const DATE_AND_SECTION = 45;
/** A card outside the story says this much at the most: a headline, a date and how the other story begins, in characters. */
const CARD = 350;

/** Other stories: vendor widgets, lists under a heading such as "You might also like", "See also" lines inside the text. */
export const related: Rule = {
  kind: 'related',
  where: 'article',
  *find(page) {
    for (const element of page.all(VENDORS)) {
      yield { elements: [element], reason: 'related-vendor', confidence: 0.95 };
    }
    for (const label of page.labels.get('leadIn') ?? []) {
      const pointer = pointerOf(label, page);
      if (pointer) yield { elements: [pointer], reason: 'related-pointer', confidence: 0.85 };
    }
    for (const label of page.labels.get('related') ?? []) {
      if (isMenuEntry(label.element)) continue;
      const list = boxAround(label.element, page, (counted, box) => isList(counted, box, label, page)) ?? null;
      const run = list ? null : runAfter(label.element, page);
      const named = list || run ? null : namedAround(label, page);
      if (list) yield { elements: [list], reason: 'related-heading', confidence: 0.85 };
      else if (run) yield { elements: run, reason: 'related-heading', confidence: 0.75 };
      else if (named) yield { elements: [named], reason: 'related-name', confidence: 0.75 };
    }
  },
};

/** A label inside a link or a menu leads to a section of the site; only as a heading it opens a list. */
function isMenuEntry(element: Element): boolean {
  return !element.closest('h2,h3,h4,h5,h6') && element.closest('a,nav,[role=navigation],[role=menu]') !== null;
}

/** Whether a box is a list of other stories: its words stand in links, one of them a headline, and no prose is lost. */
function isList(counted: Measure, box: Element, label: Label, page: Page): boolean {
  const headlines = headlinesBeyond(box, label);
  if (counted.headlines === 0 || headlines === 0) return false;
  if (isApart(box, page) && headlines > 1 && counted.chars <= headlines * CARD && counted.paragraphs <= headlines)
    return true;
  const rest = counted.chars - label.text.length - counted.headlines * DATE_AND_SECTION;
  return counted.longest < PARAGRAPH && counted.linkChars >= rest * 0.5;
}

/** The list outside the story that is named after what its heading says, however much its entries tell. */
function namedAround(label: Label, page: Page): Element | null {
  for (
    let box: Element | null = label.element;
    box && mayHide(box, page) && isApart(box, page);
    box = box.parentElement
  ) {
    if (!box.matches(NAMED)) continue;
    const headlines = headlinesBeyond(box, label);
    if (headlines < 2) continue;
    const counted = page.measure(box, NAMED_LIMIT);
    return counted && counted.paragraphs <= headlines ? overWrappers(box, page, counted.chars) : null;
  }
  return null;
}

/** Headlines that are not the label itself, which may be a link as well. */
function headlinesBeyond(box: Element, label: Label): number {
  let count = 0;
  for (const link of box.querySelectorAll('a[href]')) {
    if (!link.contains(label.element) && ((link.textContent?.trim().length ?? 0) >= 15 || link.querySelector('img')))
      count++;
  }
  return count;
}

/** A line inside the story that starts with a known lead-in and otherwise holds only links. */
function pointerOf(label: Label, page: Page): Element | null {
  if (!page.story?.root.contains(label.element)) return null;
  for (let box: Element | null = label.element; box && mayHide(box, page); box = box.parentElement) {
    const text = normalise((box.textContent ?? '').slice(0, POINTER_LIMIT + 1));
    if (text.length > POINTER_LIMIT || !text.startsWith(label.text)) return null;
    const counted = page.measure(box);
    if (!counted || box.querySelector('h1,h2,figure,video,table')) return null;
    const links = box.querySelectorAll('a[href]').length;
    const aside = counted.chars - counted.linkChars;
    if (links > 0 && text.length > label.text.length + 8 && aside <= label.text.length + 12 && isBlock(box)) return box;
  }
  return null;
}

/** A line of its own: what stands beside it in its parent is not text. */
function isBlock(box: Element): boolean {
  for (const sibling of box.parentNode?.childNodes ?? []) {
    if (sibling.nodeType === 3 && (sibling.textContent?.trim().length ?? 0) > 0) return false;
  }
  return !/^(?:A|SPAN|STRONG|B|EM|I)$/.test(box.nodeName) || box.parentElement?.childElementCount === 1;
}

/** Heading and links lie flat among the story's own blocks: the heading and the run of link blocks after it. */
function runAfter(label: Element, page: Page): Element[] | null {
  let head: Element = label;
  while (head.parentElement && head.parentElement.childElementCount === 1 && mayHide(head.parentElement, page)) {
    head = head.parentElement;
  }
  const run: Element[] = [head];
  for (let next = head.nextElementSibling; next; next = next.nextElementSibling) {
    const counted = page.measure(next);
    if (!counted || /^H[1-6]$/.test(next.nodeName) || counted.longest >= PARAGRAPH || !mayHide(next, page)) break;
    if (counted.chars > 0 && counted.linkChars < counted.chars * 0.6) break;
    if (counted.chars > 0 || next.querySelector('img')) run.push(next);
  }
  return run.length > 1 ? run : null;
}

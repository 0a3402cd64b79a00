import { blockOf, PARAGRAPH, type Story } from '../story';
import { fold, LABEL_LIMIT, type LabelGroup, normalise, type Words } from '../words/match';

/** A text that is a known label: the heading "You might also like", the button "Accept". */
export interface Label {
  /** The element the text stands in. */
  element: Element;
  /** The text, normalised. */
  text: string;
}

/** What the rules look at: one survey of a part of a page, made before any rule runs. */
export interface Page {
  doc: Document;
  /** The part surveyed: the whole body, or what was added since. */
  scope: Element;
  story: Story | null;
  words: Words;
  labels: ReadonlyMap<LabelGroup, readonly Label[]>;
  /** Elements whose own text speaks of consent, innermost first. */
  consent: readonly Element[];
  /** The outermost box around an element that floats over the page; null where nothing floats or layout is unknown. */
  floatingRoot(element: Element): Element | null;
}

/** What only a laid-out page can tell; without it nothing floats. */
export type FloatingRoot = (element: Element) => Element | null;

/** Shorter texts say too little to be a banner's, in characters; Chinese says it in eight. */
const CONSENT_LENGTH = 8;

const UNSEEN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|TEXTAREA)$/;

/** Walks the texts below `scope` once and sorts those Lede knows a word for. */
export function survey(
  scope: Element,
  story: Story | null,
  words: Words,
  floatingRoot: FloatingRoot = () => null,
): Page {
  const labels = new Map<LabelGroup, Label[]>();
  const consent: Element[] = [];
  const add = (element: Element, text: string) => {
    for (const group of words.groupsOf(text)) {
      const list = labels.get(group);
      if (list) list.push({ element, text });
      else labels.set(group, [{ element, text }]);
    }
  };
  const doc = scope.ownerDocument;
  const texts = doc.createTreeWalker(scope, 4);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const element = node.parentElement;
    const { data } = node;
    if (!element || UNSEEN.test(element.nodeName)) continue;
    const colon = data.search(/[:：]/);
    if (data.length <= LABEL_LIMIT * 2) {
      const text = normalise(data);
      if (text.length > 0 && text.length <= LABEL_LIMIT) add(element, text);
    }
    // "Read more: Ministers resign", all in one link.
    if (colon > 2 && colon < 40 && colon < data.trimEnd().length - 1) add(element, normalise(data.slice(0, colon)));
    if (data.length >= CONSENT_LENGTH && words.consentPhrases(fold(data)) > 0) consent.push(element);
  }
  // Labels of icon buttons, which have no text of their own.
  for (const element of scope.querySelectorAll('button[aria-label],a[aria-label],input[type=submit]')) {
    add(element, normalise(element.getAttribute('aria-label') ?? element.getAttribute('value') ?? ''));
  }
  return { doc, scope, story, words, labels, consent, floatingRoot };
}

/** What stands inside an element, counted once. */
export interface Measure {
  /** Characters of text, white space folded at the edges only. */
  chars: number;
  linkChars: number;
  /** Links that read as a headline or carry a picture. */
  headlines: number;
  /** Length of the longest block of prose outside links, and how many reach a paragraph's length. */
  longest: number;
  paragraphs: number;
}

/** Beyond this much text an element is no piece of clutter, in characters. */
export const TOO_MUCH = 6000;

/** Counts the text below an element; null where there is too much of it to be clutter. */
export function measure(element: Element, limit = TOO_MUCH): Measure | null {
  const result: Measure = { chars: 0, linkChars: 0, headlines: 0, longest: 0, paragraphs: 0 };
  let block: Element | null = null;
  let length = 0;
  const close = () => {
    if (length > result.longest) result.longest = length;
    if (length >= PARAGRAPH) result.paragraphs++;
    length = 0;
  };
  const texts = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const parent = node.parentElement;
    const chars = node.data.trim().length;
    if (chars === 0 || !parent || UNSEEN.test(parent.nodeName)) continue;
    result.chars += chars;
    if (result.chars > limit) return null;
    if (parent.closest('a')) result.linkChars += chars;
    else {
      const own = blockOf(node);
      if (own !== block) close();
      block = own;
      length += chars;
    }
  }
  close();
  for (const link of element.querySelectorAll('a[href]')) {
    if ((link.textContent?.trim().length ?? 0) >= 15 || link.querySelector('img,picture,svg')) result.headlines++;
  }
  return result;
}

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
    const counted = measure(box);
    if (!counted || (counted.paragraphs > 0 && counted.headlines === 0)) return null;
    if (accept(counted, box)) return overWrappers(box, page, counted.chars);
  }
  return null;
}

/** Whether an element stands outside the story, as far as there is one. */
export const isApart = (element: Element, { story }: Page): boolean => story !== null && !story.root.contains(element);

/** The outermost box that holds nothing else: a wrapper without a word of its own goes with what it wraps. */
export function overWrappers(box: Element, page: Page, chars = measure(box)?.chars ?? 0): Element {
  let outer = box;
  for (let above = box.parentElement; above && mayHide(above, page); above = above.parentElement) {
    if (above.nodeName === 'ARTICLE' || measure(above)?.chars !== chars || above.childElementCount > 3) break;
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
  if (line && !(isApart(control, page) && isAllLinks(line))) return null;
  const entry = control.parentElement;
  return entry?.nodeName === 'LI' && entry.textContent?.trim().length === says ? entry : control;
}

/** Whether a line says nothing outside its links but what stands between them. */
function isAllLinks(line: Element): boolean {
  const counted = measure(line);
  return counted !== null && counted.chars - counted.linkChars <= 6;
}

/** The text below a root that a reader may see, shadow roots included, cut at `limit` characters. */
export function textOf(root: ShadowRoot, limit: number): string {
  let text = '';
  const nodes = root.ownerDocument.createTreeWalker(root, 5);
  for (let node = nodes.nextNode(); node && text.length < limit; node = nodes.nextNode()) {
    const { shadowRoot } = node as Partial<Element>;
    if (shadowRoot) text += textOf(shadowRoot, limit - text.length);
    else if (node.nodeType === 3 && !UNSEEN.test(node.parentNode?.nodeName ?? '')) text += ` ${node.nodeValue?.trim()}`;
  }
  return text.slice(0, limit);
}

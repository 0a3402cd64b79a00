import type { Story } from '../story';
import type { LabelGroup, Words } from '../words/match';
import { type Measure, UNSEEN } from './measure';

/** A text that is a known label: the heading "You might also like", the button "Accept". */
export interface Label {
  /** The element the text stands in. */
  element: Element;
  /** The text, normalised. */
  text: string;
}

/** What the rules look at: the parts of a page that are new, and what is known of all of it. */
export interface Page {
  doc: Document;
  /** The parts to look at: the whole body at first, then what was added since. None lies inside another. */
  scopes: readonly Element[];
  /** Whether the page is taken for an article; its story may not have been found yet. */
  isArticle: boolean;
  story: Story | null;
  words: Words;
  labels: ReadonlyMap<LabelGroup, readonly Label[]>;
  /** Elements whose own text speaks of consent, innermost first. */
  consent: readonly Element[];
  /** The elements of the parts to look at that match a selector. */
  all(selector: string): Element[];
  /** Counts the text below an element, once; null where there is more than `limit` characters. */
  measure(element: Element, limit?: number): Measure | null;
  /** The outermost box around an element that floats over the page; null where nothing floats or layout is unknown. */
  floatingRoot(element: Element): Element | null;
  /** Whether an element came into sight because the reader did something: it is the reader's, not clutter. */
  isOpened(element: Element): boolean;
}

/** What only a laid-out page can tell; without it nothing floats. */
export type FloatingRoot = (element: Element) => Element | null;

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

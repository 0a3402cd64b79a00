import type { ShadowOf } from '../../consent/box';
import type { Story } from '../../story';
import type { LabelGroup, Words } from '../../words/match';
import type { Measure } from './measure';

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
  /** Reaches shadow roots, closed ones too where the browser lets Lede; open ones alone by default. */
  shadowOf?: ShadowOf | undefined;
  /** Elements whose shadow root is new or has changed; looked for near the top of the scopes by default. */
  hosts?: (() => readonly Element[]) | undefined;
}

/** What only a laid-out page can tell; without it nothing floats. */
export type FloatingRoot = (element: Element) => Element | null;

import { attributeOf, firstOf, matches, nameOf, native, nextOf, textOf, typeOf } from '../dom';
import { lettersIn } from '../words/letters';

/** Reaches the shadow root of an element; content scripts reach closed ones too. */
export type ShadowOf = (element: Element) => ShadowRoot | null;

export const openShadowOf: ShadowOf = (element) => native(element).shadowRoot;

export interface Control {
  element: HTMLElement;
  /** What is read on it, or what it is called where nothing is. */
  label: string;
}

/** What a reader meets in a box: its words, what can be pressed, what can be filled in. */
export interface Box {
  text: string;
  /** The text of the first heading; empty where there is none. */
  heading: string;
  controls: readonly Control[];
  /** Holds a field for a password, a card or a file: no banner, whoever made it. */
  isPrivate: boolean;
  /** Holds a field to write in. */
  isForm: boolean;
  /** There is more of it than a banner holds. */
  isTooMuch: boolean;
}

export interface Reading {
  shadowOf: ShadowOf;
  /** Whether a reader sees an element; all are seen where nothing is laid out. */
  isSeen(element: Element): boolean;
}

/** A banner says little, in characters, and is made of few elements; a page about cookies says more. */
const TEXT = 4000;
const ELEMENTS = 1500;
const CONTROLS = 60;
const DEPTH = 6;

const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|LINK|META|SVG|OPTION)$/i;
const CONTROL = 'button,a,summary,input[type=button],input[type=submit],[role=button]';
const PRIVATE = 'input[type=password],input[type=file],[autocomplete^=cc-],[autocomplete=one-time-code]';
const FIELD =
  'textarea,[contenteditable=""],[contenteditable=true],input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=number],input[type=date],input[type=url],input[type=search],input[type=password],input[type=file]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading],legend';

/** Reads a box in one walk, shadow roots included, and no more of it than a banner holds. */
export function readBox(root: Element | ShadowRoot, { shadowOf, isSeen }: Reading): Box {
  const parts: string[] = [];
  const controls: Control[] = [];
  let length = 0;
  let elements = 0;
  let heading = '';
  let isPrivate = false;
  let isForm = false;

  const readElement = (element: Element) => {
    if (matches(element, FIELD)) isForm = true;
    if (matches(element, PRIVATE)) isPrivate = true;
    if (controls.length < CONTROLS && matches(element, CONTROL)) {
      controls.push({ element: element as HTMLElement, label: labelOf(element, shadowOf) });
    }
    if (!heading && matches(element, HEADING)) heading = textOf(element).trim() ?? '';
  };
  const walk = (node: Node, depth: number) => {
    for (let child = firstOf(node); child && length <= TEXT && elements <= ELEMENTS; child = nextOf(child)) {
      if (typeOf(child) === 3) {
        const text = (child as Text).data.trim();
        if (text) parts.push(text);
        length += text.length;
      } else if (typeOf(child) === 1) visit(child as Element, depth);
    }
  };
  const visit = (element: Element, depth: number) => {
    elements++;
    if (UNREAD.test(nameOf(element)) || depth > 60 || !isSeen(element)) return;
    readElement(element);
    const shadow = depth < 60 ? shadowOf(element) : null;
    if (shadow && rootsAround(element) < DEPTH) walk(shadow, depth + 1);
    walk(element, depth + 1);
  };
  if (typeOf(root) === 1) visit(root as Element, 0);
  else walk(root, 0);
  const isTooMuch = length > TEXT || elements > ELEMENTS;
  return { text: parts.join(' '), heading, controls, isPrivate, isForm, isTooMuch };
}

/** A cross or an arrow is no word: then what the control is called counts. */
function labelOf(control: Element, shadowOf: ShadowOf): string {
  const texts = [
    textOf(control),
    shadowOf(control)?.textContent,
    attributeOf(control, 'value'),
    attributeOf(control, 'aria-label'),
    attributeOf(control, 'title'),
  ];
  return texts.find((text) => text && lettersIn(text, 1) > 0)?.trim() ?? '';
}

/** How many shadow roots an element lies in. */
function rootsAround(element: Element): number {
  let count = 0;
  for (let root = native(element).getRootNode(); 'host' in root; root = native(root.host as Element).getRootNode())
    count++;
  return count;
}

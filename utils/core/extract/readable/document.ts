import type { Box } from '../layout/layout';
import { LightNode, SPECIAL } from './node';

const NO_TEXT = new Set('svg noscript canvas button input select textarea object embed iframe'.split(' '));
/** What Readability takes out of any page before it looks. */
const SILENT = new Set(['script', 'noscript', 'style']);
const ADDRESSES = ['src', 'srcset', 'data-src', 'data-srcset'];
const PICTURE_FILE = /\.(?:jpg|jpeg|png|webp)/i;
const IS_SPECIAL = SPECIAL.map((name) => `[${name}]`).join(',');

/** A page in light nodes, its body alone: Readability finds nothing in a head. */
export class LightDocument extends LightNode {
  readonly body: LightBody;

  /** @param leftOut boxes that are left out; null for a copy of everything */
  constructor(root: Box, leftOut: ReadonlySet<Box> | null) {
    super(9, undefined, '', null);
    const html = root.element.ownerDocument.documentElement;
    const copy = new LightNode(1, html.tagName, html.localName, html);
    copy.isSpecial = html.matches(IS_SPECIAL);
    // Tells Readability that a tag is changed in place.
    Object.assign(copy, { __JSDOMParser__: true });
    this.body = new LightBody(root, leftOut);
    copy.appendChild(this.body);
    this.appendChild(copy);
  }

  get documentElement(): LightNode | null {
    return this.firstElementChild;
  }

  createElement(tag: string): LightNode {
    return new LightNode(1, tag.toUpperCase(), tag.toLowerCase(), null);
  }
}

class LightBody extends LightNode {
  readonly #root: Box;
  readonly #leftOut: ReadonlySet<Box> | null;

  constructor(root: Box, leftOut: ReadonlySet<Box> | null) {
    super(1, root.element.tagName, root.element.localName, root.element);
    this.#root = root;
    this.#leftOut = leftOut;
    this.fill();
  }

  /** What is done to the page before the first look and once more after it is put back. */
  prepare: () => void = () => {};

  // Readability keeps a page as markup to try again with; these nodes are made anew from the page itself.
  get innerHTML(): string {
    return '';
  }

  set innerHTML(_markup: string) {
    this.fill();
    this.prepare();
  }

  /** Puts everything back as it was. */
  fill(): void {
    while (this.firstChild) this.firstChild.remove();
    const { element } = this.#root;
    const special = new Set<Node>(element.querySelectorAll(IS_SPECIAL));
    this.isSpecial = element.matches(IS_SPECIAL);
    copyChildren(element, this.#root, this, this.#leftOut, special);
  }
}

/** Boxes stand under their parents in document order, so one look at the next tells whether an element has one. */
function copyChildren(
  source: Node,
  box: Box | null,
  target: LightNode,
  leftOut: ReadonlySet<Box> | null,
  special: ReadonlySet<Node>,
): void {
  let place = 0;
  for (let node = source.firstChild; node; node = node.nextSibling) {
    const type = node.nodeType;
    if (type !== 1) {
      target.appendChild(new LightNode(type, undefined, '', node, node.nodeValue ?? ''));
      continue;
    }
    const element = node as Element;
    const next = box?.children[place];
    const own = next?.element === element ? next : null;
    if (own) place++;
    const { localName } = element;
    if (SILENT.has(localName) || (leftOut && (NO_TEXT.has(localName) || (own && leftOut.has(own))))) continue;
    if (localName === 'img' && !hasAddress(element)) continue;
    const copy = new LightNode(1, element.tagName, localName, element);
    copy.isSpecial = special.has(element);
    copyChildren(element, own, copy, leftOut, special);
    target.appendChild(copy);
  }
}

const hasAddress = (image: Element) =>
  ADDRESSES.some((name) => image.hasAttribute(name)) ||
  [...image.attributes].some(({ value }) => PICTURE_FILE.test(value));

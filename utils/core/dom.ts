/**
 * Reads members of nodes past the names of form fields and pictures: in a form with a field called `children`, as booking
 * sites have it, `form.children` is that field, and `document.body` may be a picture of that name. Whatever may meet a form,
 * or asks a page's document, reads here.
 */

type Member = (this: Node, asked?: unknown) => unknown;

/** A member from the prototypes, before which fields stand on the node itself; found once, it costs what reading it does. */
function own<Value>(name: keyof Element): (node: Node, asked?: unknown) => Value {
  let member: Member | undefined;
  return (node, asked) => {
    for (let from: object = node; !member; ) {
      from = Object.getPrototypeOf(from);
      const { get, value } = Object.getOwnPropertyDescriptor(from, name) ?? {};
      member = get ?? value;
    }
    return member.call(node, asked) as Value;
  };
}

export const parentOf: (node: Node) => Element | null = /* @__PURE__ */ own('parentElement');
export const firstOf: (node: Node) => ChildNode | null = /* @__PURE__ */ own('firstChild');
export const nextOf: (node: Node) => ChildNode | null = /* @__PURE__ */ own('nextSibling');
export const firstElementOf: (node: Node) => Element | null = /* @__PURE__ */ own('firstElementChild');
export const nextElementOf: (node: Node) => Element | null = /* @__PURE__ */ own('nextElementSibling');
/** An open shadow root. */
export const rootOf: (node: Node) => ShadowRoot | null = /* @__PURE__ */ own('shadowRoot');
export const nameOf: (node: Node) => string = /* @__PURE__ */ own('nodeName');
export const typeOf: (node: Node) => number = /* @__PURE__ */ own('nodeType');
export const childrenOf: (element: Element) => HTMLCollection = /* @__PURE__ */ own('children');
export const closest: (element: Element, selector: string) => Element | null = /* @__PURE__ */ own('closest');
export const matches: (element: Element, selector: string) => boolean = /* @__PURE__ */ own('matches');
export const attributeOf: (element: Element, name: string) => string | null = /* @__PURE__ */ own('getAttribute');
export const hasAttribute: (element: Element, name: string) => boolean = /* @__PURE__ */ own('hasAttribute');
/** Whether a node is another or stands around it. */
export const holds: (node: Node, other: Node | null) => boolean = /* @__PURE__ */ own('contains');

const text: (node: Node) => string | null = /* @__PURE__ */ own('textContent');
/** The text below a node; empty for none. */
export const textOf = (node: Node | null | undefined): string => (node && text(node)) ?? '';

/** Names of nodes that can hide members of their own behind others; a form with a field called `nodeName` names that. */
const HIDING = /^form|^#d|^\[/i;

/** A node's own members, for those that are seldom asked for. It stands for the node and is none: the browser takes it nowhere. */
export function native<T extends Node | null | undefined>(node: T): T {
  if (!HIDING.test(node?.nodeName as string)) return node;
  return new Proxy(Object.getPrototypeOf(node), {
    get(from: object, name) {
      const member = Reflect.get(from, name, node);
      return member?.bind?.(node) ?? member;
    },
  });
}

/** The first match below a node. */
export const select = <T extends Element = Element>(node: ParentNode & Node, selector: string): T | null =>
  native(node).querySelector<T>(selector);

/** All that a selector from a reader or a file names in a page; nothing where it is no selector. */
export function selectAsGiven(doc: Document, selector: string): Element[] {
  try {
    return [...selectAll(doc, selector)];
  } catch {
    return [];
  }
}

/** All matches below a node. */
export const selectAll = <T extends Element = Element>(node: ParentNode & Node, selector: string): NodeListOf<T> =>
  native(node).querySelectorAll<T>(selector);

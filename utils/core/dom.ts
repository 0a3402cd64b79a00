/**
 * Reads members of elements past the names of form fields: in a form with a field called `children`, as booking sites have
 * it, `form.children` is that field.
 */
const getters = new Map<string, (this: Node) => unknown>();

function read(node: Node, member: string): unknown {
  let getter = getters.get(member);
  if (!getter) {
    // A prototype's own getter: fields stand before it on the form itself.
    for (let from: object | null = Object.getPrototypeOf(node); from && !getter; from = Object.getPrototypeOf(from)) {
      getter = Object.getOwnPropertyDescriptor(from, member)?.get;
    }
    if (!getter) return undefined;
    getters.set(member, getter);
  }
  return getter.call(node);
}

/** An element's child elements, whatever its fields are called. */
export const childrenOf = (element: Element): HTMLCollection =>
  element.nodeName === 'FORM' ? (read(element, 'children') as HTMLCollection) : element.children;

/** The text below a node, whatever its fields are called; empty for none. */
export function textOf(node: Node | null | undefined): string {
  if (!node) return '';
  const text = node.textContent;
  return typeof text === 'string' ? text : ((read(node, 'textContent') as string | null) ?? '');
}

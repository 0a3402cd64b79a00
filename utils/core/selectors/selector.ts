import { attributeOf, childrenOf, native, parentOf, selectAll } from '../dom';
/** A CSS selector that names one element of its document: its id where that is unique, else the way down to it. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const id = attributeOf(at, 'id');
    const name = native(at).localName;
    if (id && /^[A-Za-z][\w-]*$/.test(id) && selectAll(native(at).ownerDocument, `#${id}`).length === 1) {
      steps.unshift(`${name}#${id}`);
      break;
    }
    const parent: Element | null = parentOf(at);
    const same = parent ? [...childrenOf(parent)].filter((child) => native(child).localName === name) : [];
    steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
  }
  return steps.join(' > ');
}

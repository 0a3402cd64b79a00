/** A CSS selector that names one element of its document: its id where that is unique, else the way down to it. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = at.getAttribute('id');
    const name = at.localName;
    if (id && /^[A-Za-z][\w-]*$/.test(id) && at.ownerDocument.querySelectorAll(`#${id}`).length === 1) {
      steps.unshift(`${name}#${id}`);
      break;
    }
    const parent: Element | null = at.parentElement;
    const same = parent ? [...parent.children].filter((child) => child.localName === name) : [];
    steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
  }
  return steps.join(' > ');
}

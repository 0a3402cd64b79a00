import { native, parentOf } from '../../dom';
/** Whether an element, or one around it, is in one of two sets. */
export function isInside(element: Element | null, set: ReadonlySet<Element>, other = set): boolean {
  for (let around = element; around; around = parentOf(around)) if (set.has(around) || other.has(around)) return true;
  return false;
}

/** Those of some elements that are still there and lie in no other of them. */
export const outermost = (elements: ReadonlySet<Element>): Element[] =>
  [...elements].filter((element) => native(element).isConnected && !isInside(parentOf(element), elements));

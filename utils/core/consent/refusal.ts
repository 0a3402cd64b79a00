import { attributeOf, textOf } from '../dom';
import type { Box, Control } from './box';
import { isReject } from './reject';

/** The control that refuses, by its whole label; null where there is none. */
export function refusalIn(box: Box): Control | null {
  return box.controls.find(({ element, label }) => isReject(label) && !saysOtherwise(element)) ?? null;
}

/** What a control is called must not gainsay what is read on it. */
function saysOtherwise(element: Element): boolean {
  const name = attributeOf(element, 'aria-label');
  return name !== null && name.trim() !== '' && textOf(element).trim() !== '' && acceptsToo(name);
}

const acceptsToo = (name: string): boolean =>
  !isReject(name) && /accept|agree|allow|consent to|akzept|zustimm/i.test(name);

import type { OwnRule } from '../../core/clutter/findings/own';

/** How an element is found again on its site's other pages, and what the reader calls it. */
export type Named = Pick<OwnRule, 'selector' | 'name'>;

/** Set on the content scripts' own window, which the page does not see: one script hands elements to another. */
const scope = globalThis as { toName?: readonly Element[] };

/** Leaves elements to the naming script, which the background brings: what it needs is too much for every page. */
export function leaveToName(elements: readonly Element[]): void {
  scope.toName = elements;
}

/** What was left to be named; it is left no more. */
export function takeToName(): readonly Element[] {
  const { toName = [] } = scope;
  delete scope.toName;
  return toName;
}

import { isInside } from '../../core/clutter/look/inside';
import { typeOf } from '../../core/dom';

/** What a page's own changes did to it. */
export interface Changes {
  /** Elements in which something changed. */
  changed: Set<Element>;
  /** What came. */
  added: Element[];
}

/**
 * Reads what was told of a page's changes.
 * @param fresh what is to be looked at already; what came is added to it
 * @param isParsing a parser tells of every node it puts into something new, which is looked at whole; afterwards each may
 *   answer the reader
 */
export function readChanges(records: readonly MutationRecord[], fresh: Set<Element>, isParsing: boolean): Changes {
  const changed = new Set<Element>();
  const added: Element[] = [];
  const inside = new Set<Element>();
  for (const record of records) {
    const around = elementOf(record.target);
    if (!around) continue;
    if (isParsing && isInside(around, fresh, inside)) {
      // What comes into it later is known at once.
      inside.add(around);
      continue;
    }
    changed.add(around);
    for (const node of record.addedNodes) {
      const element = partOf(node, around);
      if (!element) continue;
      fresh.add(element);
      added.push(element);
    }
  }
  return { changed, added };
}

/** What is to be looked at where a node came: itself, or what its words stand in; the white space between elements says nothing. */
function partOf(node: Node, around: Element): Element | null {
  const type = typeOf(node);
  return type === 1 ? (node as Element) : type === 3 && (node as Text).data.trim() ? around : null;
}

/** The element a change belongs to: a shadow root's host stands for what is in it. */
function elementOf(node: Node): Element | null {
  const type = typeOf(node);
  return type === 1 ? (node as Element) : type === 11 ? (node as ShadowRoot).host : null;
}

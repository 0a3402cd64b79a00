import type { Block, Box } from './layout';

/** The boxes of a layout while it is walked. */
export interface Boxes {
  /** In document order. */
  list: Box[];
  boxOf: Map<Element, Box>;
  /** Begins the box of an element at the block that comes next. */
  open(element: Element, tag: string, parent: Box | null): Box;
  /** @param end the block behind its last one */
  close(box: Box, end: number): void;
}

/**
 * @param blocks grows while the page is walked
 * @param hidden elements that are not shown
 */
export function createBoxes(blocks: readonly Block[], hidden: ReadonlySet<Element>): Boxes {
  const looks = new Map<string, number>();
  const list: Box[] = [];
  const boxOf = new Map<Element, Box>();
  const lookOf = (tag: string, name: string): number => {
    const key = `${tag} ${name}`;
    const known = looks.get(key);
    if (known !== undefined) return known;
    looks.set(key, looks.size);
    return looks.size - 1;
  };
  return {
    list,
    boxOf,
    open(element, tag, parent) {
      const id = element.getAttribute('id');
      const own = element.getAttribute('class') ?? '';
      const name = id ? `${own} ${id}` : own;
      const box: Box = {
        index: list.length,
        element,
        parent,
        tag,
        name,
        depth: parent ? parent.depth + 1 : 0,
        first: blocks.length,
        end: blocks.length,
        words: 0,
        chars: 0,
        linkChars: 0,
        links: 0,
        proseWords: 0,
        prose: 0,
        pictures: 0,
        headings: 0,
        hidden: (parent?.hidden ?? false) || hidden.has(element),
        leftOut: null,
        look: lookOf(tag, name),
        children: [],
        place: parent?.children.length ?? 0,
        kept: 0,
      };
      parent?.children.push(box);
      list.push(box);
      boxOf.set(element, box);
      return box;
    },
    close(box, end) {
      box.end = end;
      const { parent } = box;
      if (!parent) return;
      parent.pictures += box.pictures;
      parent.headings += box.headings;
    },
  };
}

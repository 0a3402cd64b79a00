/** An element of the page with what stands in it. */
export interface Box {
  /** Place in document order among the page's boxes. */
  index: number;
  element: Element;
  parent: Box | null;
  tag: string;
  /** Its class and id. */
  name: string;
  /** Same number for elements of the same tag, class and id. */
  look: number;
  depth: number;
  /** Blocks inside: from `first` up to, not with, `end`. */
  first: number;
  end: number;
  words: number;
  chars: number;
  linkChars: number;
  links: number;
  /** Words and number of blocks that read like sentences rather than labels. */
  proseWords: number;
  prose: number;
  pictures: number;
  headings: number;
  /** Not shown: hidden, display:none, aria-hidden; or left out as no part of the page's own story. */
  hidden: boolean;
  /** Why it was left out, where the page itself shows it. */
  leftOut: LeftOut | null;
  children: Box[];
  /** Its place among its parent's children. */
  place: number;
  /** Words Readability kept. */
  kept: number;
}

/** A run of text with no block boundary inside: a paragraph, a heading, a list item, a loose line. */
export interface Block {
  index: number;
  nodes: Text[];
  /** Innermost element around the whole run. */
  box: Box;
  /** The one inline element that holds all of it, else `box`. */
  inner: Box;
  text: string;
  words: number;
  chars: number;
  linkChars: number;
  links: number;
  strongChars: number;
  emChars: number;
  isProse: boolean;
  /** Share of it that Readability kept, 0 to 1. */
  kept: number;
}

/** What is taken for hidden although the page shows it. */
export type LeftOut =
  | 'copy'
  | 'machine text'
  | 'invitation'
  | 'another story'
  | 'what readers say'
  | 'not pointed at'
  | 'taken out by the reader';

export interface Layout {
  root: Box;
  boxes: Box[];
  boxOf: ReadonlyMap<Element, Box>;
  blocks: Block[];
  /** Elements that say they are hidden and are taken for shown: most of the page's prose stands in them. */
  revealed: readonly Element[];
}

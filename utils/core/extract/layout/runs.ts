import { isProseBlock } from './hidden';
import type { Block, Box } from './layout';
import { wordCount } from './word-count';

/** Where a walk through the page stands. */
export interface Place {
  /** Innermost element around, inline ones too. */
  box: Box;
  /** Innermost element around that opens a block. */
  holder: Box;
  /** The link around. */
  link: Box | null;
  /** How many stressed elements are around. */
  strong: number;
  em: number;
}

interface Run {
  nodes: Text[];
  holder: Box;
  inner: Box;
  raw: string;
  linkChars: number;
  links: number;
  lastLink: Box | null;
  strongChars: number;
  emChars: number;
}

/** Gathers text nodes that no block boundary parts, and makes a block of each such run. */
export interface Runs {
  isOpen(): boolean;
  /** @returns whether the text was more than white space */
  add(node: Text, at: Place): boolean;
  /** A line ends within the run. */
  breakLine(): void;
  /** The run ends: what it says is a block. */
  end(): void;
}

/** @param blocks where the blocks go */
export function createRuns(blocks: Block[]): Runs {
  let run: Run | null = null;
  return {
    isOpen: () => run !== null,
    add(node, at) {
      const raw = node.data;
      const isSolid = /\S/.test(raw);
      if (!isSolid && !run) return false;
      run ??= begin(at);
      run.nodes.push(node);
      run.raw += raw;
      if (isSolid) measure(run, raw.trim().length, at);
      return isSolid;
    },
    breakLine() {
      if (run) run.raw += ' ';
    },
    end() {
      const text = run?.raw.replace(/\s+/g, ' ').trim();
      if (run && text) blocks.push(blockOf(run, text, blocks.length));
      run = null;
    },
  };
}

const begin = ({ holder, box }: Place): Run => ({
  nodes: [],
  holder,
  inner: box,
  raw: '',
  linkChars: 0,
  links: 0,
  lastLink: null,
  strongChars: 0,
  emChars: 0,
});

function measure(run: Run, length: number, { box, link, strong, em }: Place): void {
  if (run.inner !== box) run.inner = run.holder;
  if (link) {
    run.linkChars += length;
    if (run.lastLink !== link) run.links++;
    run.lastLink = link;
  }
  if (strong) run.strongChars += length;
  if (em) run.emChars += length;
}

function blockOf(
  { nodes, holder, inner, linkChars, links, strongChars, emChars }: Run,
  text: string,
  index: number,
): Block {
  const words = wordCount(text);
  const chars = text.length;
  return {
    index,
    nodes,
    box: holder,
    inner,
    text,
    words,
    chars,
    linkChars: Math.min(linkChars, chars),
    links,
    strongChars: Math.min(strongChars, chars),
    emChars: Math.min(emChars, chars),
    isProse: isProseBlock({ words, linkChars, chars }) && !holder.hidden,
    kept: 0,
  };
}

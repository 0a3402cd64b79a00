import { Readability } from '@mozilla/readability';
import { copyCandidates, copyWhole } from './candidates';
import type { Layout } from './layout';

/** Readability tries again, more and more leniently, for less text than this, in characters. */
const SHORT = 250;
/** Fewer words than this are next to nothing. */
const FEW = 20;

/**
 * Readability for its choice alone: it gets the title, and what it would do to dress its result
 * (addresses, classes, metadata) is left out.
 */
class Chooser extends Readability<Element> {
  private readonly pageTitle: string;
  constructor(doc: Document, pageTitle: string) {
    super(doc, { serializer: (node) => node as Element, disableJSONLD: true, charThreshold: SHORT });
    this.pageTitle = pageTitle;
  }
  _getArticleMetadata(): { title: string } {
    return { title: this.pageTitle };
  }
  _postProcessContent(): void {}
}

/** One text node of the page; `at` counts them in document order. */
interface Piece {
  at: number;
  block: number;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Asks Readability which blocks of the page it keeps and writes the share into each block's `kept`. It gets a copy
 * without what can be no story; where it finds next to nothing in that, a whole one: a page of a few short lines looks
 * like a list.
 */
export function askReadability(clone: Document, layout: Layout, title: string): void {
  askAbout(copyCandidates(clone, layout), layout, title);
  const words = layout.blocks.reduce((sum, block) => sum + block.kept * block.words, 0);
  if (words < FEW) askAbout(copyWhole(clone), layout, title);
}

/**
 * `copy` is spent: Readability takes it apart. Its result is matched to the page by the text of its nodes,
 * which it moves and wraps but never changes, in document order where a text stands more than once.
 */
function askAbout(copy: Document, layout: Layout, title: string): void {
  const content = new Chooser(copy, title).parse()?.content;
  if (!content) return;
  const pieces = new Map<string, Piece[]>();
  let count = 0;
  for (const block of layout.blocks) {
    for (const node of block.nodes) {
      const text = squeeze(node.data);
      if (!text) continue;
      const piece = { at: count++, block: block.index };
      const list = pieces.get(text);
      if (list) list.push(piece);
      else pieces.set(text, [piece]);
    }
  }
  const keptChars = new Float64Array(layout.blocks.length);
  const kept: { text: string; piece: Piece | null; choices: Piece[] }[] = [];
  const walker = copy.createTreeWalker(content, 4);
  while (walker.nextNode()) {
    const text = squeeze(walker.currentNode.nodeValue ?? '');
    const choices = text ? pieces.get(text) : undefined;
    if (choices) kept.push({ text, choices, piece: choices.length === 1 ? (choices[0] ?? null) : null });
  }
  const firstSure = kept.find((entry) => entry.piece)?.piece?.at ?? 0;
  let last = Math.max(-1, firstSure - kept.findIndex((entry) => entry.piece) * 4 - 8);
  for (const entry of kept) {
    entry.piece ??= entry.choices.find((choice) => choice.at > last) ?? null;
    if (!entry.piece) continue;
    last = Math.max(last, entry.piece.at);
    keptChars[entry.piece.block] = (keptChars[entry.piece.block] ?? 0) + entry.text.length;
  }
  for (const block of layout.blocks) {
    block.kept = Math.min(1, (keptChars[block.index] ?? 0) / Math.max(1, block.chars - 2));
  }
}

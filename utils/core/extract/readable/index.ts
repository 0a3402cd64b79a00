import type { Layout } from '../layout/layout';
import { copyCandidates, copyWhole } from './candidates';
import { Chooser } from './chooser';
import type { LightDocument } from './document';
import type { LightNode } from './node';

/** Fewer words than this are next to nothing. */
const FEW = 20;

/** One text node of the page; `at` counts them in document order. */
interface Piece {
  at: number;
  block: number;
}

interface Pieces {
  byText: ReadonlyMap<string, Piece[]>;
  textOf: ReadonlyMap<Node, string>;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Asks Readability which blocks of the page it keeps and writes the share into each block's `kept`. It gets a page
 * without what can be no story; where it finds next to nothing in that, all of it: a page of a few short lines looks
 * like a list.
 */
export function askReadability(layout: Layout, title: string): void {
  const pieces = listPieces(layout);
  askAbout(copyCandidates(layout), layout, pieces, title);
  const words = layout.blocks.reduce((sum, block) => sum + block.kept * block.words, 0);
  if (words < FEW) askAbout(copyWhole(layout), layout, pieces, title);
}

function listPieces({ blocks }: Layout): Pieces {
  const byText = new Map<string, Piece[]>();
  const textOf = new Map<Node, string>();
  let count = 0;
  for (const block of blocks) {
    for (const node of block.nodes) {
      const text = block.nodes.length === 1 ? block.text : squeeze(node.data);
      if (!text) continue;
      textOf.set(node, text);
      const piece = { at: count++, block: block.index };
      const list = byText.get(text);
      if (list) list.push(piece);
      else byText.set(text, [piece]);
    }
  }
  return { byText, textOf };
}

/**
 * `copy` is spent: Readability takes it apart. Its result is matched to the page by the text of its nodes, in document
 * order where a text stands more than once: the model was fitted so.
 */
function askAbout(copy: LightDocument, layout: Layout, { byText, textOf }: Pieces, title: string): void {
  const content = new Chooser(copy, title).choose();
  if (!content) return;
  const keptChars = new Float64Array(layout.blocks.length);
  const kept: { text: string; piece: Piece | null; choices: Piece[] }[] = [];
  const match = (node: LightNode): void => {
    const text = node.source && node.nodeType === 3 ? (textOf.get(node.source) ?? squeeze(node.data)) : '';
    const choices = text ? byText.get(text) : undefined;
    if (choices) kept.push({ text, choices, piece: choices.length === 1 ? (choices[0] ?? null) : null });
    for (let child = node.firstChild; child; child = child.nextSibling) match(child);
  };
  match(content);
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

import { closest, native } from '../../core/dom';
import { blockOf, isProse, PARAGRAPH, type Story } from '../../core/story';
import { MARK } from './mark';

/** The texts of the story's prose that are shown: by style alone, so that nothing is laid out for it. */
export function proseIn({ root }: Story): Text[] {
  const shown = new Map<Element, boolean>();
  const prose: Text[] = [];
  const texts = native(native(root).ownerDocument).createTreeWalker(root, 4);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const block = isProse(text) ? blockOf(text) : null;
    if (!block) continue;
    if (!shown.has(block)) shown.set(block, native(block).checkVisibility({ visibilityProperty: true }));
    if (shown.get(block)) prose.push(text);
  }
  return prose;
}

/** What became of texts that were shown, in characters. */
export interface Losses {
  whole: number;
  /** Not shown, and no mark of Lede's stands on it: hiding something else took it along. */
  beside: number;
  /** Whole paragraphs that Lede itself has hidden. */
  marked: number;
}

/** Counts what of the texts is gone from sight. */
export function lossesIn(prose: readonly Text[]): Losses {
  const losses: Losses = { whole: 0, beside: 0, marked: 0 };
  for (const text of prose) {
    const { parentElement } = text;
    if (!parentElement || !native(parentElement).isConnected) continue;
    losses.whole += text.length;
    if (closest(parentElement, `[${MARK}]`)) losses.marked += text.length >= PARAGRAPH ? text.length : 0;
    else if (!native(parentElement).checkVisibility({ visibilityProperty: true })) losses.beside += text.length;
  }
  return losses;
}

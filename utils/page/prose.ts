import { blockOf, isProse, type Story } from '../core/story';

/** Characters of the story's prose that are shown: by style alone, so that nothing is laid out for it. */
export function proseIn({ root }: Story): number {
  const shown = new Map<Element, boolean>();
  let chars = 0;
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const block = isProse(text) ? blockOf(text) : null;
    if (!block) continue;
    if (!shown.has(block)) shown.set(block, block.checkVisibility({ visibilityProperty: true }));
    if (shown.get(block)) chars += text.length;
  }
  return chars;
}

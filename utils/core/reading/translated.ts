import { isBlock } from '../text/block-text';

/** A run of the story's text that is translated as one. */
export interface Passage {
  /** The element whose own text it is. */
  block: Element;
  /** The child of it in which the text ends. */
  end: ChildNode;
  text: string;
}

/** Code, formulas, cards and buttons are read in every language as they are. */
const LEFT = 'pre, math, button, .embed, [translate="no"], [hidden]';

/**
 * The story's passages in order: of each block its own text, without that of blocks in it.
 * @param into BCP 47; what says that it is in that language already is left out
 */
export function passagesOf(content: Element, into: string): Passage[] {
  const found = new Map<Element, Passage>();
  const walker = content.ownerDocument.createTreeWalker(content, 5, (node) =>
    node.nodeType === 1 && isLeft(node as Element, into) ? 2 : 1,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 1 && node.nodeName !== 'BR') continue;
    const { block, end } = placeOf(node as ChildNode, content);
    const passage = found.get(block) ?? { block, end, text: '' };
    passage.text += node.nodeType === 3 ? (node.nodeValue ?? '').replace(/\s+/g, ' ') : '\n';
    if ((node.nodeValue ?? '').trim()) passage.end = end;
    found.set(block, passage);
  }
  return [...found.values()]
    .map((passage) => ({
      ...passage,
      text: passage.text
        .replace(/ *\n */g, '\n')
        .replace(/ {2,}/g, ' ')
        .trim(),
    }))
    .filter(({ text }) => /\p{L}/u.test(text));
}

function isLeft(element: Element, into: string): boolean {
  // The mark of a note.
  if (element.localName === 'sup' && element.querySelector('a')) return true;
  const lang = element.getAttribute('lang');
  return element.matches(LEFT) || (lang !== null && tongueOf(lang) === tongueOf(into));
}

function placeOf(node: ChildNode, content: Element): { block: Element; end: ChildNode } {
  let end = node;
  let parent = node.parentElement ?? content;
  while (parent !== content && !isBlock(parent)) {
    end = parent;
    parent = parent.parentElement ?? content;
  }
  return { block: parent, end };
}

/**
 * Which passage comes next: the first that is wanted from where the reader is, then what lies before. -1 where none is left.
 * @param from index of the first that is in view
 */
export function nextOf(done: readonly boolean[], from: number): number {
  const ahead = done.findIndex((isDone, at) => !isDone && at >= from);
  return ahead >= 0 ? ahead : done.indexOf(false);
}

/** A language without its region. @param lang BCP 47 */
export const tongueOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** What a translator knows a language by: Chinese is written in two ways, of others the region is nothing to it. */
export function translatorTongue(lang: string): string {
  const tongue = tongueOf(lang);
  return tongue === 'zh' && /hant|tw|hk|mo/i.test(lang) ? 'zh-Hant' : tongue;
}

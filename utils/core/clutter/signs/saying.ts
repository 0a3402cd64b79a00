import { native } from '../../dom';
import { UNSEEN } from '../look/measure';

/** Longer texts are not judged by their words, in characters. */
const LIMIT = 4000;

/** What a box says, its texts set apart: two words of neighbouring elements never read as one. */
export function saying(box: Element): string {
  let text = '';
  const texts = native(native(box).ownerDocument).createTreeWalker(box, 4);
  for (
    let node = texts.nextNode() as Text | null;
    node && text.length < LIMIT;
    node = texts.nextNode() as Text | null
  ) {
    if (!UNSEEN.test(native(node.parentNode)?.nodeName ?? '')) text += ` ${node.data}`;
  }
  return text.replace(/\s+/g, ' ').trim();
}

import { holds, select } from '../../core/dom';
import type { Story } from '../../core/story';

/** Whether the address names an element, or what it lies in: a link led the reader there. One around the story names the page. */
export function isAskedFor(element: Element, document: Document, story: Story | null): boolean {
  const target = select(document, ':target');
  if (!target) return false;
  return holds(element, target) || (holds(target, element) && !(story && holds(target, story.root)));
}

import { findStory } from '../../core/story';
import { anchorOf, blockAt, topBlock } from './blocks';
import { flowOf } from './flow';

/** How far from the window's edge a paragraph comes to stand, clear of sticky bars, in pixels. */
const CLEAR = 80;

/** The text anchor of the story's topmost block on the page; null above the story and where there is none. */
export function placeOnPage(window: Window): string | null {
  if (window.scrollY === 0 && window.scrollX === 0) return null;
  const story = findStory(window.document);
  if (!story) return null;
  const view = { top: 0, left: 0, right: window.innerWidth, bottom: window.innerHeight };
  const block = topBlock(story.root, view);
  const { start, end } = flowOf(story.root);
  return block && start(block.getBoundingClientRect()) < end(view) ? anchorOf(block) : null;
}

/** Scrolls the page to the block an anchor stands for; leaves it where there is no such block. */
export function goToPlace(window: Window, anchor: string): void {
  const story = findStory(window.document);
  const block = story && blockAt(story.root, anchor);
  if (!block) return;
  const { to } = flowOf(story.root);
  const view = { top: 0, left: 0, right: window.innerWidth, bottom: window.innerHeight };
  window.scrollBy({ ...to(block.getBoundingClientRect(), view, CLEAR), behavior: 'instant' });
}

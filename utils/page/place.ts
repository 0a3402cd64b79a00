import { findStory } from '../core/story';
import { anchorOf, blockAt, topBlock } from './blocks';

/** How far below the window's top a paragraph comes to stand, clear of sticky bars, in pixels. */
const CLEAR = 80;

/** The text anchor of the story's topmost block on the page; null above the story and where there is none. */
export function placeOnPage(window: Window): string | null {
  if (window.scrollY === 0) return null;
  const story = findStory(window.document);
  if (!story) return null;
  const block = topBlock(story.root, 1);
  return block && block.getBoundingClientRect().top < window.innerHeight ? anchorOf(block) : null;
}

/** Scrolls the page to the block an anchor stands for; leaves it where there is no such block. */
export function goToPlace(window: Window, anchor: string): void {
  const story = findStory(window.document);
  const block = story && blockAt(story.root, anchor);
  if (!block) return;
  window.scrollTo({ top: block.getBoundingClientRect().top + window.scrollY - CLEAR, behavior: 'instant' });
}

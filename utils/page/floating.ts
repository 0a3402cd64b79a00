import type { FloatingRoot } from '../core/clutter/page';
import type { Story } from '../core/story';

/** A layer raised this far over the page floats, even where it is placed absolutely. */
const RAISED = 50;

/** Answers which box around an element floats over the live page: reads computed style, never layout. */
export function floatingRootIn(window: Window, story: Story | null): FloatingRoot {
  return (element) => {
    let root: Element | null = null;
    for (let box: Element | null = element; box && box !== window.document.body; box = box.parentElement) {
      if (story && (box.contains(story.root) || box.contains(story.heading))) break;
      if (floats(window, box) && !isSiteHeader(box)) root = box;
    }
    return root;
  };
}

/** This many links in a list make a menu. */
const MENU = 4;

/** A bar that follows the reader but is the site's own: it holds the menu. */
function isSiteHeader(box: Element): boolean {
  if (box.querySelector('input[type=password]')) return false;
  return (
    /^(?:HEADER|NAV)$/.test(box.nodeName) ||
    box.querySelector('nav,header,[role=navigation],[role=menubar]') !== null ||
    box.querySelectorAll('li > a[href]:not([href^="#"])').length >= MENU
  );
}

function floats(window: Window, box: Element): boolean {
  if (box.nodeName === 'DIALOG') return box.hasAttribute('open');
  if (box.getAttribute('aria-modal') === 'true') return true;
  const { position, zIndex } = window.getComputedStyle(box);
  return position === 'fixed' || position === 'sticky' || (position === 'absolute' && Number(zIndex) >= RAISED);
}

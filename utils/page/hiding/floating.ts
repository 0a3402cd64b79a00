import type { FloatingRoot } from '../../core/clutter/look/page';
import { childrenOf, holds, nameOf, native, parentOf, select, selectAll } from '../../core/dom';
import type { Story } from '../../core/story';
import { styleOf } from '../style';

/** A layer raised this far over the page floats, even where it is placed absolutely. */
const RAISED = 50;

/**
 * Answers which box around an element floats over the live page: by computed style; only of a box that floats is asked where it lies.
 * Each box is asked once a look.
 * @param onClosed told of boxes that float and are not to be seen: they are judged when they open
 */
export function floatingRootIn(
  window: Window,
  story: Story | null,
  onClosed: (box: Element) => void = () => {},
): FloatingRoot {
  const { body } = native(window.document);
  const known = new Map<Element, Element | null>();
  const holdsStory = (box: Element) => story !== null && (holds(box, story.root) || holds(box, story.heading));
  const find = (box: Element | null): Element | null => {
    if (!box || box === body) return null;
    const before = known.get(box);
    if (before !== undefined) return before;
    const around = find(parentOf(box));
    const root = around ?? (!holdsStory(box) && floats(window, box) && !isSiteHeader(box) ? box : null);
    known.set(box, root);
    return root;
  };
  const open = new Map<Element, boolean>();
  return (element) => {
    const root = find(element);
    if (!root) return null;
    let isOpen = open.get(root);
    if (isOpen === undefined) {
      isOpen = isOnShow(window, root);
      if (!isOpen) onClosed(root);
      open.set(root, isOpen);
    }
    return isOpen ? root : null;
  };
}

/** Whether a floating box is to be seen, or is just coming into sight. */
export function isOnShow(window: Window, box: Element): boolean {
  // A document without a layout cannot tell.
  if (!native(box).checkVisibility) return true;
  if (!native(box).checkVisibility({ visibilityProperty: true })) return hasShown(box);
  const { opacity } = styleOf(window, box);
  const { left, right, top, bottom, width } = native(box).getBoundingClientRect();
  const isAside = width > 0 && (right <= 0 || bottom <= 0 || left >= window.innerWidth || top >= window.innerHeight);
  if (opacity !== '0' && !isAside) return true;
  return typeof native(box).getAnimations === 'function' && native(box).getAnimations().length > 0;
}

/** A wrapper that takes no part in the layout itself, around something that does. */
function hasShown(box: Element): boolean {
  return [...childrenOf(box)].slice(0, 8).some((child) => native(child).checkVisibility({ visibilityProperty: true }));
}

/** This many links in a list make a menu. */
const MENU = 4;

/** A bar that follows the reader but is the site's own: it holds the menu. */
function isSiteHeader(box: Element): boolean {
  if (select(box, 'input[type=password]')) return false;
  return (
    /^(?:HEADER|NAV)$/.test(nameOf(box)) ||
    select(box, 'nav,header,[role=navigation],[role=menubar]') !== null ||
    selectAll(box, 'li > a[href]:not([href^="#"])').length >= MENU
  );
}

/** Whether a box is laid over the page. */
export function floats(window: Window, box: Element): boolean {
  const own = native(box);
  if (own.nodeName === 'DIALOG') return (own as HTMLDialogElement).open;
  if (own.getAttribute('aria-modal') === 'true') return true;
  const { position, zIndex } = styleOf(window, box);
  return position === 'fixed' || position === 'sticky' || (position === 'absolute' && Number(zIndex) >= RAISED);
}

import { childrenOf, holds, matches, nameOf, native, parentOf, textOf, typeOf } from '../../core/dom';
import type { StoryInPlace } from '../../core/extract/in-place';
import { createHider, type Hider } from '../hiding/hide';
import { backToLine, readLine } from './line';

/** The page at its story alone, in place. */
export interface Focus {
  /** Shows the page as it was, at the line that is being read. */
  leave(): void;
}

/** Elements that show nothing by themselves. */
const UNSEEN = /^(?:SCRIPT|STYLE|LINK|META|NOSCRIPT|TEMPLATE|BR|WBR|BASE|TITLE)$/;
/** What may stand in a line of text without a word of its own and is no part of it. */
const CONTROL = 'a,button,input,select,textarea,iframe,video,audio,form';
/** How long a page that changes its story is left to finish, ms. */
const REST = 250;

/**
 * Hides everything but the story, keeping the line that is being read in its place.
 * @param find reads the page; asked again when the page changes its story
 * @returns null where there is no story
 */
export function enterFocus(window: Window, find: () => StoryInPlace | null, onLost: () => void): Focus | null {
  const { body } = native(window.document);
  let story = find();
  if (!story) return null;
  let hider: Hider = createHider(window);
  let timer = 0;

  /** Changes what is shown and keeps the line; once more a frame later, after the browser's own anchoring of the scroll. */
  const inPlace = (change: () => void) => {
    const line = readLine(window, story?.texts ?? []);
    change();
    backToLine(window, line);
    window.requestAnimationFrame(() => backToLine(window, line));
  };
  const hide = (elements: readonly Element[]) =>
    hider.hide([{ kind: 'furniture', reason: 'focus', confidence: 1, elements }]);
  const leave = () => {
    observer.disconnect();
    window.clearTimeout(timer);
    inPlace(() => hider.showAll());
  };
  const again = () =>
    inPlace(() => {
      hider.showAll();
      hider = createHider(window);
      story = find();
      if (story) hide(surplus(body, story));
      else onLost();
    });
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => typeOf(node) === 1));
    const isStoryGone = story?.texts.some((text) => !text.isConnected);
    const root = story && commonRoot(story.texts);
    if (isStoryGone || added.some((node) => root && holds(root, node) && textOf(node).trim())) {
      window.clearTimeout(timer);
      timer = window.setTimeout(again, REST);
    }
    const apart = (added as Element[]).filter(
      (element) => native(element).isConnected && !(root && holds(root, element)),
    );
    if (story && apart.length > 0) hide(surplusOf(apart, holders(body, story)));
  });

  inPlace(() => hide(surplus(body, story as StoryInPlace)));
  observer.observe(body, { childList: true, subtree: true });
  return { leave };
}

/** The story's nodes and every element around them. */
function holders(body: Element, { texts, media }: StoryInPlace): Set<Node> {
  const known = new Set<Node>();
  for (const part of [...texts, ...media]) {
    for (let at: Node | null = part; at && at !== body && !known.has(at); at = parentOf(at)) known.add(at);
  }
  return known;
}

/** The outermost elements that hold nothing of the story. */
export function surplus(body: Element, story: StoryInPlace): Element[] {
  const whole = new Set<Element>(story.media);
  const kept = holders(body, story);
  const found: Element[] = [];
  const walk = (parent: Element) => {
    const isLine = [...native(parent).childNodes].some((node) => typeOf(node) === 3 && kept.has(node));
    for (const child of childrenOf(parent)) {
      if (whole.has(child)) continue;
      if (kept.has(child)) walk(child);
      else if (!isLine || textOf(child).trim() || matches(child, CONTROL)) found.push(child);
    }
  };
  walk(body);
  return surplusOf(found, kept);
}

function surplusOf(elements: readonly Element[], kept: ReadonlySet<Node>): Element[] {
  return elements.filter((element) => !kept.has(element) && !UNSEEN.test(nameOf(element)));
}

function commonRoot(texts: readonly Text[]): Element | null {
  const last = texts.at(-1);
  let root: Element | null = texts[0]?.parentElement ?? null;
  while (root && last && !holds(root, last)) root = parentOf(root);
  return root;
}

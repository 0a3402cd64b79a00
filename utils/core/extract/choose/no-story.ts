import type { Box } from '../layout/layout';
import type { PageView } from '../measure/page-view';

/** What a story stands in, wherever a page builder put that. */
const HOLDS_STORY = 'article,main,[role="main"],h1';
const FOOT = 'footer,[role="contentinfo"]';
/** A notice about cookies has fewer words, and so many phrases that speak of them. */
const NOTICE_WORDS = 120;
const COOKIE_PHRASES = 2;

/**
 * Takes back what was chosen only because a page has nothing else to read: the foot of the site, a notice about cookies.
 * Where that is all, the page has no story that can be read.
 */
export function dropNoStory(page: PageView, keep: boolean[]): void {
  for (const element of page.root.element.querySelectorAll(FOOT)) {
    const box = page.boxOf.get(element);
    if (box && isFoot(box)) keep.fill(false, box.first, box.end);
  }
  const kept = page.blocks.filter(({ index }) => keep[index]);
  const words = kept.reduce((sum, block) => sum + block.words, 0);
  const isHeaded = page.heading >= 0 && page.heading < (kept[0]?.index ?? 0);
  if (words > NOTICE_WORDS || isHeaded) return;
  const text = kept.map((block) => block.text).join(' ');
  if (page.words.cookiePhrases(text) >= COOKIE_PHRASES) keep.fill(false);
}

/** The foot of the site rather than of a story. */
function isFoot({ element, words }: Box): boolean {
  return words > 0 && !element.closest('article,main,[role="main"],blockquote') && !element.querySelector(HOLDS_STORY);
}

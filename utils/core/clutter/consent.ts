import { fold } from '../words/match';
import { measure, overWrappers, type Page } from './page';
import type { Rule } from './rule';

/** A banner says little, in characters; a page about cookies says more. */
const BANNER_LIMIT = 4000;
const BAR_LIMIT = 700;
const MAX_BUTTONS = 40;

/** Consent banners: a short box that speaks of consent and asks for an answer, floating or as a bar of its own. */
export const consent: Rule = {
  kind: 'consent',
  *find(page) {
    for (const element of page.consent) {
      const floating = page.floatingRoot(element);
      if (floating) {
        const counted = measure(floating);
        if (counted && counted.chars <= BANNER_LIMIT && answers(floating, page) > 0) {
          yield { elements: [floating], reason: 'consent-words', confidence: 0.9 };
        }
        continue;
      }
      const bar = barAround(element, page);
      if (bar) yield { elements: [bar], reason: 'consent-bar', confidence: 0.7 };
    }
  },
};

/** A bar in the flow of the page: near the top of the tree, outside the story, its words all about consent. */
function barAround(element: Element, page: Page): Element | null {
  let bar: Element | null = null;
  for (let box: Element | null = element; box && box.nodeName !== 'BODY'; box = box.parentElement) {
    if (page.story && (box === page.story.root || page.story.root.contains(box))) return null;
    const counted = measure(box);
    if (!counted || counted.chars > BAR_LIMIT || counted.headlines > 4) break;
    if (answers(box, page) > 0 && page.words.consentPhrases(fold(box.textContent ?? '')) > 1) {
      bar = overWrappers(box, page, counted.chars);
      break;
    }
  }
  return bar && !bar.closest('footer,nav,article') ? bar : null;
}

/** How many controls in the box answer a banner. */
function answers(box: Element, page: Page): number {
  if (box.querySelectorAll('button,a,input').length > MAX_BUTTONS * 2) return 0;
  return (page.labels.get('answer') ?? []).filter(
    ({ element }) => box.contains(element) && element.closest('button,a,input,[role=button],[onclick]'),
  ).length;
}

import { attributeOf, holds, native, parentOf, textOf } from '../../../dom';
import type { Rule } from '../../findings/rule';
import type { Page } from '../../look/page';
import { mayHide, overWrappers } from '../../signs/boxes';
import { isHeadline, linksOf, wayOf } from '../../signs/links';

const LIMIT = 400;
/** So many links lead from one story to its neighbours. */
const MOST = 4;

/** "Previous" and "Next" with the neighbours' headlines. The pages of one story are turned by numbers and bare words: they stay. */
export const turning: Rule = {
  kind: 'related',
  where: 'article',
  *find(page) {
    if (!page.story) return;
    for (const link of page.all('a[rel~=prev],a[rel~=next]')) {
      if (holds(page.story.root, link) || !leadsToStory(link)) continue;
      const box = boxOf(link, page);
      if (box) yield { elements: [box], reason: 'related-turn', confidence: 0.75 };
    }
  },
};

/** A link to another story by its headline, not to this one's next page. */
function leadsToStory(link: Element): boolean {
  if (wayOf(link) !== 'story' || !isHeadline(textOf(link).trim())) return false;
  const here = native(link).baseURI.split(/[?#]/)[0]?.replace(/\/$/, '') ?? '';
  // A drawing's links have no address in words of their own.
  const href = attributeOf(link, 'href') ?? '';
  const address = URL.canParse(href, native(link).baseURI) ? new URL(href, native(link).baseURI).href : '';
  return !address.startsWith(here) || !/^https?:/.test(here);
}

function boxOf(link: Element, page: Page): Element | null {
  let found: Element | null = null;
  for (let box: Element | null = link; box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, LIMIT);
    const { stories, short, out, fields } = linksOf(box, page);
    if (!counted || counted.paragraphs > 0 || stories + short > MOST || out + fields > 0) break;
    if (counted.linkChars >= (counted.chars - counted.linkChars) * 1.5) found = box;
  }
  return found && overWrappers(found, page);
}

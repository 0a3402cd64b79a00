import { closest, holds, nameOf, native, parentOf, select, selectAll, textOf } from '../../../dom';
import { normalise } from '../../../words/match';
import type { Rule } from '../../findings/rule';
import type { Page } from '../../look/page';

const STORIES = 'article,[itemtype$=Article i],[itemtype$=BlogPosting i],[data-url],[data-article-id],[data-post-id]';
/** Another whole story holds so many paragraphs, and a headline of its own. */
const PARAGRAPHS = 2;
const HEADLINE = 15;

/**
 * The stories that an endless page puts below the one the reader came for: boxes with a top headline of their own, beside
 * the box of this story. The entries of a ticker have lesser headlines, parts of one story none.
 */
export const following: Rule = {
  kind: 'related',
  where: 'article',
  *find(page) {
    const { story } = page;
    if (!story?.heading || nameOf(story.heading) !== 'H1' || !isThePages(story.heading, page)) return;
    const title = normalise(textOf(story.heading));
    const found: Element[] = [];
    for (const heading of page.all('h1')) {
      if ((native(story.root).compareDocumentPosition(heading) & 20) !== 4) continue;
      const text = normalise(textOf(heading));
      if (text.length < HEADLINE || text === title) continue;
      const box = storyAround(heading, page);
      if (box && !found.includes(box)) found.push(box);
    }
    for (const box of found) yield { elements: [box], reason: 'following-story', confidence: 0.8 };
  },
};

/** Whether the page itself goes by this headline; else the first story on it may not be the one that was asked for. */
function isThePages(heading: Element, { doc }: Page): boolean {
  const title = normalise(textOf(heading));
  const names = [
    native(doc).title,
    native(select(doc, 'meta[property="og:title"]'))?.getAttribute('content') ?? '',
  ].map(normalise);
  return (
    title.length >= HEADLINE &&
    names.some((name) => name.includes(title) || (name.length >= HEADLINE && title.includes(name)))
  );
}

/** The outermost box around another headline that stands beside this story's own box and holds a whole story. */
function storyAround(heading: Element, page: Page): Element | null {
  const { story } = page;
  let box: Element | null = heading;
  for (let above = box && parentOf(box); above && !holds(above, story?.root ?? null); above = parentOf(above))
    box = above;
  if (!box || box === heading || nameOf(box) === 'BODY') return null;
  // One story alone, marked as one: what holds several headlines, or stands in a sidebar, is something else.
  const marked = closest(heading, STORIES);
  if (!marked || !holds(box, marked) || closest(box, 'aside,footer,nav')) return null;
  const inside = selectAll(box, 'h1').length;
  const target = inside === selectAll(box, STORIES).length || inside === 1 ? box : marked;
  return paragraphsIn(target) >= PARAGRAPHS ? target : null;
}

function paragraphsIn(box: Element): number {
  let count = 0;
  for (const line of selectAll(box, 'p')) {
    if ((line.textContent?.trim().length ?? 0) >= 140 && ++count >= PARAGRAPHS) break;
  }
  return count;
}

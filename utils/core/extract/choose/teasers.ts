import type { Box } from '../layout/layout';
import { isHeading, type PageView } from '../measure/page-view';

/** A teaser is a headline, a line or two of what it leads to, and a way there. */
const LINES = 4;
const WORDS = 60;
/** Such boxes with more than this share of the story's words are a round-up, and what it is about. */
const SHARE = 0.25;

/** Takes back boxes in the story that twice lead to the same other page, by their headline and by a link or a picture. */
export function dropTeasers(page: PageView, keep: boolean[]): void {
  const teasers = page.boxes.filter((box) => isTeaser(page, box) && keep.slice(box.first, box.end).includes(true));
  if (teasers.length === 0) return;
  const story = page.blocks.reduce((sum, { index, words }) => sum + (keep[index] ? words : 0), 0);
  if (teasers.reduce((sum, { words }) => sum + words, 0) > story * SHARE) return;
  for (const { first, end } of teasers) keep.fill(false, first, end);
}

function isTeaser({ blocks }: PageView, { first, end, words, links, hidden, element }: Box): boolean {
  const heading = blocks[first];
  if (hidden || links === 0 || end - first < 2 || end - first > LINES || words > WORDS) return false;
  if (!heading || !isHeading(heading) || heading.linkChars < heading.chars * 0.9) return false;
  const ways = [...element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  const [way = ''] = ways;
  return ways.length > 1 && !way.startsWith('#') && ways.every((other) => other === way);
}

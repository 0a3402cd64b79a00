import type { Layout } from './layout';
import { leaveOut, proseIn, type Span, sum } from './leave-out';
import { webAddress } from './metadata/page-links';
import { type NearTitle, nearTitle } from './near-title';
import { findOtherStories } from './other-stories';
import { findTalk } from './talk';

/**
 * A talk of so many times the story's words is taken for the story unless it is left out first. The model was fitted with
 * talks in sight: where the story is plain, it judges best so.
 */
const LOUDER = 4;

/**
 * Takes other people's words for hidden: what readers say under the story, and stories that are not the page's own.
 * @returns the boxes that hold nothing else, what stands near the page's own headline without them, and
 * a talk to be left out only after the judging
 */
export function leaveOutOthers(
  layout: Layout,
  doc: Document,
  url: string,
): { others: Element[]; near: NearTitle; late: Span | null } {
  const near = nearTitle(layout, doc);
  const { main } = near;
  const named = doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const spans = findOtherStories(layout, main, [url, webAddress(named, url) ?? url]);
  const stories = spans.flatMap((span) => leaveOut(layout, span, 'another story'));
  const talk = findTalk(layout, main, doc);
  const isLouder =
    talk !== null && proseIn(layout.blocks, talk) > LOUDER * proseIn(layout.blocks, { first: main, end: talk.first });
  const remarks = isLouder ? leaveOut(layout, talk, 'what readers say') : [];
  const late = isLouder ? null : talk;
  if (!stories.length && !remarks.length) return { others: [], near, late };
  sum(layout);
  const others = [...stories, ...remarks].map(({ element }) => element);
  return { others, near: stories.length ? nearTitle(layout, doc) : near, late };
}

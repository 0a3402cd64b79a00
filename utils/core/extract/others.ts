import type { Layout } from './layout';
import { leaveOut, sum } from './leave-out';
import { webAddress } from './metadata/page-links';
import { type NearTitle, nearTitle } from './near-title';
import { findOtherStories } from './other-stories';
import { findTalk } from './talk';

/**
 * Takes other people's words for hidden: what readers say under the story, and stories that are not the page's own.
 * @returns the boxes that hold nothing else, and what stands near the page's own headline without them
 */
export function leaveOutOthers(layout: Layout, doc: Document, url: string): { others: Element[]; near: NearTitle } {
  const near = nearTitle(layout, doc);
  const { main } = near;
  const named = doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const spans = findOtherStories(layout, main, [url, webAddress(named, url) ?? url]);
  const stories = spans.flatMap((span) => leaveOut(layout, span, 'another story'));
  const talk = findTalk(layout, main, doc);
  const remarks = talk ? leaveOut(layout, talk, 'what readers say') : [];
  if (!stories.length && !remarks.length) return { others: [], near };
  sum(layout);
  return {
    others: [...stories, ...remarks].map(({ element }) => element),
    near: stories.length ? nearTitle(layout, doc) : near,
  };
}

import { fold, type Words } from '../../words/match';
import type { Box, Layout } from '../layout/layout';
import { hide, leaveOut, proseIn, type Span, sum } from '../layout/leave-out';
import { webAddress } from '../metadata/page-links';
import { type NearTitle, nearTitle } from './near-title';
import { findOtherStories } from './other-stories';
import { findTalk } from './talk';

/** What of a page is not its own story's. */
export interface Others {
  /** Boxes that hold nothing but other stories. */
  stories: Element[];
  /** What stands near the page's own headline without them. */
  near: NearTitle;
  /** What readers say under the story: still in sight. */
  talk: Span | null;
}

/** Takes stories that are not the page's own for hidden, and finds what readers say under its own. */
export function leaveOutOthers(layout: Layout, doc: Document, url: string, words: Words): Others {
  const near = nearTitle(layout, doc);
  const { main } = near;
  const consent = consentOver(layout, main, words);
  if (consent) {
    hide(consent, layout.blocks, 'invitation');
    sum(layout);
  }
  const named = doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const spans = findOtherStories(layout, main, [url, webAddress(named, url) ?? url]);
  const stories = spans.flatMap((span) => leaveOut(layout, span, 'another story')).map(({ element }) => element);
  const talk = findTalk(layout, main, doc, words);
  if (!stories.length) return { stories, near, talk };
  sum(layout);
  return { stories, near: nearTitle(layout, doc), talk };
}

/** A box that asks for consent has no more words, and so many phrases that banners say. */
const CONSENT_WORDS = 250;
const PHRASES = 3;
const PARTS = /^(?:HEADER|MAIN|ARTICLE|BODY)$/;

/** The box over the headline that asks for consent, by its words and a button: where a story is short it outweighs it. */
function consentOver({ blocks }: Layout, heading: number, words: Words): Box | null {
  for (const { isProse, text, box } of blocks.slice(0, Math.max(0, heading))) {
    if (!isProse || box.hidden || words.consentPhrases(fold(text)) === 0) continue;
    let around = box;
    while (
      around.parent &&
      around.parent.end <= heading &&
      around.parent.words <= CONSENT_WORDS &&
      !PARTS.test(around.parent.tag)
    )
      around = around.parent;
    const said = fold(
      blocks
        .slice(around.first, around.end)
        .map((block) => block.text)
        .join(' '),
    );
    const asks = words.cookiePhrases(said) > 0 && words.consentPhrases(said) >= PHRASES;
    if (asks && around.element.querySelector('button,[role="button"],a')) return around;
  }
  return null;
}

/**
 * Whether a talk was taken for the story: of the prose over it less than half was chosen. The model was fitted with talks
 * in sight and judges best so; only such a page is judged once more without.
 */
export function isDrowned({ blocks }: Layout, keep: readonly boolean[], over: Span): boolean {
  const chosen = blocks.filter(({ index }) => keep[index] && index >= over.first && index < over.end);
  return proseIn(chosen, { first: 0, end: chosen.length }) < proseIn(blocks, over) / 2;
}

/** Takes what readers say for hidden. */
export function silence(layout: Layout, talk: Span): void {
  leaveOut(layout, talk, 'what readers say');
  sum(layout);
  for (const box of layout.boxes) box.kept = 0;
}

import { holds, matches, native, selectAsGiven, textOf } from '../../dom';
import type { Story } from '../../story';
import type { Finding } from './finding';

/** A piece the reader pointed at, hidden on its site from then on. */
export interface OwnRule {
  /** The site, by host without `www.`. */
  site: string;
  /** CSS selector of the piece; see stable-selector.ts. */
  selector: string;
  /** What it looked like when it was chosen: its first words, for the reader's list. */
  name: string;
}

/** A piece that holds more than this share of the story's text is the story, whatever a selector says. */
const STORY_SHARE = 0.25;

/** Whether hiding an element would take the page or the story away. */
export function holdsStory(element: Element, story: Story | null): boolean {
  const { body } = native(native(element).ownerDocument);
  if (holds(element, body)) return true;
  if (!story) return false;
  if (holds(element, story.root)) return true;
  if (!holds(story.root, element)) return false;
  return lengthOf(element) > lengthOf(story.root) * STORY_SHARE;
}

/**
 * Finds what the reader's own rules name. They stand above every other rule, and below the story alone.
 * @param selectors those of the page's site; one that is no selector finds nothing
 */
export function findOwn(doc: Document, selectors: readonly string[], story: Story | null): Finding[] {
  const findings: Finding[] = [];
  for (const selector of selectors) {
    for (const element of selectAsGiven(doc, selector)) {
      if (holdsStory(element, story)) continue;
      findings.push({ kind: 'own', elements: [element], reason: 'own-rule', confidence: 1 });
    }
  }
  return findings;
}

/** Whether an element is named by one of the selectors; one that is no selector names nothing. */
export const matchesAny = (element: Element, selectors: readonly string[]): boolean =>
  selectors.some((selector) => {
    try {
      return matches(element, selector);
    } catch {
      return false;
    }
  });

const lengthOf = (element: Element): number => textOf(element).length;

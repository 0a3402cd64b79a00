import type { Story } from '../story';
import type { Words } from '../words/match';
import { ads } from './ads';
import { appBanner } from './app-banner';
import { chat } from './chat';
import { comments } from './comments';
import { consent } from './consent';
import type { ClutterKind, Finding } from './finding';
import { furniture } from './furniture';
import { newsletter } from './newsletter';
import { notification } from './notification';
import { type FloatingRoot, mayHide, survey } from './page';
import { related } from './related';
import type { Rule } from './rule';
import { share } from './share';
import { signIn } from './sign-in';
import { stickyHeader } from './sticky-header';
import { stickyVideo } from './sticky-video';

/** In order: what an earlier rule claims, a later one leaves alone. */
export const RULES: readonly Rule[] = [
  consent,
  signIn,
  newsletter,
  notification,
  appBanner,
  chat,
  stickyHeader,
  stickyVideo,
  ads,
  share,
  comments,
  related,
  furniture,
];

export interface ClutterOptions {
  /** The part of the page to search; the whole body by default. */
  scope?: Element;
  story: Story | null;
  words: Words;
  /** Known on a laid-out page only. */
  floatingRoot?: FloatingRoot;
  /** Kinds to look for; all by default. */
  kinds?: ReadonlySet<ClutterKind>;
}

/**
 * Finds the clutter of a page without touching it.
 * @returns findings in the order of the rules; no element stands in two of them
 */
export function findClutter(doc: Document, options: ClutterOptions): Finding[] {
  const scope = options.scope ?? doc.body;
  if (!scope) return [];
  const page = survey(scope, options.story, options.words, options.floatingRoot);
  const claimed: Element[] = [];
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (options.kinds && !options.kinds.has(rule.kind)) continue;
    for (const found of rule.find(page)) {
      const elements = found.elements.filter(
        (element) => mayHide(element, page) && !claimed.some((other) => other.contains(element)),
      );
      if (elements.length === 0) continue;
      const larger = findings.findIndex(
        (other) =>
          other.kind === rule.kind && other.elements.every((inner) => elements.some((box) => box.contains(inner))),
      );
      if (larger >= 0) findings.splice(larger, 1);
      claimed.push(...elements);
      findings.push({ ...found, kind: rule.kind, elements });
    }
  }
  return findings;
}

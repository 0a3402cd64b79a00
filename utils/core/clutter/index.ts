import { parentOf } from '../dom';
import { ads } from './ads';
import { appBanner } from './app-banner';
import { mayHide } from './boxes';
import { cards } from './cards';
import { chat } from './chat';
import { comments } from './comments';
import { consent } from './consent';
import type { ClutterKind, Finding } from './finding';
import { following } from './following';
import { furniture } from './furniture';
import { isFurniture } from './furniture-guard';
import { isInside } from './inside';
import { newsletter } from './newsletter';
import { notification } from './notification';
import type { Page } from './page';
import { promotion } from './promotion';
import { related } from './related';
import type { Rule } from './rule';
import { share } from './share';
import { signIn } from './sign-in';
import { stickyHeader } from './sticky-header';
import { stickyVideo } from './sticky-video';
import type { Sight, Survey } from './survey';
import { turning } from './turning';

/** In order: what an earlier rule claims, a later one leaves alone. */
export const RULES: readonly Rule[] = [
  consent,
  signIn,
  newsletter,
  promotion,
  notification,
  appBanner,
  chat,
  stickyHeader,
  stickyVideo,
  ads,
  share,
  comments,
  following,
  related,
  cards,
  turning,
  furniture,
];

/** Kinds that float and may lock the scroll. */
export const FLOATS: ReadonlySet<ClutterKind> = new Set(RULES.filter(({ floats }) => floats).map(({ kind }) => kind));

export interface ClutterOptions extends Sight {
  /** What is known of the page from earlier looks. */
  survey: Survey;
  /** The parts of the page to search. */
  scopes: readonly Element[];
  /** Kinds not to look for. */
  kindsOff?: ReadonlySet<ClutterKind>;
}

/**
 * Finds the clutter of a page, or of what is new on it, without touching it.
 * @returns findings in the order of the rules; no element stands in two of them
 */
export function findClutter({ survey, scopes, kindsOff, ...sight }: ClutterOptions): Finding[] {
  const page = survey.look(scopes, sight);
  const claimed = new Set<Element>();
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (kindsOff?.has(rule.kind) || (rule.where === 'article' && !page.isArticle)) continue;
    const own: Finding[] = [];
    for (const found of findingsOf(rule, page)) {
      const elements = found.elements.filter(
        (element) =>
          mayHide(element, page) &&
          !page.isOpened(element) &&
          !isInside(element, claimed) &&
          !isFurniture(element, page, rule.kind),
      );
      if (elements.length === 0) continue;
      for (const element of elements) claimed.add(element);
      own.push({ ...found, kind: rule.kind, elements });
    }
    // A list found whole stands instead of the parts found before it.
    findings.push(...own.filter(({ elements }) => !elements.every((element) => isInside(parentOf(element), claimed))));
  }
  return findings;
}

/** What a rule finds; one that fails on a page that is made to make it fail finds nothing, and the others go on. */
function findingsOf(rule: Rule, page: Page): Omit<Finding, 'kind'>[] {
  try {
    return [...rule.find(page)];
  } catch {
    return [];
  }
}

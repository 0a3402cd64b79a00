import { parentOf } from '../dom';
import type { ClutterKind, Finding } from './findings/finding';
import type { Rule } from './findings/rule';
import { ads } from './kinds/ads';
import { appBanner } from './kinds/app-banner';
import { chat } from './kinds/chat';
import { comments } from './kinds/comments';
import { consent } from './kinds/consent';
import { furniture } from './kinds/furniture';
import { newsletter } from './kinds/newsletter';
import { notification } from './kinds/notification';
import { promotion } from './kinds/promotion';
import { related } from './kinds/related';
import { cards } from './kinds/related/cards';
import { following } from './kinds/related/following';
import { turning } from './kinds/related/turning';
import { share } from './kinds/share';
import { signIn } from './kinds/sign-in';
import { stickyHeader } from './kinds/sticky-header';
import { stickyVideo } from './kinds/sticky-video';
import { isInside } from './look/inside';
import type { Page } from './look/page';
import type { Sight, Survey } from './look/survey';
import { mayHide } from './signs/boxes';
import { isFurniture } from './signs/furniture-guard';

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

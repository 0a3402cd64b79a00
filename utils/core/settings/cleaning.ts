import type { ClutterKind } from '../clutter/findings/finding';
import { CLUTTER_KINDS } from '../clutter/findings/kinds';
import type { OwnRule } from '../clutter/findings/own';
import { isSame, parseOwnRules } from './own-rules';
import { isSitePattern, matchesSite } from './site-pattern';

/** What the reader chose about cleaning, as it is stored; every field may be missing. */
export interface CleaningSettings {
  /** Kinds switched off everywhere. */
  kindsOff: ClutterKind[];
  /** Kinds switched off on single sites, by site; such a list stands instead of `kindsOff`. */
  siteKindsOff: Record<string, ClutterKind[]>;
  /** Whether consent banners are refused for the reader; hidden without an answer where not. */
  rejectsConsent: boolean;
  /** Whether consent banners go from pages that are no article too. */
  consentEverywhere: boolean;
  /** Sites, by host without `www.`, on which nothing is cleaned by itself. */
  sitesOff: string[];
  /** Sites that are left alone because cleaning once cost some of the story. */
  sitesLeft: string[];
  /** Sites whose stories are shown alone by themselves. */
  sitesInFocus: string[];
  /** Sites, or addresses as patterns with `*`, whose articles open in the reader by themselves. */
  readerSites: string[];
  /** Pieces the reader pointed at. */
  ownRules: OwnRule[];
  /** Pieces the reader brought back: they stay in sight on their sites, whatever is found of them. */
  shownPieces: OwnRule[];
}

/** The storage key the settings stand under. */
export const CLEANING_KEY = 'cleaning';

/** Readers come for the comments too, and a site's header is its own. */
const OFF_AT_FIRST: readonly ClutterKind[] = ['comments', 'sticky-header'];

/** Of what was brought back the latest count: more than this nobody brings back by hand. */
const MOST_SHOWN = 2000;

/** What of the settings counts on one site. */
export interface SiteCleaning {
  automatic: boolean;
  focus: boolean;
  /** Articles open in the reader by themselves. */
  reader: boolean;
  rejects: boolean;
  everywhere: boolean;
  kindsOff: ReadonlySet<ClutterKind>;
  /** Selectors of the reader's own rules for the site. */
  own: readonly string[];
  /** Selectors of what the reader brought back on the site: an element that one of them names is hidden no more. */
  shown: readonly string[];
}

/** The name a site goes by in the settings: its host without `www.`; empty where there is none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

const texts = (value: unknown): string[] | null =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : null;
const kinds = (value: unknown): ClutterKind[] | null =>
  texts(value)?.filter((entry): entry is ClutterKind => (CLUTTER_KINDS as readonly string[]).includes(entry)) ?? null;

/** Reads stored settings: what is not understood counts as not set. */
export function parseCleaning(stored: unknown): CleaningSettings {
  const from = (stored ?? {}) as Record<string, unknown>;
  const bySite = Object.entries(from.siteKindsOff ?? {}).flatMap(([site, list]) => {
    const known = kinds(list);
    return known ? [[site, known] as const] : [];
  });
  return {
    kindsOff: kinds(from.kindsOff) ?? [...OFF_AT_FIRST],
    siteKindsOff: Object.fromEntries(bySite),
    rejectsConsent: from.rejectsConsent !== false,
    consentEverywhere: from.consentEverywhere !== false,
    sitesOff: texts(from.sitesOff) ?? [],
    sitesLeft: texts(from.sitesLeft) ?? [],
    sitesInFocus: texts(from.sitesInFocus) ?? [],
    readerSites: (texts(from.readerSites) ?? []).filter(isSitePattern),
    ownRules: parseOwnRules(from.ownRules).rules,
    shownPieces: parseOwnRules(from.shownPieces).rules.slice(-MOST_SHOWN),
  };
}

/** The settings as they count on the site of `url`. */
export function cleaningOn(settings: CleaningSettings, url: string): SiteCleaning {
  const site = siteOf(url);
  const selectorsOf = (pieces: readonly OwnRule[]) =>
    pieces.filter((piece) => piece.site === site).map(({ selector }) => selector);
  return {
    automatic: !settings.sitesOff.includes(site) && !settings.sitesLeft.includes(site),
    focus: settings.sitesInFocus.includes(site),
    reader: settings.readerSites.some((pattern) => matchesSite(pattern, url)),
    rejects: settings.rejectsConsent,
    everywhere: settings.consentEverywhere,
    kindsOff: new Set(settings.siteKindsOff[site] ?? settings.kindsOff),
    own: selectorsOf(settings.ownRules),
    shown: selectorsOf(settings.shownPieces),
  };
}

/** Whether two readings of the settings come to the same on a site. */
export function isSameCleaning(one: SiteCleaning, other: SiteCleaning): boolean {
  const said = ({ kindsOff, ...rest }: SiteCleaning) => JSON.stringify([[...kindsOff].sort(), rest]);
  return said(one) === said(other);
}

/** The same settings with a site's automatic cleaning switched on or off. */
export function withSite(settings: CleaningSettings, url: string, automatic: boolean): CleaningSettings {
  return {
    ...settings,
    sitesOff: listed(settings.sitesOff, url, !automatic),
    sitesLeft: listed(settings.sitesLeft, url, false),
  };
}

/** The same settings with a site among those that lost some of a story. */
export function withSiteLeft(settings: CleaningSettings, url: string): CleaningSettings {
  return { ...settings, sitesLeft: listed(settings.sitesLeft, url, true) };
}

/** The same settings with a site's stories shown alone by themselves, or no longer. */
export function withSiteInFocus(settings: CleaningSettings, url: string, focus: boolean): CleaningSettings {
  return { ...settings, sitesInFocus: listed(settings.sitesInFocus, url, focus) };
}

/** The same settings with a kind switched on or off, on the site of `url` alone where it is given. */
export function withKind(settings: CleaningSettings, kind: ClutterKind, on: boolean, url?: string): CleaningSettings {
  const site = url === undefined ? '' : siteOf(url);
  const changed = (list: readonly ClutterKind[]) => [...list.filter((other) => other !== kind), ...(on ? [] : [kind])];
  if (!site) return { ...settings, kindsOff: changed(settings.kindsOff) };
  const own = changed(settings.siteKindsOff[site] ?? settings.kindsOff);
  return { ...settings, siteKindsOff: { ...settings.siteKindsOff, [site]: own } };
}

function listed(sites: readonly string[], url: string, isIn: boolean): string[] {
  const site = siteOf(url);
  const others = sites.filter((entry) => entry !== site);
  return isIn && site ? [...others, site].sort() : others;
}

type Piece = Pick<OwnRule, 'selector' | 'name'>;

/** The same settings with a piece hidden on the site of `url`, or hidden no more. What is hidden by hand is brought back no longer. */
export function withOwnRule(settings: CleaningSettings, url: string, rule: Piece, isIn: boolean): CleaningSettings {
  const wanted = piecesOn(url, [rule]);
  return {
    ...settings,
    ownRules: [...without(settings.ownRules, wanted), ...(isIn ? wanted : [])],
    shownPieces: isIn ? without(settings.shownPieces, wanted) : settings.shownPieces,
  };
}

/** The same settings with pieces brought back on the site of `url`, or hidden again. A rule that hides just them goes. */
export function withShown(
  settings: CleaningSettings,
  url: string,
  pieces: readonly Piece[],
  isIn: boolean,
): CleaningSettings {
  const wanted = piecesOn(url, pieces);
  const shown = [...without(settings.shownPieces, wanted), ...(isIn ? wanted : [])];
  return {
    ...settings,
    ownRules: isIn ? without(settings.ownRules, wanted) : settings.ownRules,
    shownPieces: shown.slice(-MOST_SHOWN),
  };
}

const piecesOn = (url: string, pieces: readonly Piece[]): OwnRule[] =>
  parseOwnRules(pieces.map(({ selector, name }) => ({ selector, name, site: siteOf(url) }))).rules;

const without = (all: readonly OwnRule[], gone: readonly OwnRule[]): OwnRule[] =>
  all.filter((entry) => !gone.some((other) => isSame(entry, other)));

/** The same settings with a site's articles opened in the reader by themselves, or no longer. */
export function withReaderSite(settings: CleaningSettings, url: string, on: boolean): CleaningSettings {
  if (on) return { ...settings, readerSites: listed(settings.readerSites, url, true) };
  return { ...settings, readerSites: settings.readerSites.filter((pattern) => !matchesSite(pattern, url)) };
}

import type { ClutterKind } from '../clutter/finding';

/** What the reader chose about cleaning, as it is stored; every field may be missing. */
export interface CleaningSettings {
  /** Kinds switched off everywhere. */
  kindsOff: ClutterKind[];
  /** Sites, by host without `www.`, on which nothing is cleaned by itself. */
  sitesOff: string[];
}

/** The storage key the settings stand under. */
export const CLEANING_KEY = 'cleaning';

/** What of the settings counts on one site. */
export interface SiteCleaning {
  automatic: boolean;
  kindsOff: ReadonlySet<ClutterKind>;
}

/** The name a site goes by in the settings: its host without `www.`; empty where there is none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** Reads stored settings: what is not understood counts as not set. */
export function parseCleaning(stored: unknown): CleaningSettings {
  const from = (key: string): string[] => {
    const list = (stored as Record<string, unknown> | null | undefined)?.[key];
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  };
  return { kindsOff: from('kindsOff') as ClutterKind[], sitesOff: from('sitesOff') };
}

/** The settings as they count on the site of `url`. */
export function cleaningOn(settings: CleaningSettings, url: string): SiteCleaning {
  return { automatic: !settings.sitesOff.includes(siteOf(url)), kindsOff: new Set(settings.kindsOff) };
}

/** The same settings with a site's automatic cleaning switched on or off. */
export function withSite(settings: CleaningSettings, url: string, automatic: boolean): CleaningSettings {
  const site = siteOf(url);
  const others = settings.sitesOff.filter((entry) => entry !== site);
  return { ...settings, sitesOff: automatic || !site ? others : [...others, site].sort() };
}

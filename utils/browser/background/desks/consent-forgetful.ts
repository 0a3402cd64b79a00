import { browser } from '../../wire/browser';

/** A banner that is back in the same tab this soon after it was refused was not refused for good, ms. */
const BACK = 60_000;
/** A site that forgets is not answered again for so long, ms. */
const REST = 24 * 60 * 60 * 1000;
/** So many sites are remembered, the latest. */
const MOST = 200;
const KEY = 'consentForgets';

/** Sites that forget what they were told: pressing again would only load them again, without end. */
export interface Forgetful {
  /** Whether a site is left to forget: its banner is hidden, and not answered. */
  rests(tabId: number, url: string): Promise<boolean>;
  /** The page in a tab is about to be told no. */
  note(tabId: number, url: string): Promise<void>;
}

interface Kept {
  /** When a site was found to forget, by origin. */
  sites: Record<string, number>;
  /** What was told no in which tab, and when. */
  told: Record<string, { site: string; at: number }>;
}

/** Remembers in the browser's memory alone: where somebody reads is written down nowhere. */
export function createForgetful(): Forgetful {
  let changing: Promise<unknown> = Promise.resolve();
  const change = <Result>(deed: (kept: Kept, now: number) => Result): Promise<Result> => {
    const changed = changing.then(async () => {
      const kept = parse((await browser.storage.session.get(KEY))[KEY]);
      const result = deed(kept, Date.now());
      await browser.storage.session.set({ [KEY]: kept });
      return result;
    });
    changing = changed.catch(() => {});
    return changed;
  };
  return {
    rests: (tabId, url) =>
      change((kept, now) => {
        const site = originOf(url);
        const told = kept.told[tabId];
        if (told?.site === site && now - told.at < BACK) kept.sites = latest({ ...kept.sites, [site]: now });
        return now - (kept.sites[site] ?? Number.NEGATIVE_INFINITY) < REST;
      }).catch(() => false),
    note: (tabId, url) =>
      change((kept, now) => {
        const told = Object.entries(kept.told).filter(([, { at }]) => now - at < BACK);
        kept.told = { ...Object.fromEntries(told.slice(-MOST)), [tabId]: { site: originOf(url), at: now } };
      }).catch(() => {}),
  };
}

const latest = (sites: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(sites)
      .sort(([, one], [, other]) => one - other)
      .slice(-MOST),
  );

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

function parse(stored: unknown): Kept {
  const { sites = {}, told = {} } = (stored ?? {}) as Partial<Kept>;
  return { sites: { ...sites }, told: { ...told } };
}

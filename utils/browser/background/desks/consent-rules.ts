import { type CompactCMPRuleset, filterCompactRules, type IndexedCMPRuleset } from '@duckduckgo/autoconsent';
import { browser } from '../../wire/browser';

/** The rules of all tools and sites, a file of the extension's own: see the build. */
const FILE = '/consent-rules.json';

let all: Promise<IndexedCMPRuleset> | null = null;

/**
 * Autoconsent's rules for one frame of a page: those of the tools, and of its own site; a page need not carry all sites'.
 * @param isTop whether it is the page itself
 */
export async function consentRulesFor(url: string, isTop: boolean): Promise<CompactCMPRuleset> {
  all ??= fetch(browser.runtime.getURL(FILE)).then((response) => response.json() as Promise<IndexedCMPRuleset>);
  return filterCompactRules(await all, { url, mainFrame: isTop });
}

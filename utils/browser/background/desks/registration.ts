import type { CleaningSettings } from '../../../core/settings/cleaning';
import { browser } from '../../wire/browser';

const ID = 'page';
/** What hides comes first: the page's script finds it there, and uses it once a page needs it. */
export const PAGE_SCRIPTS = ['cleaner.js', 'page.js'];
export const PAGE_STYLE = 'assets/marks.css';
/** Pages of the web, where Lede works. */
export const WEB = ['http://*/*', 'https://*/*'];
/** A host that a match pattern can hold as it is. */
const HOST = /^[\w-]+(?:\.[\w-]+)*$/;

/** Match patterns of the sites that are switched off: no script and no style comes there. */
export function patternsOff({ sitesOff, sitesLeft }: CleaningSettings): string[] {
  const sites = [...new Set([...sitesOff, ...sitesLeft])].filter((site) => HOST.test(site));
  return sites.flatMap((site) => [`*://${site}/*`, `*://www.${site}/*`]).sort();
}

/**
 * Registers the always-on script for all sites but those switched off. The browser keeps it over its own restart, so
 * that the first page has it before the background runs; an update of Lede loses it.
 */
export async function keepRegistered(settings: CleaningSettings): Promise<void> {
  const wanted = { js: PAGE_SCRIPTS, css: [PAGE_STYLE], excludeMatches: patternsOff(settings) };
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (present && isSame(present, wanted)) return;
  const script = { id: ID, matches: WEB, ...wanted, runAt: 'document_start' as const, persistAcrossSessions: true };
  if (present) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

type Parts = Partial<Record<'js' | 'css' | 'excludeMatches', readonly string[]>>;

/** Browsers may give files back with a slash in front, and patterns in an order of their own. */
const isSame = (one: Parts, other: Parts): boolean =>
  (['js', 'css', 'excludeMatches'] as const).every((part) => listOf(one[part]) === listOf(other[part]));

const listOf = (values: readonly string[] = []): string =>
  values
    .map((value) => value.replace(/^\//, ''))
    .sort()
    .join();
